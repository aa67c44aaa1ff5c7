import { useEffect, useState } from 'preact/hooks';
import type { DraftView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { DiscardFilled } from '../../src/ui/draft/DiscardFilled.tsx';
import { DraftCode } from '../../src/ui/draft/DraftCode.tsx';
import { DraftFields } from '../../src/ui/draft/DraftFields.tsx';
import { createDraftPreview } from '../../src/ui/draft/draft-preview.ts';
import { SaveDraft } from '../../src/ui/draft/SaveDraft.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AppState } from '../common/app-state.ts';
import type { AddAccountState } from './add-account.ts';

/** What was read, before it is saved. */
export function PreviewDraft(props: {
  readonly app: AppState;
  readonly state: AddAccountState;
  readonly draft: DraftView;
  readonly onSaved: (id: string) => void;
  /** Called after the draft was discarded; absent where a form to go back to still has what was typed. */
  readonly onDiscarded?: (() => void) | undefined;
}) {
  const { app, state, draft, onDiscarded } = props;
  const [preview] = useState(() => createDraftPreview(app.ask, draft));
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => preview.stop, []);
  const discard = async () => {
    await state.discard(preview, onDiscarded === undefined);
    onDiscarded?.();
  };
  const save = async () => {
    setIsBusy(true);
    const saved = await state.save(preview);
    setIsBusy(false);
    if (saved !== undefined) props.onSaved(saved.id);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftCode state={preview}>
        <p class="muted small">{addText.preview.enterOnSite}</p>
      </DraftCode>
      <DraftFields state={preview} canAskSite={false} />
      {isAsking && <DiscardFilled drafts={[draft]} onAct={() => void discard()} onClose={() => setIsAsking(false)} />}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        {onDiscarded === undefined ? (
          <Button onClick={() => void discard()}>{commonText.back}</Button>
        ) : (
          <Button onClick={() => (draft.filled ? setIsAsking(true) : void discard())}>{addText.discard}</Button>
        )}
        <SaveDraft state={preview} busy={isBusy} />
      </div>
    </form>
  );
}
