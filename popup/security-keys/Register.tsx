import { useEffect, useState } from 'preact/hooks';
import type { LikelyKey } from '../../src/messages/key-watch.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { findSameLink } from '../../src/sites/same-link.ts';
import { Button } from '../../src/ui/Button.tsx';
import { HostName } from '../../src/ui/HostName.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { RegistrationName } from '../../src/ui/registration/RegistrationName.tsx';
import { createRegistrationForm, type RegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { KeptNote } from '../app/KeptNote.tsx';
import { useKeptEdit } from '../app/keep-edit.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Screen } from '../app/screen.ts';
import { type OpenHome, type Popup, tabHost } from '../app/state.ts';
import { AccountChoice } from './AccountChoice.tsx';
import { KeyChoice, UNNAMED_KEY } from './KeyChoice.tsx';
import { NewKeyFields } from './NewKeyFields.tsx';

type KeptRegistration = NonNullable<Extract<Screen, { name: 'register' }>['kept']>;

/** Records that one of the user’s security keys is registered on the site in the tab. */
export function Register(props: {
  readonly popup: Popup;
  readonly home: OpenHome;
  /** What was entered when the popup closed. */
  readonly kept?: KeptRegistration | undefined;
}) {
  const { popup, home, kept } = props;
  const [keys, setKeys] = useState<readonly SecurityKeyView[] | undefined>();
  const [form] = useState(() =>
    createRegistrationForm({
      host: tabHost(popup.ports),
      account: kept === undefined ? home.site.accounts[0]?.id : kept.account,
      ...(kept && { key: kept.key, newKey: kept.newKey, name: kept.name }),
      parseHost: (host) => host,
      send: async (registration) => {
        const isNew = typeof registration.key !== 'string';
        const added = await popup.attempt(() => popup.ports.ask('registration.add', registration));
        if (added === undefined) return false;
        popup.keyWatch.isOffered.value = true;
        void popup.keyWatch.look();
        await popup.goHome();
        showToast(securityKeysText.registration.recorded(added.keyLabel, added.host), isNew ? recognise : undefined);
        return true;
      },
    }),
  );
  const text = securityKeysText.registration;
  const likeliest = popup.keyWatch.site.value?.likeliest?.id;
  /** A key that was only named can be told from others once it was touched, which takes a tab. */
  const recognise = { label: text.recognise, run: () => popup.ports.openOptions('#/keys') };
  useEffect(() => {
    void popup
      .attempt(() => popup.ports.ask('securityKey.list'))
      .then((all) => {
        const own = (all ?? []).filter((key) => key.lostMs === undefined && key.retiredMs === undefined);
        setKeys(own);
        if (kept !== undefined) return;
        if (own.length === 0) form.newKey.value = UNNAMED_KEY;
        if (own.length === 1) form.key.value = own[0]?.id;
        else form.key.value = own.find(({ id }) => id === likeliest)?.id;
      });
  }, []);
  const same = sameLink(keys, form);
  useKeptEdit(popup, () => (form.isTyped.value ? keptOf(form) : undefined));
  const leave = () => popup.go({ name: 'home' });
  const named = form.newKey.value;
  return (
    <Page
      popup={popup}
      title={text.record}
      onBack={leave}
      onSubmit={() => same === undefined && void form.save()}
      actions={
        <>
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            busy={form.isBusy.value}
            disabled={(form.key.value === undefined && named === undefined) || same !== undefined}
          >
            {commonText.save}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {kept !== undefined && form.isTyped.value && <KeptNote onDiscard={form.discard} />}
      <p>{text.which(home.site.shown && <HostName shown={home.site.shown} />)}</p>
      {keys !== undefined && keys.length > 0 && <KeyChoice keys={keys.map(hinted)} form={form} likely={likeliest} />}
      {named !== undefined && <NewKeyFields form={form} named={named} />}
      <RegistrationName form={form} />
      <AccountChoice accounts={home.site.accounts} form={form} />
      {same !== undefined && (
        <Note tone="warn">
          <p role="alert">{text.linkedAlready(same.keyLabel, same.host, same.accountName)}</p>
        </Note>
      )}
    </Page>
  );
}

/** The link that the chosen key has already, in force. */
function sameLink(keys: readonly SecurityKeyView[] = [], { key, newKey, host, name, account }: RegistrationForm) {
  const chosen = newKey.value === undefined ? keys.find(({ id }) => id === key.value) : undefined;
  const own = chosen?.registrations.filter(({ removedMs }) => removedMs === undefined) ?? [];
  return findSameLink(own, { host: host.value, name: name.value, account: account.value });
}

/** What its AAGUID says counts where the user named no model. */
function hinted(key: SecurityKeyView): LikelyKey {
  const model = key.model ?? key.modelName;
  return { ...key, ...(model !== undefined && { model }) };
}

function keptOf({ key, newKey, host, name, account }: RegistrationForm): KeptRegistration {
  return {
    kind: 'registration',
    host: host.value,
    name: name.value,
    ...(key.value !== undefined && { key: key.value }),
    ...(newKey.value !== undefined && { newKey: newKey.value }),
    ...(account.value !== undefined && { account: account.value }),
  };
}
