import { ChevronDown, ChevronRight } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { AccountId } from '../../src/readiness/facts.ts';
import { lossKey } from '../../src/readiness/loss.ts';
import { LETTERS, type Letter } from '../../src/readiness/map.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import { Pager } from '../common/Pager.tsx';
import type { OpenCell, ReadinessView } from './readiness.ts';
import { isStaleRow, rowsOf, rowsWithin, type TableRow } from './rows.ts';
import { Verdict } from './Verdict.tsx';

const PAGE_SIZE = 50;

/** Every account under every loss: a letter and its meaning in each cell, which opens the proof. */
export function ReadinessTable(props: { readonly view: ReadinessView; readonly onOpen: (cell: OpenCell) => void }) {
  const { view, onOpen } = props;
  const text = readinessText.map;
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(view.map), [view.map]);
  const shown = useMemo(
    () =>
      rows.flatMap((row) =>
        open.has(row.key) && row.accounts.length > 1 ? [row, ...rowsWithin(view.map, row)] : [row],
      ),
    [view.map, rows, open],
  );
  const at = offset < shown.length ? offset : 0;
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <section aria-labelledby="r-map">
      <h2 id="r-map">{text.title}</h2>
      {rows.some(({ accounts }) => accounts.length > 1) && <p class="muted">{text.together}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section class="readiness-scroll" tabIndex={0} aria-label={text.table}>
        <table class="readiness-map" aria-label={text.table}>
          <thead>
            <tr>
              <th scope="col">{text.account}</th>
              {view.map.losses.map((loss) => (
                <th key={lossKey(loss)} scope="col">
                  {view.names.loss(loss)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(at, at + PAGE_SIZE).map((row) => (
              <MapRow
                key={row.key}
                row={row}
                view={view}
                isOpen={open.has(row.key)}
                onToggle={() => toggle(row.key)}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Pager offset={at} size={PAGE_SIZE} total={shown.length} onTurn={setOffset} />
    </section>
  );
}

function MapRow(props: {
  readonly row: TableRow;
  readonly view: ReadinessView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onOpen: (cell: OpenCell) => void;
}) {
  const { row, view, isOpen, onToggle, onOpen } = props;
  const [first] = row.accounts;
  if (first === undefined) return null;
  const label = view.names.account(first);
  const others = row.accounts.length - 1;
  return (
    <tr>
      <th scope="row">
        {others === 0 ? (
          <AccountLabel view={view} id={first} />
        ) : (
          <button type="button" class="link-button" aria-expanded={isOpen} onClick={onToggle}>
            <Icon of={isOpen ? ChevronDown : ChevronRight} size="small" />
            {isOpen ? commonText.accounts(row.accounts.length) : readinessText.map.alike(label, others)}
          </button>
        )}
      </th>
      {view.map.losses.map((loss, at) => {
        const letter = letterOf(row.letters, at);
        return (
          <td key={lossKey(loss)}>
            <Verdict
              letter={letter}
              stale={isStaleRow(view.map, row, at)}
              onOpen={() => onOpen({ account: first, loss })}
            />
          </td>
        );
      })}
    </tr>
  );
}

function AccountLabel({ view, id }: { readonly view: ReadinessView; readonly id: AccountId }) {
  const account = view.gathered.accounts.find((one) => one.id === id);
  if (account === undefined || account.issuer === '' || account.name === '') return <>{view.names.account(id)}</>;
  return (
    <>
      <span class="issuer">{account.issuer}</span> <span class="muted">{account.name}</span>
    </>
  );
}

function letterOf(letters: string, at: number): Letter {
  return LETTERS.find((letter) => letter === letters[at]) ?? '?';
}
