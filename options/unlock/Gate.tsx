import { ShieldAlert, Unplug } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { DamageList } from '../../src/ui/DamageList.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AppState } from '../common/app-state.ts';
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
export function CannotStart({ app }: { readonly app: AppState }) {
  return (
    <Gate>
      <Empty
        level={1}
        icon={Unplug}
        title="Latchkey did not answer"
        actions={<Button onClick={() => void app.open()}>Try again</Button>}
      >
        Your vault is untouched.
      </Empty>
      {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
    </Gate>
  );
}

/** There was a vault and no copy of it can be read: never offered as a first run. */
export function Lost({ app }: { readonly app: AppState }) {
  return (
    <Gate>
      <Empty
        level={1}
        icon={ShieldAlert}
        title="Your vault cannot be read"
        actions={
          <>
            <Button tone="primary" onClick={() => app.go({ section: 'backups' })}>
              Restore a backup
            </Button>
            <Button onClick={() => void app.open()}>Look again</Button>
          </>
        }
      >
        This browser held a vault, but no stored copy can be read now. Nothing was overwritten. Close the browser and
        open it again; if that does not help, restore a backup.
      </Empty>
      {app.damage.value !== undefined && <DamageList damage={app.damage.value} nowMs={app.platform.nowMs()} />}
      {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
    </Gate>
  );
}

/** Creates the vault. */
export function FirstRun({ app }: { readonly app: AppState }) {
  const [value, setValue] = useState<NewPassphraseValue>(noPassphrase);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setTried(true);
    const passphrase = await readNewPassphrase(value);
    if (passphrase === undefined) return;
    setBusy(true);
    await app.create(passphrase);
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
        {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
        <Button tone="primary" type="submit" wide busy={busy}>
          Create vault
        </Button>
        {app.route.value.section === 'interchange' ? (
          <Note>
            <p>The import opens as soon as the vault is there to keep what you bring.</p>
          </Note>
        ) : (
          <Button tone="plain" wide onClick={() => app.go({ section: 'interchange' })}>
            Import from another app
          </Button>
        )}
        <Button tone="plain" wide onClick={() => app.go({ section: 'backups' })}>
          Restore a backup
        </Button>
      </form>
    </Gate>
  );
}
