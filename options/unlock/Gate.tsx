import { ShieldAlert, Unplug } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { LeftList } from '../../src/ui/DamageList.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { Shell } from '../common/app-state.ts';
import { Brand } from '../common/Brand.tsx';
import { NewPassphrase } from '../common/NewPassphrase.tsx';
import { type NewPassphraseValue, noPassphrase, readNewPassphrase } from '../common/new-passphrase.ts';

/** A page with one card and nothing else. */
export function Gate({ children }: { readonly children: ComponentChildren }) {
  return (
    <main class="gate">
      <Brand />
      <div class="card gate-card">{children}</div>
    </main>
  );
}

/** Nothing yet; drawn only when the background takes long, so that a quick answer does not flash. */
export function Loading() {
  return (
    <main class="gate" aria-busy="true">
      <p class="late muted">
        <span class="spinner" aria-hidden="true" /> Opening the vault…
      </p>
    </main>
  );
}

/** The background did not answer. */
export function CannotStart({ shell }: { readonly shell: Shell }) {
  return (
    <Gate>
      <Empty
        level={1}
        icon={Unplug}
        title="Latchkey did not answer"
        actions={<Button onClick={() => void shell.open()}>Try again</Button>}
      >
        Your vault is untouched.
      </Empty>
      {shell.fault.value !== undefined && <FaultNote code={shell.fault.value.code} />}
    </Gate>
  );
}

/** There was a vault and no copy of it can be read: never offered as a first run. */
export function Lost({ shell }: { readonly shell: Shell }) {
  return (
    <Gate>
      <Empty
        level={1}
        icon={ShieldAlert}
        title="Your vault cannot be read"
        actions={
          <>
            <Button tone="primary" onClick={() => shell.go({ section: 'backups' })}>
              Restore a backup
            </Button>
            <Button onClick={() => void shell.open()}>Look again</Button>
          </>
        }
      >
        This browser held a vault, but no stored copy can be read now. Nothing was overwritten. Close the browser and
        open it again; if that does not help, restore a backup.
      </Empty>
      {shell.left.value !== undefined && <LeftList left={shell.left.value} nowMs={shell.platform.nowMs()} />}
      {shell.fault.value !== undefined && <FaultNote code={shell.fault.value.code} />}
    </Gate>
  );
}

/** Creates the vault. */
export function FirstRun({ shell }: { readonly shell: Shell }) {
  const [value, setValue] = useState<NewPassphraseValue>(noPassphrase);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setTried(true);
    const passphrase = await readNewPassphrase(value);
    if (passphrase === undefined) return;
    setBusy(true);
    await shell.create(passphrase);
    setBusy(false);
  };
  return (
    <Gate>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div>
          <h1>Create your vault</h1>
          <p class="lead">
            Your codes, recovery codes and keys are encrypted with a passphrase that only you know. It cannot be reset:
            write it down and keep it somewhere safe.
          </p>
        </div>
        <NewPassphrase value={value} onChange={(part) => setValue((old) => ({ ...old, ...part }))} tried={tried} />
        {shell.fault.value !== undefined && <FaultNote code={shell.fault.value.code} />}
        <Button tone="primary" type="submit" wide busy={busy}>
          Create vault
        </Button>
        {shell.route.value.section === 'interchange' ? (
          <Note>
            <p>The import opens as soon as the vault is there to keep what you bring.</p>
          </Note>
        ) : (
          <Button tone="plain" wide onClick={() => shell.go({ section: 'interchange' })}>
            Import from another app
          </Button>
        )}
        <Button tone="plain" wide onClick={() => shell.go({ section: 'backups' })}>
          Restore a backup
        </Button>
      </form>
    </Gate>
  );
}
