import { FileUp } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { MissingPart } from '../../src/interchange/read-import.ts';
import type { Stage } from '../../src/interchange/reading.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AppState } from '../common/app-state.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { count, formatNumber } from '../common/labels.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import type { RowState } from './choice.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportFiles, isReady, wantsPassphrase } from './ImportFiles.tsx';
import { ImportHelp } from './ImportHelp.tsx';
import { ChooseSource, DropZone } from './ImportSource.tsx';
import { ImportTable } from './ImportTable.tsx';
import { stateLabels } from './import-labels.ts';
import type { ImportsState } from './import-state.ts';
import { type Preview, previewSize } from './preview-state.ts';

/** Bringing accounts in, from the choice of files to the way back. */
export function ImportAccounts({ app, state }: { readonly app: AppState; readonly state: ImportsState }) {
  const phase = state.phase.value;
  const done = state.done.value;
  if (phase === 'done' && done !== undefined) {
    return <ImportDone state={state} done={done} onSeen={() => app.go({ section: 'accounts' })} />;
  }
  return (
    <DropZone state={state}>
      {(pick) => (
        <>
          {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
          {phase === 'choose' && (
            <>
              <ChooseSource state={state} onPick={pick} />
              <ImportHelp />
            </>
          )}
          {phase === 'reading' && <Reading state={state} />}
          {(phase === 'preview' || phase === 'saving') && <Found state={state} onPick={pick} />}
        </>
      )}
    </DropZone>
  );
}

const stages: Record<Stage, string> = {
  reading: 'Reading',
  deriving: 'Working out the key from the passphrase, which may take a while',
  decrypting: 'Decrypting',
  pictures: 'Looking for codes in pictures',
};

function Reading({ state }: { readonly state: ImportsState }) {
  const now = state.progress.value;
  const file = now === undefined ? undefined : state.files.value[now.file];
  const landing = useFocusResult<HTMLDivElement>();
  return (
    <div class="card import-reading" ref={landing} tabIndex={-1}>
      <p role="status">
        {now === undefined ? 'Reading' : stages[now.stage]}
        {now !== undefined && now.of > 1 && `, file ${now.file + 1} of ${now.of}`}
        {file !== undefined && `: ${file.name}`}…
      </p>
      <progress aria-label="Progress" {...(now !== undefined && now.of > 1 && { value: now.file, max: now.of })} />
      <Button onClick={() => state.cancel()}>Cancel</Button>
    </div>
  );
}

function Found({ state, onPick }: { readonly state: ImportsState; readonly onPick: () => void }) {
  const { preview } = state;
  const results = state.results.value;
  const ready = state.files.value.filter((file, index) => isReady(file, results[index])).length;
  const chosen = preview.chosen.value;
  const waits = results.filter(wantsPassphrase).length;
  const missing = state.missingParts.value;
  const saving = state.phase.value === 'saving';
  return (
    <div class="import-found">
      {/* Enter in a passphrase opens files, and saves nothing; in the search and on a tick it does neither. */}
      <form
        class="import-opening"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready > 0) void state.read();
        }}
      >
        <ImportFiles state={state} />
        <button type="submit" hidden>
          Open
        </button>
      </form>
      {missing.length > 0 && (
        <Note tone="warn">
          <p>{missingText(missing)}</p>
        </Note>
      )}
      {/* Shown below the table, and before it for the keyboard: a hundred rows would stand between. */}
      <div class="bulk import-bar">
        <strong>{barText(ready, chosen, waits)}</strong>
        <span class="bulk-actions">
          <Button onClick={() => state.clear()} disabled={saving}>
            Cancel
          </Button>
          <Button icon={FileUp} onClick={onPick} disabled={saving}>
            Add files
          </Button>
          <Button
            tone="primary"
            busy={saving}
            onClick={() => void (ready > 0 ? state.read() : state.save())}
            disabled={ready === 0 && chosen === 0}
          >
            Import
          </Button>
        </span>
      </div>
      {preview.rows.value.length > 0 && <Entries preview={preview} />}
    </div>
  );
}

/** Which pictures of a transfer were not among the files; there may be pictures of several transfers. */
function missingText(missing: readonly MissingPart[]): string {
  const sizes = [...new Set(missing.map(({ of }) => of))];
  const parts = sizes.map((size) => {
    const places = missing.filter(({ of }) => of === size).map(({ part }) => part);
    return `${places.length === 1 ? 'Part' : 'Parts'} ${listFormat.format(places.map(String))} of ${size}`;
  });
  const whole = `${parts.join('; ')} of this transfer`;
  if (missing.length === 1) return `${whole} is missing. Add its picture, or go on without the accounts in it.`;
  return `${whole} are missing. Add their pictures, or go on without the accounts in them.`;
}

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });

/** What the button does next: it opens files first, and saves once there is nothing left to open. */
function barText(ready: number, chosen: number, waits: number): string {
  if (ready > 0) return `${count(ready, 'file')} to open`;
  const locked = waits === 0 ? '' : `, ${count(waits, 'file')} still locked`;
  if (chosen > 0) return `${count(chosen, 'account')} selected${locked}`;
  return waits === 0
    ? 'Nothing is selected'
    : waits === 1
      ? 'Type the passphrase of the file'
      : 'Type the passphrases of the files';
}

const order: readonly RowState[] = ['new', 'differs', 'bare', 'same', 'twice', 'refused'];

function Entries({ preview }: { readonly preview: Preview }) {
  const page = preview.page.value;
  const landing = useFocusResult<HTMLElement>();
  useEffect(() => {
    void preview.follow();
  }, [page]);
  useEffect(() => () => preview.codes.show([]), []);
  const counts = preview.counts.value;
  const shown = order.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <section aria-label="Accounts found" ref={landing} tabIndex={-1}>
      <div class="toolbar">
        <SearchBox value={preview.text.value} onValue={(text) => preview.search(text)} />
        <fieldset class="tabs import-states" aria-label="Show">
          {(['all', ...shown] as const).map((state) => (
            <button
              type="button"
              key={state}
              aria-pressed={preview.filter.value === state}
              onClick={() => preview.filterBy(state)}
            >
              {state === 'all' ? 'All' : stateLabels[state]}{' '}
              {formatNumber(state === 'all' ? preview.rows.value.length : (counts[state] ?? 0))}
            </button>
          ))}
        </fieldset>
      </div>
      {page.length === 0 ? <p class="muted">No entry matches.</p> : <ImportTable preview={preview} />}
      <Pager
        offset={preview.offset.value}
        size={previewSize}
        total={preview.matching.value.length}
        onTurn={(offset) => {
          preview.offset.value = offset;
        }}
      />
    </section>
  );
}
