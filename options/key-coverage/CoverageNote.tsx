import { useState } from 'preact/hooks';
import type { Gap } from '../../src/readiness/key-coverage.ts';
import { Button } from '../../src/ui/Button.tsx';
import { gapText } from '../../src/ui/key-coverage/gap-text.ts';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { formatRoute } from '../common/route.ts';
import type { CoverageState, CoverageView } from './key-coverage.ts';

/** The kinds in the order of what they cost. */
const KINDS: readonly Gap['kind'][] = ['one-key', 'synced', 'same-place', 'unchecked', 'unregistered', 'no-key'];

/** Of each kind, so many at first, and so many more on request. */
const SHOWN = 20;
const MORE = 200;

/** What the keys leave open, folded away under one line. */
export function CoverageNote({ state }: { readonly state: CoverageState }) {
  const view = state.view.value;
  const [isOpen, setOpen] = useState(false);
  if (view === undefined || view.gaps.length === 0) return null;
  const text = keyCoverageText;
  return (
    <details class="card coverage" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.title(view.gaps.length)}</summary>
      {/* What is folded away may be thousands of lines. */}
      {isOpen && <Groups view={view} state={state} />}
    </details>
  );
}

function Groups({ view, state }: { readonly view: CoverageView; readonly state: CoverageState }) {
  return (
    <>
      {KINDS.map((kind) => {
        const gaps = view.gaps.filter((gap) => gap.kind === kind);
        if (gaps.length === 0) return null;
        return <Group key={kind} kind={kind} gaps={gaps} view={view} state={state} />;
      })}
    </>
  );
}

function Group(props: {
  readonly kind: Gap['kind'];
  readonly gaps: readonly Gap[];
  readonly view: CoverageView;
  readonly state: CoverageState;
}) {
  const { kind, gaps, view, state } = props;
  const text = keyCoverageText;
  const [shown, setShown] = useState(SHOWN);
  const hidden = gaps.length - shown;
  return (
    <section aria-label={text.groups[kind]}>
      <h2>{text.groups[kind]}</h2>
      <p class="muted">{text.advice[kind]}</p>
      <ul>
        {gaps.slice(0, shown).map((gap) => (
          <GapItem key={gapText(gap, view.names)} gap={gap} view={view} state={state} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button tone="plain" onClick={() => setShown(shown + MORE)}>
          {keyInventoryText.card.moreSites(Math.min(hidden, MORE))}
        </Button>
      )}
    </section>
  );
}

function GapItem(props: { readonly gap: Gap; readonly view: CoverageView; readonly state: CoverageState }) {
  const { gap, view, state } = props;
  const words = gapText(gap, view.names);
  const account = 'account' in gap ? gap.account : undefined;
  return (
    <li>
      {account === undefined ? words : <a href={formatRoute({ section: 'accounts', item: account })}>{words}</a>}
      {gap.kind === 'no-key' && (
        <Button
          tone="plain"
          aria-label={keyCoverageText.dismissFor(words)}
          onClick={() => void state.dismiss(gap.account)}
        >
          {keyCoverageText.dismiss}
        </Button>
      )}
    </li>
  );
}
