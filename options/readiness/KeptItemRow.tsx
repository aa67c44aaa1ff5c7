import type { KeptItemChanges, KeptItemView } from '../../src/messages/kept-items.ts';
import type { NamedThing } from '../../src/messages/readiness.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { capitalised } from '../../src/ui/readiness/names.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { AppState } from '../common/app-state.ts';
import type { ReadinessView } from './readiness.ts';

/** One kept thing: what it is, since when, and what became of it. */
export function KeptItemRow(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly thing: NamedThing;
  readonly item: KeptItemView | undefined;
  readonly onEdit?: () => void;
}) {
  const { app, view, thing, item, onEdit } = props;
  const text = keptItemsText;
  const name = capitalised(
    item?.gone === undefined || item.name !== '' ? view.names.thing(thing.id) : text.kinds[item.kind],
  );
  const edit = async (change: { checked?: true; gone?: 'lost' | 'discarded' | 'no' }) => {
    if (item === undefined) return;
    try {
      await app.ask('keptItem.edit', { id: item.id, ...change });
      await app.changed();
    } catch (thrown) {
      app.sayFault(thrown);
    }
  };
  const details = item && [
    text.since(formatDay(item.madeMs)),
    ...(item.checkedMs !== undefined && item.checkedMs !== item.madeMs
      ? [text.checked(formatDay(item.checkedMs))]
      : []),
    ...(item.accounts > 0 ? [text.accounts(item.accounts)] : []),
    ...(item.gone ? [goneText(item.gone.why)] : []),
  ];
  const isThing = item !== undefined && item.kind !== 'computer';
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {details && <p class="muted">{details.join(' · ')}</p>}
        {item?.changes && (
          <p class="warning">
            <strong>{emergencySheetText.changes.title}</strong> {changesText(item.changes)}
          </p>
        )}
      </div>
      <div class="kept-actions">
        {isThing && item.gone === undefined && (
          <>
            <Button tone="plain" onClick={() => void edit({ checked: true })}>
              {text.check}
            </Button>
            <Button tone="plain" onClick={() => void edit({ gone: 'lost' })}>
              {text.lost}
            </Button>
          </>
        )}
        {item?.gone !== undefined && (
          <Button tone="plain" onClick={() => void edit({ gone: 'no', checked: true })}>
            {text.found}
          </Button>
        )}
        {onEdit !== undefined && (
          <Button tone="plain" aria-label={text.edit(name)} onClick={onEdit}>
            {commonText.edit}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What makes a sheet out of date, in one phrase. */
function changesText({ keys, newCodes, usedCodes, missing, deleted, emergencyCode }: KeptItemChanges): string {
  const text = emergencySheetText.changes;
  return formatList([
    ...(keys > 0 ? [text.keys(keys)] : []),
    ...(newCodes > 0 ? [text.newCodes(newCodes)] : []),
    ...(usedCodes > 0 ? [text.usedCodes(usedCodes)] : []),
    ...(missing > 0 ? [text.missing(missing)] : []),
    ...(deleted > 0 ? [text.deleted(deleted)] : []),
    ...(emergencyCode === true ? [text.emergencyCode] : []),
  ]);
}

function goneText(why: string): string {
  const known: Readonly<Record<string, string>> = keptItemsText.gone;
  return known[why] ?? keptItemsText.gone.discarded;
}
