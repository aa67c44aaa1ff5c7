import { FingerprintPattern, History, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FileResult } from '../../src/interchange/read-import.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { importText } from '../../src/ui/strings/import.ts';
import { nextToOpen, wantsPassphrase } from './file-passphrase.ts';
import { fileText, importFault, passphraseHint } from './import-labels.ts';
import type { ImportsState } from './import-state.ts';
import type { PickedFile } from './picked-files.ts';

/** More read files than this are folded away, so that those that need a passphrase stand out. */
const MOST_READ = 6;

/** Takes over a file of Latchkey's own that belongs on another screen. */
export type HandOver = (to: 'restore' | 'keys', file: PickedFile) => void;

interface FilesProps {
  readonly state: ImportsState;
  readonly onHand: HandOver;
}

/** The files that were read: what each is, how many entries it has, or why it wasn't read. */
export function ImportFiles({ state, onHand }: FilesProps) {
  const files = state.files.value;
  const rows = state.results.value.flatMap((result, index) => {
    const file = files[index];
    return file === undefined ? [] : [{ result, file, index }];
  });
  const read = rows.filter(({ result }) => result.state === 'read');
  const folded = read.length > MOST_READ;
  const entry = (row: (typeof rows)[number]) => (
    <Entry key={`${row.index}-${row.file.name}`} state={state} onHand={onHand} {...row} />
  );
  const shown = folded ? rows.filter(({ result }) => result.state !== 'read') : rows;
  return (
    <>
      {shown.length > 0 && (
        <ul class="import-files" aria-label={importText.files.list}>
          {shown.map(entry)}
        </ul>
      )}
      {folded && (
        <details class="card import-folded">
          <summary>{importText.files.folded(read.length)}</summary>
          <ul class="import-files" aria-label={importText.files.readList}>
            {read.map(entry)}
          </ul>
        </details>
      )}
    </>
  );
}

function Entry(
  props: FilesProps & {
    readonly result: FileResult;
    readonly file: PickedFile;
    readonly index: number;
  },
) {
  const { state, result, file, index } = props;
  return (
    <li class="card import-file" data-state={result.state}>
      <div class="import-file-head">
        <strong class="import-file-name">{file.name}</strong>
        <span class="muted">{fileText(result)}</span>
        <IconButton
          label={importText.files.leaveOut(file.name)}
          icon={X}
          size="small"
          onClick={() => void state.drop(index)}
        />
      </div>
      {result.state === 'refused' && (
        <FaultNote code={result.fault} words={importFault(result.fault)}>
          {result.fault === 'import-own-backup' && (
            <Button
              icon={History}
              onClick={() => {
                void state.drop(index);
                props.onHand('restore', file);
              }}
            >
              {importText.files.restore}
            </Button>
          )}
          {result.fault === 'import-own-keys' && (
            <Button
              icon={FingerprintPattern}
              onClick={() => {
                void state.drop(index);
                props.onHand('keys', file);
              }}
            >
              {importText.files.importKeys}
            </Button>
          )}
        </FaultNote>
      )}
      {wantsPassphrase(result) && (
        <Passphrase
          file={file}
          hint={passphraseHint(result)}
          isNext={index === nextToOpen(state.results.value)}
          onValue={(passphrase) => state.type(index, passphrase)}
        />
      )}
    </li>
  );
}

function Passphrase(props: {
  readonly file: PickedFile;
  readonly hint: string;
  /** It takes the focus. */
  readonly isNext: boolean;
  readonly onValue: (passphrase: string) => void;
}) {
  const { file } = props;
  const input = useRef<HTMLInputElement>(null);
  // As it appears: a moment later the page has put the focus elsewhere.
  useLayoutEffect(() => {
    if (!props.isNext || document.activeElement !== document.body) return;
    input.current?.focus();
    // The next passphrase replaces the one that failed.
    input.current?.select();
  }, []);
  return (
    <fieldset class="import-passphrase" aria-label={file.name}>
      <PassphraseField
        label={importText.files.passphrase}
        value={file.typed}
        onValue={props.onValue}
        autocomplete="current-password"
        hint={props.hint}
        inputRef={input}
      />
    </fieldset>
  );
}
