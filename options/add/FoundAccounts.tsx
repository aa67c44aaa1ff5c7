import { useState } from 'preact/hooks';
import type { DraftView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { DiscardFilled } from '../../src/ui/DiscardFilled.tsx';
import { choiceOf, siteToLink } from '../../src/ui/draft/draft-choice.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { progressOf } from '../../src/ui/transfer-progress.ts';
import { wording } from '../../src/ui/wording.ts';
import { accountTitle, count } from '../common/labels.ts';
import type { Scanning } from './scanning.ts';

/** Several accounts that were read: a tick each, what is there already marked, and what is missing of a transfer. */
export function FoundAccounts(props: {
  readonly scanning: Scanning;
  readonly onMore: () => void;
  /** Everything was saved or discarded. */
  readonly onDone: () => void;
}) {
  const { scanning } = props;
  const drafts = scanning.found.value;
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOn = (draft: (typeof drafts)[number]) => (draft.existing === undefined) !== turned.has(draft.id);
  const ticked = drafts.filter(isOn);
  const filled = drafts.filter((draft) => draft.filled);
  const [asking, setAsking] = useState(false);
  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const act = async (work: () => Promise<void>) => {
    await work();
    const { found, transfers, refused, fault } = scanning;
    const isRest = found.value.length > 0 || transfers.value.length > 0 || refused.value.length > 0;
    if (!isRest && fault.value === undefined) props.onDone();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => scanning.save(new Set(ticked.map(({ id }) => id))));
      }}
    >
      {asking && (
        <DiscardFilled drafts={filled} onAct={() => void act(scanning.discard)} onClose={() => setAsking(false)} />
      )}
      {scanning.transfers.value.map((transfer) => (
        <Note key={transfer.batch}>
          <p role="status">{progressOf(transfer)}</p>
        </Note>
      ))}
      {drafts.length > 0 && (
        <ul class="found-accounts" aria-label="Accounts found">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <CheckField
                label={accountTitle(draft)}
                hint={remark(draft)}
                checked={isOn(draft)}
                onChecked={() => turn(draft.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {scanning.refused.value.length > 0 && (
        <Note tone="warn">
          <ul class="found-accounts">
            {scanning.refused.value.map(({ label, code }, index) => (
              <li key={index}>
                <b>{label}</b>: {wording[code].what}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {scanning.fault.value !== undefined && <FaultNote code={scanning.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={() => (filled.length > 0 ? setAsking(true) : void act(scanning.discard))}>Discard all</Button>
        <Button onClick={props.onMore}>Scan more</Button>
        <Button tone="primary" type="submit" busy={scanning.busy.value} disabled={ticked.length === 0}>
          Save {count(ticked.length, 'account')}
        </Button>
      </div>
    </form>
  );
}

function remark(draft: DraftView): string {
  const { existing } = draft;
  const choice = choiceOf(draft);
  const site = choice.bindHost ? siteToLink(draft, choice) : undefined;
  if (existing !== undefined && choice.mode !== 'new')
    return existing.sameSecret ? 'Saved already.' : 'You have an account of this name with another key.';
  return site === undefined ? 'Not in your vault yet.' : `Not in your vault yet. Links to ${site.host}.`;
}
