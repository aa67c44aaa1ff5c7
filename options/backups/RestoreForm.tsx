import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Fault, FaultCode } from '../../src/fault.ts';
import type { RestoreAsk, RestoreMode, RestoreView, Snapshot } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Field, SelectField, TextField } from '../../src/ui/Field.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { wording } from '../../src/ui/wording.ts';
import type { AppState } from '../common/app-state.ts';
import { snapshotTitle } from '../common/labels.ts';
import { RestorePreview } from './RestorePreview.tsx';

/** A file and what opens it; then what is in it; then, where a vault is open, how it is brought back. */
export function RestoreForm(props: {
  readonly app: AppState;
  /** A copy of the browser's own, instead of a file. */
  readonly place?: string;
  /** A locked vault is there, which the copy is to take the place of. */
  readonly takesOver?: boolean;
  readonly onCancel: () => void;
  readonly onDone: (mode: RestoreMode, opened: boolean) => void;
}) {
  const { app, takesOver = false } = props;
  const [place, setPlace] = useState(props.place);
  const [kept, setKept] = useState<readonly Snapshot[]>([]);
  const [file, setFile] = useState<string | undefined>();
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState<string | undefined>();
  const [view, setView] = useState<RestoreView | undefined>();
  const [busy, setBusy] = useState(false);
  const fault = useSignal<Fault | undefined>(undefined);
  const secret = code !== undefined ? { code } : passphrase === '' ? {} : { passphrase };
  const source: RestoreAsk | undefined = place !== undefined ? { place } : file === undefined ? undefined : { file };
  const inspect = async () => {
    if (source === undefined || busy || (props.place === undefined && passphrase === '' && !code)) return;
    setBusy(true);
    await app.attempt(fault, async () => setView(await app.ask('restore.inspect', { ...source, ...secret })));
    setBusy(false);
  };
  useEffect(() => {
    if (place !== undefined) void inspect();
    if (takesOver) void app.attempt(fault, async () => setKept(await app.ask('restore.snapshots')));
  }, []);
  const apply = async (mode: RestoreMode) => {
    if (source === undefined || busy) return;
    setBusy(true);
    let opened = false;
    const done = await app.attempt(fault, async () => {
      opened = (await app.ask('restore.apply', { ...source, ...secret, mode })).opened;
    });
    setBusy(false);
    if (done) props.onDone(mode, opened);
  };
  if (view !== undefined) {
    return (
      <div class="form">
        <RestorePreview view={view} />
        {fault.value !== undefined && <RestoreFault code={fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={props.onCancel}>Cancel</Button>
          {view.differs !== undefined && (
            <Button tone="danger" busy={busy} onClick={() => void apply('replace')}>
              Replace my vault
            </Button>
          )}
          {takesOver ? (
            <Button tone="danger" busy={busy} onClick={() => void apply('take-over')}>
              Replace the locked vault
            </Button>
          ) : (
            <Button
              tone="primary"
              busy={busy}
              onClick={() => void apply(view.differs === undefined ? 'bring-back' : 'merge')}
            >
              {view.differs === undefined ? 'Restore this backup' : 'Merge into my vault'}
            </Button>
          )}
        </div>
      </div>
    );
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void inspect();
      }}
    >
      {kept.length > 0 && (
        <SelectField
          label="Restore from"
          value={place ?? ''}
          onValue={(chosen) => {
            fault.value = undefined;
            setPlace(chosen === '' ? undefined : chosen);
          }}
          choices={[
            ['', 'A backup file'],
            ...kept.map((copy) => [copy.place, `${snapshotTitle(copy)}, save ${copy.gen}`] as const),
          ]}
        />
      )}
      {place === undefined && (
        <Field label="Backup file" hint="Its name ends in .latchkey.">
          {(control) => (
            <input
              {...control}
              class="input"
              type="file"
              accept=".latchkey"
              onChange={(event) => {
                const [picked] = event.currentTarget.files ?? [];
                setFile(undefined);
                if (picked !== undefined)
                  void app.attempt(fault, async () => setFile(await app.platform.readFile(picked)));
              }}
            />
          )}
        </Field>
      )}
      {code === undefined ? (
        <PassphraseField
          label="Passphrase of the backup"
          value={passphrase}
          onValue={clearingFault(fault, setPassphrase)}
          autocomplete="current-password"
          hint="The one the vault had when this copy was made."
        />
      ) : (
        <TextField
          label="Recovery code"
          mono
          value={code}
          onValue={clearingFault(fault, setCode)}
          hint="From your emergency sheet."
        />
      )}
      {fault.value !== undefined && <RestoreFault code={fault.value.code} />}
      <p class="muted">It is opened first. Nothing is changed before you have seen what is in it.</p>
      <div class="dialog-actions">
        <span class="apart">
          <Button tone="plain" onClick={() => setCode(code === undefined ? '' : undefined)}>
            {code === undefined ? 'Use its recovery code' : 'Use its passphrase'}
          </Button>
        </span>
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button tone="primary" type="submit" busy={busy} disabled={source === undefined}>
          Open the backup
        </Button>
      </div>
    </form>
  );
}

const DAMAGED: ReadonlySet<FaultCode> = new Set(['vault-damaged', 'vault-truncated', 'vault-header', 'vault-slot']);

/** A failure to open a copy: what to do about a damaged one is to take another, which is what this form is for. */
function RestoreFault({ code }: { readonly code: FaultCode }) {
  if (!DAMAGED.has(code)) return <FaultNote code={code} />;
  const todo = 'Choose another copy: an older file, or one of the earlier days.';
  return <FaultNote code={code} words={{ ...wording[code], kept: 'Nothing was changed.', todo }} />;
}
