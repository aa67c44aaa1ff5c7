import { useSignal } from '@preact/signals';
import { Copy, Eye } from 'lucide';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import type { AppState } from '../common/app-state.ts';
import { QrPicture } from '../common/QrPicture.tsx';
import { formatTime } from './status-text.ts';

/** How long an invitation can be used, in milliseconds. */
const VALID_MS = 3_600_000;

interface Invitation {
  readonly text: string;
  readonly code: string;
  readonly untilMs: number;
}

/** An invitation for another device: as a QR code and as text, and its code apart from it. */
export function Invite(props: {
  readonly app: AppState;
  readonly kind: TargetConfig['kind'];
  readonly onClose: () => void;
}) {
  const { app, kind, onClose } = props;
  const [made, setMade] = useState<Invitation | undefined>();
  const [busy, setBusy] = useState(false);
  const fault = useSignal<Fault | undefined>(undefined);
  const text = connectText.invite;
  const isNeeded = kind !== 'browser' && kind !== 'folder';
  const create = async () => {
    setBusy(true);
    await app.attempt(fault, async () => {
      const { text: sealed, code } = await app.ask('sync.invite');
      setMade({ text: sealed, code, untilMs: app.platform.nowMs() + VALID_MS });
    });
    setBusy(false);
  };
  return (
    <Dialog title={text.title} size="wide" onClose={onClose}>
      {made !== undefined ? (
        <MadeInvitation app={app} made={made} />
      ) : (
        <>
          <p>{text.lead}</p>
          <p class="muted">{isNeeded ? text.holds : text.noInvitation[kind]}</p>
        </>
      )}
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{made === undefined && isNeeded ? commonText.cancel : commonText.done}</Button>
        {made === undefined && isNeeded && (
          <GuardedButton about={text.title} tone="primary" busy={busy} onClick={() => void create()}>
            {text.create}
          </GuardedButton>
        )}
      </div>
    </Dialog>
  );
}

function MadeInvitation({ app, made }: { readonly app: AppState; readonly made: Invitation }) {
  const [showsCode, setShowsCode] = useState(false);
  const text = connectText.invite;
  const copy = async () => {
    try {
      await app.platform.copy(made.text, 0);
      app.say(text.copied);
    } catch (thrown) {
      app.sayFault(thrown);
    }
  };
  return (
    <div class="invitation">
      <QrPicture text={made.text} label={text.qr} />
      <div>
        <p>{text.scan}</p>
        <Button icon={Copy} onClick={() => void copy()}>
          {text.copy}
        </Button>
        <section class="invitation-code" aria-labelledby="d-code">
          <h3 id="d-code">{text.codeTitle}</h3>
          <p class="muted">{text.codeLead}</p>
          {showsCode ? (
            <output class="code" tabIndex={-1} ref={(element) => element?.focus({ preventScroll: true })}>
              {made.code}
            </output>
          ) : (
            <Button icon={Eye} onClick={() => setShowsCode(true)}>
              {text.showCode}
            </Button>
          )}
        </section>
        <p class="muted">{text.expires(formatTime(made.untilMs, app.platform.nowMs()))}</p>
      </div>
    </div>
  );
}
