import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { NewPassphrase } from '../../src/ui/new-passphrase/NewPassphrase.tsx';
import { createNewPassphrase } from '../../src/ui/new-passphrase/new-passphrase.ts';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { isEncrypted } from './export-formats.ts';
import type { ExportsState } from './export-state.ts';

/** The passphrases that an export takes, and its button. */
export function ExportForm({ state }: { readonly state: ExportsState }) {
  const [passphrase, setPassphrase] = useState('');
  const [file] = useState(createNewPassphrase);
  const text = exportText.form;
  const format = state.format.value;
  const encrypted = isEncrypted(format);
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
      aria-label={text.label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {encrypted ? (
        <NewPassphrase state={file} label={text.filePassphrase} repeatLabel={text.repeatFilePassphrase} />
      ) : (
        <Warning format={format} />
      )}
      <PassphraseField
        label={commonText.passphrase}
        value={passphrase}
        onValue={clearingFault(state.fault, setPassphrase)}
        autocomplete="current-password"
        hint={text.passphraseHint}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="form-actions">
        <GuardedButton
          about={encrypted ? undefined : format}
          tone={encrypted ? 'primary' : 'danger'}
          type="submit"
          busy={busy}
          disabled={passphrase === '' || state.summary.value?.held === 0}
        >
          {format === 'google-transfer' ? text.showCodes : encrypted ? text.export : text.exportPlain}
        </GuardedButton>
        {busy && <Button onClick={() => state.cancel()}>{commonText.cancel}</Button>}
      </div>
    </form>
  );
}

function Warning({ format }: { readonly format: ExportFormat }) {
  const { unencryptedCodes, unencryptedFile, advice } = exportText.form;
  const warning = format === 'google-transfer' ? unencryptedCodes : unencryptedFile;
  const kind = format === 'google-transfer' ? 'codes' : format === 'html-sheet' ? 'sheet' : 'file';
  return (
    <Note tone="danger">
      <p>
        {warning((text) => (
          <strong>{text}</strong>
        ))}{' '}
        {advice[kind]}
      </p>
    </Note>
  );
}
