import { Plus, Trash2, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountView } from '../../src/messages/views.ts';
import { canCoverSite } from '../../src/sites/host.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { TextArea, TextField } from '../../src/ui/Field.tsx';
import { lengthProblemOf } from '../../src/ui/length-limit.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AccountId, HostBinding } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { deleteAccount, type Popup } from '../app/state.ts';

/** An account's names, sites, tags and note; its key is not edited, it is replaced by adding it again. */
export function Edit({ popup, id }: { readonly popup: Popup; readonly id: AccountId }) {
  const [account, setAccount] = useState<AccountView | undefined>();
  useEffect(() => {
    void popup.attempt(() => popup.ports.ask('account.view', { id })).then((view) => view && setAccount(view));
  }, []);
  if (account === undefined) {
    return (
      <Page popup={popup} title="Edit account" onBack={() => popup.go({ name: 'home' })}>
        <ProblemNote popup={popup} />
      </Page>
    );
  }
  return <EditForm popup={popup} account={account} />;
}

function EditForm({ popup, account }: { readonly popup: Popup; readonly account: AccountView }) {
  const [issuer, setIssuer] = useState(account.issuer);
  const [name, setName] = useState(account.name);
  const [tags, setTags] = useState(account.tags.join(', '));
  const [note, setNote] = useState(account.note);
  const [hosts, setHosts] = useState<readonly HostBinding[]>(account.hosts);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const edit = { issuer: issuer.trim(), name: name.trim(), note, tags: splitTags(tags), hosts };
    const saved = await popup.attempt(() => popup.ports.ask('account.edit', { id: account.id, edit }));
    setBusy(false);
    if (saved === undefined) return;
    await popup.goHome();
    showToast('Saved.');
  };
  return (
    <Page
      popup={popup}
      title="Edit account"
      onBack={() => popup.go({ name: 'home' })}
      onSubmit={() => void save()}
      aside={<IconButton label="Delete" icon={Trash2} onClick={() => void deleteAccount(popup, account)} />}
      actions={
        <>
          <Button onClick={() => popup.go({ name: 'home' })}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      <TextField label="Website or service" limit={LIMITS.name} value={issuer} onValue={setIssuer} />
      <TextField label="Account name" limit={LIMITS.name} value={name} onValue={setName} />
      <HostsField hosts={hosts} onHosts={setHosts} />
      <TextField
        label="Tags"
        hint="Separate them with commas."
        problem={longTag(tags)}
        value={tags}
        onValue={setTags}
      />
      {account.kind !== undefined && (
        <p class="muted edit-more">
          Offering codes on arrival, sending the form, and a password and a code in one field:{' '}
          <Button tone="plain" onClick={() => popup.ports.openOptions(`#/accounts/${account.id}`)}>
            How it is filled
          </Button>
        </p>
      )}
      <TextArea label="Note" limit={LIMITS.note} value={note} onValue={setNote} />
    </Page>
  );
}

/** Says that a tag is too long. */
function longTag(text: string): string | undefined {
  const long = splitTags(text).find((tag) => lengthProblemOf(tag, LIMITS.tag) !== undefined);
  return long === undefined ? undefined : lengthProblemOf(long, LIMITS.tag);
}

/** The words between commas, each once. */
function splitTags(text: string): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

function HostsField({
  hosts,
  onHosts,
}: {
  readonly hosts: readonly HostBinding[];
  readonly onHosts: (hosts: readonly HostBinding[]) => void;
}) {
  const [next, setNext] = useState('');
  const add = () => {
    const host = next.trim().toLowerCase();
    if (host === '' || hosts.some((known) => known.host === host)) return;
    onHosts([...hosts, { host, scope: 'host' }]);
    setNext('');
  };
  return (
    <fieldset class="plain-set">
      <legend>Sites its codes are filled at</legend>
      {hosts.map((binding, index) => (
        <div class="host-line" key={binding.host}>
          <span class="host-text">{binding.host}</span>
          <select
            class="input"
            aria-label={`How much of ${binding.host}`}
            value={binding.scope}
            onChange={(event) => {
              const scope = event.currentTarget.value as HostBinding['scope'];
              onHosts(hosts.map((known, at) => (at === index ? { ...known, scope } : known)));
            }}
          >
            <option value="host">this host</option>
            {(canCoverSite(binding.host) || binding.scope === 'site') && <option value="site">whole site</option>}
          </select>
          <IconButton
            label={`Remove ${binding.host}`}
            icon={X}
            size="small"
            onClick={() => onHosts(hosts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div class="host-line">
        <input
          class="input"
          aria-label="Add a site"
          maxLength={LIMITS.host}
          placeholder="accounts.example.com"
          value={next}
          onInput={(event) => setNext(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={Plus} onClick={add}>
          Add
        </Button>
      </div>
    </fieldset>
  );
}
