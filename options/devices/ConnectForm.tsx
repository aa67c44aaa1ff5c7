import type { ComponentChildren } from 'preact';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { AppState } from '../common/app-state.ts';
import type { TargetConnection } from './connect-target.ts';
import { triedWords } from './status-text.ts';
import { TargetFields } from './TargetFields.tsx';

/** The storage and how to get in; what a try of it found; *Connect*. */
export function ConnectForm(props: {
  readonly app: AppState;
  readonly connection: TargetConnection;
  /** What is said while what follows the try is under way. */
  readonly following: string;
  /** Fields and notes below those of the storage. */
  readonly children?: ComponentChildren;
  /** What stays as it is, whatever the try comes to. */
  readonly kept: string;
  readonly onCancel: () => void;
}) {
  const { app, connection } = props;
  const busy = connection.busy.value;
  const { kind } = connection.form;
  const edited = () => {
    if (connection.fault.value !== undefined) connection.fault.value = undefined;
  };
  return (
    <form
      class="form connect-form"
      aria-label={syncSetupText.where}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy === undefined) void connection.connect();
      }}
    >
      <TargetFields app={app} form={connection.form} onEdit={edited} />
      {props.children}
      <p class="hint">
        {kind.value === 'browser' || kind.value === 'folder'
          ? syncSetupText.credentialFree[kind.value]
          : syncSetupText.credential}
      </p>
      <Findings connection={connection} kept={props.kept} />
      <Progress connection={connection} following={props.following} />
      <div class="form-actions">
        <Button tone="primary" type="submit" busy={busy !== undefined}>
          {syncSetupText.connect}
        </Button>
        <Button onClick={props.onCancel}>{commonText.cancel}</Button>
      </div>
    </form>
  );
}

/** What is under way. */
export function Progress({ connection, following }: { connection: TargetConnection; following: string }) {
  const busy = connection.busy.value;
  return (
    <p class="muted connect-progress" role="status">
      {busy === 'probing' ? syncSetupText.checking : busy === 'following' ? following : ''}
    </p>
  );
}

/** What a try found that has to be settled first, with the address that would probably work. */
export function Findings({ connection, kept }: { readonly connection: TargetConnection; readonly kept: string }) {
  const fault = connection.fault.value;
  const hint = connection.probe.value?.hint;
  const host = connection.asksHttp.value;
  return (
    <>
      {fault !== undefined && (
        <FaultNote code={fault.code} words={triedWords(fault.code, kept)}>
          {hint !== undefined && (
            <>
              <p class="hint-address">
                {fault.code === 'sync-region' ? syncSetupText.regionFound : syncSetupText.hint} <code>{hint}</code>
              </p>
              <Button onClick={() => void connection.useHint()}>
                {fault.code === 'sync-region' ? syncSetupText.useRegion : syncSetupText.useHint}
              </Button>
            </>
          )}
          {fault.code === 'sync-folder-missing' && (
            <Button onClick={() => void connection.createFolder()}>{syncSetupText.createFolder}</Button>
          )}
        </FaultNote>
      )}
      {host !== undefined && <PlainHttp host={host} connection={connection} />}
    </>
  );
}

function PlainHttp({ host, connection }: { readonly host: string; readonly connection: TargetConnection }) {
  const text = syncSetupText.plainHttp;
  return (
    <Confirm
      title={text.title}
      act={text.act}
      tone="danger"
      about={host}
      onAct={() => void connection.answerHttp(true)}
      onClose={() => void connection.answerHttp(false)}
    >
      <p>{text.lead(host)}</p>
      <p>{text.kept}</p>
      <p>{text.advice}</p>
    </Confirm>
  );
}
