import type { ComponentChildren } from 'preact';
import { Button } from '../../src/ui/Button.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { AppState } from '../common/app-state.ts';
import { Findings, Progress } from '../devices/ConnectForm.tsx';
import { addressOf } from '../devices/target-address.ts';
import { EnterInvitation } from './EnterInvitation.tsx';
import type { JoinState } from './join.ts';
import { NoVault } from './NoVault.tsx';

/** Connects by an invitation of another device. */
export function UseInvitation(props: {
  readonly app: AppState;
  readonly state: JoinState;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}) {
  const { app, state, onCancel } = props;
  const target = state.invited.value;
  if (target === undefined) return <EnterInvitation app={app} state={state} onCancel={onCancel} />;
  // The browser's permission is asked at a press of its own, once it is known for which host.
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.connectInvited();
      }}
    >
      <p>
        {connectText.invitation.leadsTo} <code>{addressOf(target)}</code>
      </p>
      {props.children}
      <p class="hint">{syncSetupText.credential}</p>
      <Findings connection={state.connection} kept={connectText.notStarted} />
      {state.isEmpty.value && <NoVault />}
      <Progress connection={state.connection} following={connectText.reading} />
      <div class="form-actions">
        <Button tone="primary" type="submit" busy={state.connection.busy.value !== undefined}>
          {syncSetupText.connect}
        </Button>
        <Button onClick={state.back}>{commonText.back}</Button>
      </div>
    </form>
  );
}
