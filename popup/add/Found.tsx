import { ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { toFault } from '../../src/fault.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { DiscardFilled } from '../../src/ui/DiscardFilled.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import { showToast } from '../../src/ui/toasts.ts';
import { wording } from '../../src/ui/wording.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { draftsOf, type OpenHome, type Popup } from '../app/state.ts';
import { CapturePicture } from './CapturePicture.tsx';
import { choiceOf, deferDrafts } from './draft-choice.ts';
import type { Unread } from './scan-results.ts';
import { TransferNote } from './TransferNote.tsx';

/** Several accounts read and not saved yet: tick those to save at once, or open one to check it first. */
export function Found({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const drafts = draftsOf(home);
  const unread = popup.unread.value;
  const shot = popup.shot.value;
  const [off, setOff] = useState<ReadonlySet<string>>(
    () => new Set(drafts.filter(({ existing }) => existing !== undefined).map(({ id }) => id)),
  );
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const filled = drafts.filter((draft) => draft.filled);
  const ticked = drafts.filter(({ id }) => !off.has(id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(off);
    if (on) next.delete(id);
    else next.add(id);
    setOff(next);
  };
  const save = async () => {
    setBusy(true);
    let saved = 0;
    const refused: Unread[] = [];
    for (const draft of ticked) {
      try {
        // Only one that was opened was shown to belong to this site; the others are not tied to it unseen.
        const bindHost = draft.bindHost === true;
        await popup.ports.ask('draft.save', { id: draft.id, ...choiceOf(draft), bindHost });
        saved += 1;
      } catch (thrown) {
        const { code } = toFault(thrown);
        if (code === 'vault-locked') break;
        refused.push({ label: accountTitle(draft), code });
      }
    }
    // Each entry has its own answer: those that were refused stay in the list, with the reason below it.
    popup.unread.value = [...unread, ...refused];
    await popup.goOn();
    setBusy(false);
    if (saved > 0) showToast(saved === 1 ? 'Saved 1 account.' : `Saved ${saved} accounts.`);
  };
  const discard = async () => {
    await popup.attempt(() => popup.ports.ask('draft.discardAll'));
    await popup.goHome();
  };
  return (
    <Page
      popup={popup}
      title={drafts.length === 1 ? '1 account found' : `${drafts.length} accounts found`}
      onBack={() => void deferDrafts(popup)}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={() => (filled.length > 0 ? setAsking(true) : void discard())}>Discard all</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={ticked.length === 0}>
            {ticked.length === 1 ? 'Save 1 account' : `Save ${ticked.length} accounts`}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {asking && <DiscardFilled drafts={filled} onAct={() => void discard()} onClose={() => setAsking(false)} />}
      {home.transfers?.map((transfer) => (
        <TransferNote key={transfer.batch} popup={popup} transfer={transfer} />
      ))}
      {shot?.numbers !== undefined && shot.marks.length > 1 && <CapturePicture shot={shot} />}
      {drafts.length > 0 && <p class="muted">Nothing is saved yet. Open one to check its code or its name first.</p>}
      {drafts.length > 0 && (
        <ul class="card picks" aria-label="Accounts found">
          {drafts.map((draft) => (
            <li class="found" key={draft.id}>
              <label class="found-tick">
                <input
                  type="checkbox"
                  aria-label={`Save ${accountTitle(draft)}`}
                  checked={!off.has(draft.id)}
                  onChange={(event) => tick(draft.id, event.currentTarget.checked)}
                />
              </label>
              <button type="button" class="pick" onClick={() => popup.go({ name: 'preview', draft })}>
                <Tile issuer={draft.issuer} name={draft.name} size="small" />
                <span class="names">
                  <strong>{draft.issuer || draft.name || 'No service named'}</strong>
                  <br />
                  <span class="muted">{remark(draft)}</span>
                </span>
                <Marked number={shot?.numbers?.get(draft.id)} several={(shot?.marks.length ?? 0) > 1} />
                <Icon of={ChevronRight} size="small" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {unread.length > 0 && (
        <Note tone="warn">
          <p>
            <strong>{unread.length === 1 ? '1 code was left out' : `${unread.length} codes were left out`}</strong>
          </p>
          <ul class="left-out">
            {unread.map(({ label, code }, index) => (
              <li key={index}>
                <b>{label}</b>: {wording[code].what} {wording[code].todo}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </Page>
  );
}

/** Which of the numbered codes in the picture it is. */
function Marked({ number, several }: { readonly number: number | undefined; readonly several: boolean }) {
  if (number === undefined || !several) return <span />;
  return (
    <span class="found-number">
      <span class="visually-hidden">code </span>
      {number}
    </span>
  );
}

/** Another secret of an account that is there: saving it is a decision, not a tick among many. */
function isDoubtful({ existing }: DraftView): boolean {
  return existing !== undefined && !existing.sameSecret;
}

function remark(draft: DraftView): string {
  if (isDoubtful(draft)) return 'A new key for it? Check it first';
  const name = draft.issuer === '' ? '' : draft.name;
  return draft.existing === undefined ? name : [name, 'saved already'].filter((part) => part !== '').join(' · ');
}
