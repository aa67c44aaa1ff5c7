import { ChevronRight } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { DraftView } from '../../messages/views.ts';
import { accountTitle } from '../account-title.ts';
import { CodeText } from '../CodeText.tsx';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { addText } from '../strings/add.ts';
import { commonText } from '../strings/common.ts';
import { faultText } from '../strings/faults.ts';
import { Tile } from '../Tile.tsx';
import { type FoundDrafts, foundRemark, type Unread } from './found-drafts.ts';

/** The drafts to tick, each of which opens by itself. `numbers`: the QR code of the picture that each came from. */
export function FoundList(props: {
  readonly found: FoundDrafts;
  readonly numbers?: ReadonlyMap<string, number> | undefined;
  readonly onOpen: (draft: DraftView) => void;
}) {
  const { found, numbers } = props;
  const drafts = found.drafts.value;
  const ticked = found.ticked.value;
  const text = addText.found;
  useEffect(() => found.codes.show(drafts), [drafts]);
  useEffect(() => () => found.codes.show([]), []);
  if (drafts.length === 0) return null;
  return (
    <>
      <p class="muted">{text.hint}</p>
      <ul class="card found-list" aria-label={text.list}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <label class="found-tick">
              <input
                type="checkbox"
                aria-label={text.tick(accountTitle(draft))}
                checked={ticked.includes(draft)}
                onChange={() => found.toggle(draft.id)}
              />
            </label>
            <button type="button" onClick={() => props.onOpen(draft)}>
              <Tile issuer={draft.issuer} name={draft.name} plain={draft.lookalike !== undefined} size="small" />
              <span class="found-names">
                <strong>{draft.issuer || draft.name || commonText.unnamedAccount}</strong>
                <span class="muted">{foundRemark(draft)}</span>
              </span>
              <CodeText code={found.codes.of(draft.id).value.code} />
              <CodeNumber number={numbers?.get(draft.id)} />
              <Icon of={ChevronRight} size="small" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function CodeNumber({ number }: { readonly number: number | undefined }) {
  if (number === undefined) return null;
  return (
    <span class="found-number">
      <span class="visually-hidden">{addText.found.codeNumber(number)}</span>
      <span aria-hidden="true">{number}</span>
    </span>
  );
}

/** What was found and can't be added, with the reasons. */
export function UnreadNote({ unread }: { readonly unread: readonly Unread[] }) {
  if (unread.length === 0) return null;
  return (
    <Note tone="warn">
      <p>
        <strong>{addText.found.skipped(unread.length)}</strong>
      </p>
      <ul class="unread">
        {unread.map(({ label, code }, index) => (
          <li key={index}>
            <b>{label}</b>: {faultText[code].what} {faultText[code].todo}
          </li>
        ))}
      </ul>
    </Note>
  );
}
