import type { KeyRegister, RegisterKey, RegisterSite } from '../../src/messages/key-register.ts';
import { modelName } from '../../src/security-key/models.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { formatCalendarDay, formatDay } from '../../src/ui/counted.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { PrintedPages } from '../common/PrintedPages.tsx';

/** The printed register. */
export function RegisterPages({ register, madeMs }: { readonly register: KeyRegister; readonly madeMs: number }) {
  const text = keyRegisterText.paper;
  return (
    <PrintedPages
      class="register-sheet"
      title={text.title}
      printed={text.printed(formatDay(madeMs))}
      count={commonText.securityKeys(register.keys.length)}
    >
      <p>{text.lost}</p>
      {register.keys.map((key) => (
        <PrintedKey
          key={key.id}
          item={key}
          successor={register.keys.find(({ id }) => id === key.replacedBy)}
          sites={register.sites.filter((site) => site.key === key.id)}
        />
      ))}
    </PrintedPages>
  );
}

function PrintedKey(props: {
  readonly item: RegisterKey;
  readonly successor: RegisterKey | undefined;
  readonly sites: readonly RegisterSite[];
}) {
  const { item, sites } = props;
  const text = keyRegisterText.paper;
  const facts = factsOf(item, props.successor);
  return (
    <article class="register-key">
      <div class="register-key-head">
        <p class="sheet-service">
          <strong>{item.label}</strong>
        </p>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        {sites.length === 0 && <p class="sheet-small">{text.noSites}</p>}
      </div>
      {sites.length > 0 && (
        <ul class="register-sites">
          {sites.map((site) => (
            <li key={site.id}>
              <span class="box" />
              <span>
                <strong>{site.host}</strong> {site.account !== undefined && accountTitle(site.account)}{' '}
                <span class="sheet-small">{datesOf(site)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** What is known of a key, a sentence each. */
function factsOf(key: RegisterKey, successor: RegisterKey | undefined): readonly string[] {
  const text = keyRegisterText.paper;
  const colours: Readonly<Record<string, string>> = keyInventoryText.colours;
  const model = key.model ?? modelName(key.aaguid);
  const colour = colours[key.colour ?? ''];
  return [
    ...(model === undefined ? [] : [text.model(model)]),
    ...(colour === undefined ? [] : [text.colour(colour)]),
    ...(key.place === '' ? [] : [text.place(key.place)]),
    text.state(stateOf(key)),
    ...(successor === undefined ? [] : [text.replacedBy(successor.label)]),
    ...(key.acquiredMs === undefined ? [] : [text.acquired(formatCalendarDay(key.acquiredMs))]),
    ...(key.checkedMs === undefined ? [] : [text.checked(formatDay(key.checkedMs))]),
    ...(key.note === undefined || key.note === '' ? [] : [text.note(key.note)]),
  ];
}

function stateOf({ lostMs, retiredMs, spare }: RegisterKey): string {
  const { lost, retired, spare: isSpare, inUse } = keyRegisterText.paper.states;
  if (lostMs !== undefined) return lost(formatDay(lostMs));
  if (retiredMs !== undefined) return retired(formatDay(retiredMs));
  return spare === true ? isSpare : inUse;
}

function datesOf({ name, sinceMs, createdMs, usedMs, removedMs }: RegisterSite): string {
  const { named, parts } = keyRegisterText.paper;
  const { since, linked, used, removed } = keyRegisterText.review;
  return parts([
    ...(name === '' ? [] : [named(name)]),
    sinceMs === undefined ? linked(formatDay(createdMs)) : since(formatDay(sinceMs)),
    ...(usedMs === undefined ? [] : [used(formatDay(usedMs))]),
    ...(removedMs === undefined ? [] : [removed(formatDay(removedMs))]),
  ]);
}
