import { HardDriveDownload } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { NewPassphrase } from '../../src/ui/new-passphrase/NewPassphrase.tsx';
import { createNewPassphrase } from '../../src/ui/new-passphrase/new-passphrase.ts';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { AppState } from '../common/app-state.ts';
import { ExportLosses } from './ExportLosses.tsx';
import { ExportPicks } from './ExportPicks.tsx';
import { encryptedFormats, formatWords } from './export-labels.ts';
import type { ExportsState } from './export-state.ts';
import { TransferCodes } from './TransferCodes.tsx';

/** Taking accounts out: a format, a selection, what would be lost, and the passphrase again. */
export function ExportAccounts({ app, state }: { readonly app: AppState; readonly state: ExportsState }) {
  const { format, which, tag, ticked, survey, codes } = state;
  useEffect(() => void state.look(), [format.value, which.value, tag.value, ticked.value, app.revision.value]);
  return (
    <div class="export-parts">
      <section class="card export-whole" aria-labelledby="x-whole">
        <div>
          <h2 id="x-whole">Latchkey backup</h2>
          <p class="muted">
            The whole vault in one encrypted file, with security keys and history. Only Latchkey reads it.
          </p>
        </div>
        <Button icon={HardDriveDownload} onClick={() => app.go({ section: 'backups' })}>
          Go to backups
        </Button>
      </section>
      <section class="card" aria-labelledby="x-format">
        <h2 id="x-format">Format</h2>
        <fieldset class="export-formats" aria-labelledby="x-format">
          {formatWords.map(([name, label, what]) => (
            <label key={name}>
              <input
                type="radio"
                name="format"
                aria-label={label}
                aria-describedby={`x-${name}`}
                checked={format.value === name}
                onChange={() => state.use(name)}
              />
              <strong>{label}</strong>
              <span class="hint" id={`x-${name}`}>
                {what}
              </span>
            </label>
          ))}
        </fieldset>
      </section>
      <section class="card" aria-labelledby="x-which">
        <h2 id="x-which">Accounts</h2>
        <ExportPicks app={app} state={state} />
        {survey.value !== undefined && <ExportLosses survey={survey.value} />}
      </section>
      <Confirm key={format.value} state={state} />
      {codes.value !== undefined && <TransferCodes payloads={codes.value} onClose={() => state.close()} />}
    </div>
  );
}

function Confirm({ state }: { readonly state: ExportsState }) {
  const [passphrase, setPassphrase] = useState('');
  const [file] = useState(createNewPassphrase);
  const format = state.format.value;
  const encrypted = encryptedFormats.has(format);
  const busy = state.busy.value;
  const submit = async () => {
    const own = encrypted ? await file.read() : undefined;
    if (passphrase === '' || (encrypted && own === undefined)) return;
    const isDone = await state.write(passphrase, own);
    setPassphrase('');
    if (!isDone) return;
    file.clear();
  };
  return (
    <form
      class="card form"
      aria-label="Export"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {encrypted ? (
        <NewPassphrase
          state={file}
          label="Passphrase for the new file"
          repeatLabel="Repeat passphrase for the new file"
        />
      ) : (
        <Note tone="danger">
          <p>
            <strong>
              {format === 'google-transfer' ? 'These pictures are not encrypted.' : 'This file is not encrypted.'}
            </strong>{' '}
            Whoever gets it can make your codes. {adviceOf(format)}
          </p>
        </Note>
      )}
      <PassphraseField
        label="Passphrase"
        value={passphrase}
        onValue={clearingFault(state.fault, setPassphrase)}
        autocomplete="current-password"
        hint="The one that opens your vault, so that nobody else can export from your open browser."
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="form-actions">
        <Button
          tone={encrypted ? 'primary' : 'danger'}
          type="submit"
          busy={busy}
          disabled={passphrase === '' || state.survey.value?.held === 0}
        >
          {format === 'google-transfer' ? 'Show codes' : encrypted ? 'Export' : 'Export without encryption'}
        </Button>
        {busy && <Button onClick={() => state.cancel()}>Cancel</Button>}
      </div>
    </form>
  );
}

function adviceOf(format: string): string {
  if (format === 'google-transfer') return 'Make sure that nobody looks at your screen.';
  if (format === 'html-sheet') return 'Print it, then delete the file and empty the bin.';
  return 'Delete it as soon as the other program has read it.';
}
