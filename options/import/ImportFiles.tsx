import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { FORMAT_LABELS } from '../../src/interchange/format-names.ts';
import type { FileResult } from '../../src/interchange/read-import.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { count, formatNumber } from '../common/labels.ts';
import type { ImportsState, PickedFile } from './import-state.ts';

/** Memory that is worth saying before it is taken. */
const MUCH_MIB = 256;

/** Whether a passphrase may open the file, or open it after another one did not. */
export function wantsPassphrase(result: FileResult): boolean {
  if (result.state === 'locked') return true;
  if (result.state !== 'refused' || result.format === undefined) return false;
  return result.fault === 'import-passphrase' || result.fault === 'import-unknown';
}

/** Whether a passphrase was typed that has not been tried. */
export function isReady(file: PickedFile, result: FileResult | undefined): boolean {
  return result !== undefined && wantsPassphrase(result) && file.typed !== '' && file.typed !== file.tried;
}

/** More read files than this are folded away, so that those that want something stand out. */
const MOST_READ = 6;

/** The files that were read: what each is, how many entries it has, or why it was not read. */
export function ImportFiles({ state }: { readonly state: ImportsState }) {
  const files = state.files.value;
  const rows = state.results.value.flatMap((result, index) => {
    const file = files[index];
    return file === undefined ? [] : [{ result, file, index }];
  });
  const read = rows.filter(({ result }) => result.state === 'read');
  const folded = read.length > MOST_READ;
  const entry = (row: (typeof rows)[number]) => <Entry key={`${row.index}-${row.file.name}`} state={state} {...row} />;
  const shown = folded ? rows.filter(({ result }) => result.state !== 'read') : rows;
  return (
    <>
      {shown.length > 0 && (
        <ul class="import-files" aria-label="Files">
          {shown.map(entry)}
        </ul>
      )}
      {folded && (
        <details class="card import-folded">
          <summary>{count(read.length, 'file')} read</summary>
          <ul class="import-files" aria-label="Files that were read">
            {read.map(entry)}
          </ul>
        </details>
      )}
    </>
  );
}

function Entry(props: {
  readonly state: ImportsState;
  readonly result: FileResult;
  readonly file: PickedFile;
  readonly index: number;
}) {
  const { state, result, file, index } = props;
  return (
    <li class="card import-file" data-state={result.state}>
      <div class="import-file-head">
        <strong class="import-file-name">{file.name}</strong>
        <span class="muted">{stateText(result)}</span>
        <IconButton label={`Leave out ${file.name}`} icon={X} size="small" onClick={() => void state.drop(index)} />
      </div>
      {result.state === 'refused' && <FaultNote code={result.fault} />}
      {wantsPassphrase(result) && (
        <Passphrase
          file={file}
          hint={hintOf(result)}
          isNext={index === nextOf(state.results.value)}
          onValue={(passphrase) => state.type(index, passphrase)}
        />
      )}
    </li>
  );
}

/** The file whose passphrase is typed next: one that did not open comes before those that were not tried. */
function nextOf(results: readonly FileResult[]): number {
  const wrong = results.findIndex((result) => result.state === 'refused' && result.fault === 'import-passphrase');
  return wrong >= 0 ? wrong : results.findIndex(wantsPassphrase);
}

function Passphrase(props: {
  readonly file: PickedFile;
  readonly hint: string;
  /** The one to type now. */
  readonly isNext: boolean;
  readonly onValue: (passphrase: string) => void;
}) {
  const { file } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!props.isNext || document.activeElement !== document.body) return;
    input.current?.focus();
    // What did not open the file is typed over.
    input.current?.select();
  }, []);
  return (
    <fieldset class="import-passphrase" aria-label={file.name}>
      <PassphraseField
        label="File passphrase"
        value={file.typed}
        onValue={props.onValue}
        autocomplete="current-password"
        hint={props.hint}
        inputRef={input}
      />
    </fieldset>
  );
}

function stateText(result: FileResult): string {
  if (result.state === 'read') return `${FORMAT_LABELS[result.format]} · ${count(result.count, 'entry', 'entries')}`;
  return result.format === undefined || result.state === 'refused' ? 'Not read' : FORMAT_LABELS[result.format];
}

function hintOf(result: FileResult): string {
  if (result.state === 'read' || result.format === undefined) return '';
  const name = FORMAT_LABELS[result.format];
  if (result.state === 'refused' && result.fault === 'import-unknown')
    return `It could be this: ${name}. If it is, type the passphrase that it was exported with.`;
  const usual = `${name}: type the passphrase that it was exported with. It is used here once and not kept.`;
  // Both are bare Base64, so that nothing tells them apart.
  if (result.format === 'totp-authenticator-encrypted')
    return `${usual} An encrypted .maFile of Steam Desktop Authenticator looks the same and cannot be opened here: take its encryption off there first.`;
  if (result.state === 'refused') {
    const isKeePass = result.format.startsWith('keepass');
    return isKeePass ? `${usual} A database with a key file cannot be opened here: export it as XML or CSV.` : usual;
  }
  if ((result.memoryMib ?? 0) < MUCH_MIB) return usual;
  return `${usual} Opening it takes ${formatNumber(result.memoryMib ?? 0)} MB of memory and several seconds.`;
}
