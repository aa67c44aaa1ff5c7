import { SelectField, TextField } from '../../src/ui/Field.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { restoreText } from '../../src/ui/strings/restore.ts';
import { FileField } from '../common/FileField.tsx';
import type { RestoreState } from './restore-form.ts';
import { snapshotTitle } from './snapshot-title.ts';

/** The fields that choose a copy of the vault and what opens it. */
export function RestoreSource({ state }: { readonly state: RestoreState }) {
  const { place, code, passphrase, fault } = state;
  const snapshots = state.snapshots.value.map((snapshot) => {
    return [snapshot.place, restoreText.snapshotSource(snapshotTitle(snapshot), snapshot.gen)] as const;
  });
  return (
    <>
      {snapshots.length > 0 && (
        <SelectField
          label={restoreText.source}
          value={place.value ?? ''}
          onValue={(chosen) => state.chooseSnapshot(chosen === '' ? undefined : chosen)}
          choices={[['', restoreText.fileSource], ...snapshots]}
        />
      )}
      {place.value === undefined && (
        <FileField
          label={restoreText.file}
          hint={restoreText.fileHint}
          file={state.picked.value}
          onFile={(file) => void state.chooseFile(file)}
        />
      )}
      {code.value === undefined ? (
        <PassphraseField
          label={restoreText.passphrase}
          value={passphrase.value}
          onValue={clearingFault(fault, (text) => {
            passphrase.value = text;
          })}
          autocomplete="current-password"
          hint={restoreText.passphraseHint}
        />
      ) : (
        <TextField
          label={restoreText.code}
          mono
          value={code.value}
          onValue={clearingFault(fault, (text) => {
            code.value = text;
          })}
          hint={restoreText.codeHint}
        />
      )}
    </>
  );
}
