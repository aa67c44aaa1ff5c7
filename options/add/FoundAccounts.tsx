import { useState } from 'preact/hooks';
import type { DraftView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { DiscardFilled } from '../../src/ui/draft/DiscardFilled.tsx';
import { FoundList, UnreadNote } from '../../src/ui/draft/FoundList.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TransferNote } from '../../src/ui/scan/TransferNote.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import type { Scanning } from './scanning.ts';

/** Several accounts that were read, what could not be read, and what is missing of a transfer. */
export function FoundAccounts(props: {
  readonly scanning: Scanning;
  readonly onOpen: (draft: DraftView) => void;
  readonly onMore: () => void;
  /** Everything was saved or discarded. */
  readonly onDone: () => void;
}) {
  const { scanning } = props;
  const { found } = scanning;
  const filled = found.filled.value;
  const ticked = found.ticked.value.length;
  const [isAsking, setIsAsking] = useState(false);
  const run = async (work: () => Promise<void>) => {
    await work();
    const { transfers, unread, fault } = scanning;
    const isRest = found.drafts.value.length > 0 || transfers.value.length > 0 || unread.value.length > 0;
    if (!isRest && fault.value === undefined) props.onDone();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(scanning.save);
      }}
    >
      {isAsking && (
        <DiscardFilled drafts={filled} onAct={() => void run(scanning.discard)} onClose={() => setIsAsking(false)} />
      )}
      {scanning.transfers.value.map((transfer) => (
        <TransferNote key={transfer.batch} transfer={transfer} />
      ))}
      <FoundList found={found} onOpen={props.onOpen} />
      <UnreadNote unread={scanning.unread.value} />
      {scanning.fault.value !== undefined && <FaultNote code={scanning.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={() => (filled.length > 0 ? setIsAsking(true) : void run(scanning.discard))}>
          {addText.found.discardAll}
        </Button>
        <Button onClick={props.onMore}>{addText.found.scanMore}</Button>
        <Button tone="primary" type="submit" busy={scanning.isBusy.value} disabled={ticked === 0}>
          {addText.found.save(ticked)}
        </Button>
      </div>
    </form>
  );
}
