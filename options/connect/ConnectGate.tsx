import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../src/ui/Field.tsx';
import { connectText } from '../../src/ui/strings/connect.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';
import { Tabs } from '../common/Tabs.tsx';
import { ConnectForm } from '../devices/ConnectForm.tsx';
import { DEVICE_NAME_LIMIT } from '../devices/target-form.ts';
import { ChooseVault } from './ChooseVault.tsx';
import { createJoin, type JoinState } from './join.ts';
import { NoVault } from './NoVault.tsx';
import { UnlockFound } from './UnlockFound.tsx';
import { UseInvitation } from './UseInvitation.tsx';

/** Connects a browser without a vault to one that other devices share. Nothing of that vault is shown before it is opened. */
export function ConnectGate({ app }: { readonly app: AppState }) {
  const [state] = useState(() => createJoin(app));
  useEffect(() => state.stop, []);
  const leave = () => app.go({ section: 'accounts' });
  const found = state.found.value;
  const vaults = state.vaults.value;
  return (
    <CardPage>
      <div class="connect">
        {found !== undefined ? (
          <UnlockFound app={app} state={state} found={found} />
        ) : vaults !== undefined ? (
          <ChooseVault state={state} vaults={vaults} />
        ) : (
          <ChooseWay app={app} state={state} onCancel={leave} />
        )}
      </div>
    </CardPage>
  );
}

function ChooseWay(props: { readonly app: AppState; readonly state: JoinState; readonly onCancel: () => void }) {
  const { app, state, onCancel } = props;
  const [way, setWay] = useState<'typed' | 'invitation'>('typed');
  const { ways, title, lead, reading, notStarted } = connectText;
  return (
    <>
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <Tabs
        label={ways.label}
        choices={[
          ['typed', ways.typed],
          ['invitation', ways.invitation],
        ]}
        value={way}
        onValue={(next) => {
          state.back();
          setWay(next);
        }}
      />
      {way === 'typed' ? (
        <ConnectForm app={app} connection={state.connection} following={reading} kept={notStarted} onCancel={onCancel}>
          <DeviceName state={state} />
          {state.isEmpty.value && <NoVault />}
        </ConnectForm>
      ) : (
        <UseInvitation app={app} state={state} onCancel={onCancel}>
          <DeviceName state={state} />
        </UseInvitation>
      )}
    </>
  );
}

function DeviceName({ state }: { readonly state: JoinState }) {
  const { device, deviceHint } = syncSetupText.fields;
  return (
    <TextField
      label={device}
      hint={deviceHint}
      value={state.device.value}
      onValue={(name) => {
        state.device.value = name;
      }}
      limit={DEVICE_NAME_LIMIT}
      isName
    />
  );
}
