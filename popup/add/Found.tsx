import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { DiscardFilled } from '../../src/ui/draft/DiscardFilled.tsx';
import { FoundList, UnreadNote } from '../../src/ui/draft/FoundList.tsx';
import { createFoundDrafts } from '../../src/ui/draft/found-drafts.ts';
import { TransferNote } from '../../src/ui/scan/TransferNote.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { draftsOf, type OpenHome, type Popup } from '../app/state.ts';
import { CapturePicture } from './CapturePicture.tsx';
import { deferDrafts } from './drafts.ts';
import { offerUndo } from './undo-discard.ts';

/** Several accounts that were read and aren't saved yet: tick those to save at once, or open one to check it first. */
export function Found({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const drafts = useComputed(() => draftsOf(popup.home.value));
  const [found] = useState(() => createFoundDrafts(popup.ports.ask, drafts));
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const shot = popup.shot.value;
  const isNumbered = shot?.numbers !== undefined && shot.codes.length > 1;
  const ticked = found.ticked.value.length;
  const filled = found.filled.value;
  const save = async () => {
    setIsBusy(true);
    popup.skipsEnter.value = found.ticked.peek().some(({ existing }) => existing !== undefined);
    const done = await popup.attempt(found.save);
    // Those that were refused stay in the list, with the reason below it.
    if (done !== undefined) popup.unread.value = [...popup.unread.peek(), ...done.refused];
    await popup.goOn();
    setIsBusy(false);
    if (done !== undefined && done.saved > 0) showToast(addText.found.saved(done.saved));
  };
  const discard = async () => {
    const count = drafts.peek().length;
    const discarded = await popup.attempt(() => popup.ports.ask('draft.discardAll'));
    await popup.goHome();
    if (discarded !== undefined) offerUndo(popup, addText.found.discarded(count), discarded);
  };
  return (
    <Page
      popup={popup}
      title={addText.found.title(drafts.value.length)}
      onBack={() => void deferDrafts(popup)}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={() => (filled.length > 0 ? setIsAsking(true) : void discard())}>
            {addText.found.discardAll}
          </Button>
          <Button tone="primary" type="submit" busy={isBusy} disabled={ticked === 0}>
            {addText.found.save(ticked)}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {isAsking && <DiscardFilled drafts={filled} onAct={() => void discard()} onClose={() => setIsAsking(false)} />}
      {home.transfers?.map((transfer) => (
        <TransferNote
          key={transfer.batch}
          transfer={transfer}
          onNext={() => popup.go({ name: 'add', start: 'scan' })}
        />
      ))}
      {isNumbered && <CapturePicture shot={shot} />}
      <FoundList
        found={found}
        numbers={isNumbered ? shot.numbers : undefined}
        onOpen={(draft) => popup.go({ name: 'preview', draft })}
      />
      <UnreadNote unread={popup.unread.value} />
    </Page>
  );
}
