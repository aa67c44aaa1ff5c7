import { useState } from 'preact/hooks';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { RegistrationName } from '../../src/ui/registration/RegistrationName.tsx';
import { createRegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { AccountPicker, type Picked } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** Records a site where a security key is registered. */
export function AddRegistration(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item, onClose } = props;
  const [form] = useState(() =>
    createRegistrationForm({ key: item.id, parseHost: parseHostText, send: state.addRegistration }),
  );
  const [picked, setPicked] = useState<Picked | undefined>();
  const text = securityKeysText.registration;
  const refused = form.hostFault.value && faultText[form.hostFault.value.code];
  return (
    <Dialog title={text.recordSite(item.label)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save().then((done) => done && onClose());
        }}
      >
        <TextField
          label={text.site}
          inputMode="url"
          placeholder={text.sitePlaceholder}
          autofocus
          value={form.host.value}
          onValue={form.setHost}
          problem={
            refused && (
              <>
                {refused.what} {refused.todo}
              </>
            )
          }
        />
        <RegistrationName form={form} />
        <AccountPicker
          ask={app.ask}
          picked={picked}
          onPicked={(account) => {
            setPicked(account);
            form.account.value = account?.id;
          }}
          label={text.accountOptional}
          hint={text.accountHint}
        />
        {state.formFault.value !== undefined && <FaultNote code={state.formFault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={form.isBusy.value} disabled={form.host.value.trim() === ''}>
            {commonText.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
