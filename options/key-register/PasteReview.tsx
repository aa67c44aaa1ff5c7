import type { RegisterSite } from '../../src/messages/key-register.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { Note } from '../../src/ui/Note.tsx';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import { KeyChoiceRow } from './KeyChoiceRow.tsx';
import { type PastedList, type PastedRow, type PasteState, sitesAt } from './paste-state.ts';
import { ReviewForm } from './ReviewForm.tsx';

/** So many are shown without asking. */
const SHOWN = 6;

/** What was read of a pasted list: each name with its dates and the security key that it stands for. */
export function PasteReview(props: {
  readonly state: PasteState;
  readonly list: PastedList;
  readonly onSaved: () => void;
}) {
  const { state, list } = props;
  const text = keyRegisterText.paste;
  const there = sitesAt(list.register, list.host);
  const missing = notListed(list, there);
  const linked = new Set(there.map(({ key }) => key));
  return (
    <ReviewForm
      state={state}
      lead={text.reviewLead(list.rows.length)}
      label={text.reviewTitle(list.host)}
      onBack={() => {
        state.list.value = undefined;
      }}
      onSaved={props.onSaved}
      rows={list.rows.map((row, at) => (
        <KeyChoiceRow
          key={at}
          name={row.pasted.name}
          keys={list.register.keys}
          choice={row.choice}
          onChoice={(choice) => state.choose(at, choice)}
        >
          <p class="muted small">{datesOf(row)}</p>
          {row.pasted.unreadDates !== undefined && (
            <p class="muted small">
              {keyRegisterText.review.unreadDates(formatList(row.pasted.unreadDates.map(quoted)))}
            </p>
          )}
          {row.pasted.isShortened === true && <p class="muted small">{keyRegisterText.review.shortened}</p>}
          {row.choice.is !== 'skip' && <p class="muted small">{standingOf(linked, row)}</p>}
        </KeyChoiceRow>
      ))}
    >
      <LeftOut names={list.leftOut} />
      {list.isCut && (
        <Note>
          <p>{text.isCut}</p>
        </Note>
      )}
      {missing.length > 0 && (
        <Note>
          <p>
            <strong>{text.notListed(formatList(missing), list.host)}</strong> {text.notListedHow}
          </p>
        </Note>
      )}
    </ReviewForm>
  );
}

const quoted = (name: string) => keyRegisterText.review.quoted(name);

/** Lines of the page that look like names and became no key; folded where they are many. */
function LeftOut({ names }: { readonly names: readonly string[] }) {
  const text = keyRegisterText.paste;
  if (names.length === 0) return null;
  if (names.length <= SHOWN) return <p class="hint left-out">{text.leftOut(formatList(names.map(quoted)))}</p>;
  return (
    <details class="left-out">
      <summary>{text.leftOutMany(names.length)}</summary>
      <p class="hint">{formatList(names.map(quoted))}</p>
    </details>
  );
}

function datesOf({ pasted: { sinceMs, usedMs } }: PastedRow): string {
  const text = keyRegisterText.review;
  const since = sinceMs === undefined ? undefined : text.since(formatDay(sinceMs));
  const used = usedMs === undefined ? undefined : text.used(formatDay(usedMs));
  if (since !== undefined && used !== undefined) return text.dates(since, used);
  return since ?? used ?? text.noDates;
}

function standingOf(linked: ReadonlySet<SecurityKeyId>, { choice }: PastedRow): string {
  const isKnown = choice.is === 'known' && linked.has(choice.id);
  return isKnown ? keyRegisterText.review.isKnown : keyRegisterText.review.isNew;
}

/** The keys that are recorded at the site and that its list doesn’t have. */
function notListed({ register, rows }: PastedList, sites: readonly RegisterSite[]): readonly string[] {
  const listed = new Set(rows.flatMap(({ choice }) => (choice.is === 'known' ? [choice.id] : [])));
  const there = new Set(
    sites.flatMap(({ key, removedMs }) => (removedMs === undefined && !listed.has(key) ? [key] : [])),
  );
  return register.keys.flatMap(({ id, label }) => (there.has(id) ? [label] : []));
}
