import { Camera, ImageUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea, TextField } from '../../src/ui/Field.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import type { AppState } from '../common/app-state.ts';
import { LiveView } from '../scan/LiveView.tsx';
import type { JoinState } from './join.ts';

/** How every invitation begins. */
const START = 'latchkey-invitation-';

/** An invitation, as text or by its QR code, and the code that is shown apart from it. */
export function EnterInvitation(props: {
  readonly app: AppState;
  readonly state: JoinState;
  readonly onCancel: () => void;
}) {
  const { app, state, onCancel } = props;
  const { fault } = state;
  const [isLive, setLive] = useState(false);
  const [isRead, setRead] = useState(false);
  const codeInput = useRef<HTMLInputElement>(null);
  const text = connectText.invitation;
  const take = (texts: readonly string[]) => {
    const found = texts.find((one) => one.startsWith(START));
    if (found === undefined) throw new Fault('sync-invitation', 'got another QR code, want an invitation');
    state.invitation.value = found;
    setRead(true);
    setLive(false);
    codeInput.current?.focus();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.openInvitation();
      }}
    >
      <p class="muted">{text.lead}</p>
      {isLive && (
        <LiveView
          source="camera"
          status={text.holdUp}
          onTexts={async (texts) => void (await app.attempt(fault, async () => take(texts)))}
          onFault={(thrown) => {
            setLive(false);
            void app.attempt(fault, () => Promise.reject(thrown));
          }}
          onEnded={() => setLive(false)}
        />
      )}
      <TextArea
        label={text.text}
        hint={isRead ? text.read : text.textHint}
        mono
        rows={3}
        value={state.invitation.value}
        onValue={clearingFault(fault, (typed) => {
          setRead(false);
          state.invitation.value = typed;
        })}
      />
      <div class="form-actions">
        <Button icon={Camera} onClick={() => setLive(!isLive)}>
          {isLive ? text.stop : text.camera}
        </Button>
        <PictureButton
          label={text.picture}
          onFile={(file) =>
            void app.attempt(fault, async () =>
              take(await app.platform.readPicture(new Uint8Array(await file.arrayBuffer()))),
            )
          }
        />
      </div>
      <TextField
        ref={codeInput}
        label={text.code}
        hint={text.codeHint}
        mono
        value={state.code.value}
        onValue={clearingFault(fault, (typed) => {
          state.code.value = typed;
        })}
      />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button tone="primary" type="submit" busy={state.busy.value}>
          {text.act}
        </Button>
        <Button onClick={onCancel}>{commonText.cancel}</Button>
      </div>
    </form>
  );
}

function PictureButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={ImageUp} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
