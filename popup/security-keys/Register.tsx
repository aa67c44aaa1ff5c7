import { FingerprintPattern, KeyRound } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { showToast } from '../../src/ui/toasts.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { type OpenHome, type Popup, tabHost } from '../app/state.ts';
import { accountLabel } from '../home/account-menu.ts';
import { HostName } from '../home/SiteSection.tsx';

/** Records that one of the user's security keys was enrolled at the site in the tab. */
export function Register({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [keys, setKeys] = useState<readonly SecurityKeyView[] | undefined>();
  const [key, setKey] = useState<SecurityKeyId | undefined>();
  const [name, setName] = useState('');
  const [account, setAccount] = useState<string>(home.site.accounts[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const host = tabHost(popup.ports);
  useEffect(() => {
    void popup
      .attempt(() => popup.ports.ask('securityKey.list'))
      .then((all) => {
        const own = (all ?? []).filter(({ lostMs }) => lostMs === undefined);
        setKeys(own);
        if (own.length === 1) setKey(own[0]?.id);
      });
  }, []);
  const leave = () => popup.go({ name: 'home' });
  const save = async () => {
    const chosen = keys?.find(({ id }) => id === key);
    if (chosen === undefined || host === undefined) return;
    setBusy(true);
    const row = home.site.accounts.find(({ id }) => id === account);
    const done = await popup.attempt(() =>
      popup.ports.ask('registration.add', {
        key: chosen.id,
        host,
        name: name.trim() || chosen.label,
        ...(row !== undefined && { account: row.id }),
      }),
    );
    setBusy(false);
    if (done === undefined) return;
    await popup.goHome();
    showToast(`${chosen.label} recorded for ${host}.`);
  };
  if (keys?.length === 0) {
    return (
      <Page popup={popup} title="Security key enrolled here" onBack={leave}>
        <ProblemNote popup={popup} />
        <Empty
          icon={KeyRound}
          level={2}
          title="No security keys in your list yet"
          actions={
            <OptionsLink popup={popup} section="keys" tone="primary">
              Add a security key
            </OptionsLink>
          }
        >
          Add the key once, then record every site where you enrol it: you will know what it opens before you lose it.
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      popup={popup}
      title="Security key enrolled here"
      onBack={leave}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={key === undefined}>
            Save
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      <p>
        Which key did you just enrol at <HostName host={home.site.host ?? ''} registrable={home.site.registrable} />?
      </p>
      <fieldset class="card key-choice">
        <legend class="visually-hidden">Security key</legend>
        {keys?.map((one) => (
          <label key={one.id}>
            <input type="radio" name="key" checked={key === one.id} onChange={() => setKey(one.id)} />
            <Icon of={one.attachment === 'platform' ? FingerprintPattern : KeyRound} />
            <span class="names">
              <strong>{one.label}</strong>
              <br />
              <span class="muted">{one.attachment === 'platform' ? 'Built in' : one.place || 'Security key'}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label="Its name at the site"
        limit={LIMITS.name}
        hint="What you called it there, so that you can find it in the site's list."
        value={name}
        onValue={setName}
      />
      {home.site.accounts.length > 0 && (
        <SelectField
          label="Account"
          value={account}
          choices={[
            ...home.site.accounts.map((row) => [row.id as string, accountLabel(row)] as const),
            ['', 'None of these'] as const,
          ]}
          onValue={setAccount}
        />
      )}
    </Page>
  );
}
