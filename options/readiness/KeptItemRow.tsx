import type { KeptItemView } from '../../src/messages/kept-items.ts';
import type { NamedThing } from '../../src/messages/readiness.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { capitalised } from '../../src/ui/readiness/names.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
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

function goneText(why: string): string {
  const known: Readonly<Record<string, string>> = keptItemsText.gone;
  return known[why] ?? keptItemsText.gone.discarded;
}
