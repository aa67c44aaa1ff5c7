import { useState } from 'preact/hooks';
import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { findSameLink } from '../../src/sites/same-link.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { RegistrationName } from '../../src/ui/registration/RegistrationName.tsx';
import { createRegistrationForm, type RegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { AccountPicker, type Picked } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { DayField, dayOf, isFuture } from './DayField.tsx';
import type { SecurityKeysState } from './security-keys.ts';

/** Links a security key to a site where it is registered, or changes such a link. */
export function LinkSite(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  /** The link to change. */
  readonly at?: RegistrationView;
  readonly onEdit: (at: RegistrationView) => void;
  readonly onClose: () => void;
}) {
  const { app, state, item, at, onClose } = props;
  const nowMs = app.platform.nowMs();
  const [form] = useState(() =>
    createRegistrationForm({
      ...{ key: item.id, parseHost: parseHostText },
      ...(at && { host: at.host, name: at.name, account: at.account, since: dayOf(at.sinceMs) }),
      send: ({ key: _key, ...link }) =>
        at === undefined
          ? state.addRegistration({ ...link, key: item.id })
          : state.changeLink(at.id, { ...link, account: link.account ?? '', since: sinceOf(at, link.since ?? '') }),
    }),
  );
  const [picked, setPicked] = useState<Picked | undefined>(
    at?.account && { id: at.account, title: at.accountName ?? '' },
  );
  const same = findSame(item, form, at);
  const isTyped = form.host.value !== (at?.host ?? '') || form.name.value !== (at?.name ?? '');
  const isChanged = isTyped || form.account.value !== at?.account || form.since.value !== dayOf(at?.sinceMs);
  const save = () => {
    if (same === undefined && !isLater) void form.save().then((done) => done && onClose());
  };
  const isLater = isFuture(form.since.value, nowMs);
  const text = securityKeysText.registration;
  const refused = form.hostFault.value && faultText[form.hostFault.value.code];
  return (
    <FormDialog
      app={app}
      endedByLock={keyInventoryText.endedByLock}
      title={at === undefined ? text.recordSite(item.label) : text.editLink(item.label, at.host)}
      isChanged={isChanged}
      lead={keyInventoryText.form.unsaved}
      onSave={save}
      onClose={onClose}
    >
      {(leave) => (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
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
          <DayField label={text.since} value={form.since.value} nowMs={nowMs} onValue={setSince(form)} />
          {same !== undefined && (
            <Note tone="warn">
              <p role="alert">{text.linkedAlready(item.label, same.host, same.accountName)}</p>
              <Button onClick={() => props.onEdit(same)}>{text.editThatLink}</Button>
            </Note>
          )}
          {state.formFault.value !== undefined && <FaultNote code={state.formFault.value.code} />}
          <div class="dialog-actions">
            <Button onClick={leave}>{commonText.cancel}</Button>
            <Button
              tone="primary"
              type="submit"
              busy={form.isBusy.value}
              disabled={form.host.value.trim() === '' || same !== undefined}
            >
              {commonText.save}
            </Button>
          </div>
        </form>
      )}
    </FormDialog>
  );
}

const setSince = (form: RegistrationForm) => (day: string) => {
  form.since.value = day;
};

/** A time that was seen to the second stays as long as its day does. */
function sinceOf({ sinceMs }: RegistrationView, day: string): string | undefined {
  return day === dayOf(sinceMs) ? undefined : day;
}

function findSame(item: SecurityKeyView, form: RegistrationForm, at: RegistrationView | undefined) {
  try {
    const host = parseHostText(form.host.value);
    const inForce = item.registrations.filter(({ removedMs }) => removedMs === undefined);
    return findSameLink(inForce, { id: at?.id, host, account: form.account.value, name: form.name.value });
  } catch {
    // Half a host is no site yet.
    return undefined;
  }
}
