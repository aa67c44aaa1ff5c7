import { ScanLine, TextCursorInput } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { DraftView } from '../../src/messages/views.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { ClockLine } from '../../src/ui/clock-check/ClockLine.tsx';
import { DiscardFilled } from '../../src/ui/draft/DiscardFilled.tsx';
import { DraftCode } from '../../src/ui/draft/DraftCode.tsx';
import { DraftFields } from '../../src/ui/draft/DraftFields.tsx';
import { createDraftPreview } from '../../src/ui/draft/draft-preview.ts';
import { SaveDraft } from '../../src/ui/draft/SaveDraft.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';
import { stopCorrecting } from '../settings/stop-correcting.ts';
import { CapturePicture } from './CapturePicture.tsx';
import { createPreviewActions } from './preview-actions.ts';
import { captureOfDraft } from './visible-area.ts';

/** What was read, before it is saved, with the code to confirm with on the page. */
export function Preview({
  popup,
  draft,
  unasked,
}: {
  readonly popup: Popup;
  readonly draft: DraftView;
  readonly unasked?: boolean | undefined;
}) {
  const [preview] = useState(() => createDraftPreview(popup.ports.ask, draft));
  const [actions] = useState(() => createPreviewActions(popup, preview));
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => preview.stop, []);
  const isFilled = preview.isFilled.value;
  const canFill = actions.canFill.value;
  const home = popup.home.value;
  const shot = captureOfDraft(popup.shot.value, draft.id);
  const waiting = popup.waiting.value?.what === actions.fillName ? popup.waiting.value : undefined;
  const text = addText.preview;
  return (
    <Page
      popup={popup}
      title={text.title}
      onBack={() => void actions.back()}
      onSubmit={() => void (canFill ? actions.saveAndFill() : actions.save())}
      aside={
        draft.source === 'scan' && (
          <IconButton
            label={scanText.thisPage}
            icon={ScanLine}
            onClick={() => popup.go({ name: 'add', start: 'scan' })}
          />
        )
      }
      actions={
        <>
          <Button onClick={() => (isFilled ? setIsAsking(true) : void actions.discard())}>{addText.discard}</Button>
          <SaveDraft
            state={preview}
            busy={actions.isBusy.value}
            unasked={unasked}
            onSaveOnly={canFill ? () => void actions.save() : undefined}
          />
        </>
      }
    >
      <ProblemNote popup={popup} />
      {home?.state === 'unlocked' && home.clock !== undefined && (
        <ClockLine clock={home.clock} onStop={() => void stopCorrecting(popup)} />
      )}
      <DraftCode
        state={preview}
        aside={
          waiting === undefined ? (
            <IconButton label={text.fill} icon={TextCursorInput} onClick={actions.fill} />
          ) : (
            <Button onClick={actions.fill}>{text.nextCodeIn(waiting.seconds)}</Button>
          )
        }
      />
      {isAsking && (
        <DiscardFilled drafts={[draft]} onAct={() => void actions.discard()} onClose={() => setIsAsking(false)} />
      )}
      {isFilled && (
        <Note>
          <p role="status">
            {text.filledNote((strong) => (
              <strong>{strong}</strong>
            ))}
          </p>
        </Note>
      )}
      <DraftFields state={preview} canAskSite />
      {shot !== undefined && <CapturePicture shot={shot} />}
    </Page>
  );
}
