import { useState } from 'preact/hooks';
import { toFault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { faultText } from '../../src/ui/strings/faults.ts';
import { AccountPicker, type Picked } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** Records that a key is registered at a site, under which name, and for which account. */
export function AddRegistration(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item, onClose } = props;
  const [host, setHost] = useState('');
  const [name, setName] = useState('');
  const [account, setAccount] = useState<Picked | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const submit = async () => {
    try {
      const at = { key: item.id, host: parseHostText(host), name: name.trim() };
      if (await state.addRegistration(account === undefined ? at : { ...at, account: account.id })) onClose();
    } catch (thrown) {
      const words = faultText[toFault(thrown).code];
      setProblem(`${words.what} ${words.todo}`);
    }
  };
  return (
    <Dialog title={`Where ${item.label} is registered`} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label="Site"
          inputMode="url"
          placeholder="example.com"
          autofocus
          value={host}
          onValue={(typed) => {
            setHost(typed);
            setProblem(undefined);
          }}
          problem={problem}
        />
        <TextField
          label="Name given there"
          value={name}
          onValue={setName}
          limit={LIMITS.name}
          placeholder={item.label}
          hint="The name under which the site lists this key, if it does."
        />
        <AccountPicker
          ask={app.ask}
          picked={account}
          onPicked={setAccount}
          label="Account (optional)"
          hint="Ties the key to one of your accounts, so that both are seen together."
        />
        {state.formFault.value !== undefined && <FaultNote code={state.formFault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={host.trim() === ''}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
