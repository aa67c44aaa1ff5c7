import { Camera, FileUp } from 'lucide';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { isReady, wantsPassphrase } from './file-passphrase.ts';
import { ImportEntries } from './ImportEntries.tsx';
import { type HandOver, ImportFiles } from './ImportFiles.tsx';
import { missingText } from './import-labels.ts';
import type { ImportsState } from './import-state.ts';

/** What was read, before it is saved: the files, and the entries in them. */
export function ImportReview(props: {
  readonly state: ImportsState;
  /** The camera or a shared screen is on, and says itself what is missing. */
  readonly isScanning: boolean;
  readonly onPick: () => void;
  readonly onScan: () => void;
  readonly onHand: HandOver;
}) {
  const { state, isScanning, onPick } = props;
  const { preview } = state;
  const results = state.results.value;
  const toOpen = state.files.value.filter((file, index) => isReady(file, results[index])).length;
  const missing = state.missingParts.value;
  return (
    <div class="import-review">
      {/* Enter in a passphrase opens files, and saves nothing; in the search and on a tick it does neither. */}
      <form
        class="import-opening"
        onSubmit={(event) => {
          event.preventDefault();
          if (toOpen > 0) void state.read();
        }}
      >
        <ImportFiles state={state} onHand={props.onHand} />
        <button type="submit" hidden>
          {importText.files.open}
        </button>
      </form>
      {missing.length > 0 && !isScanning && (
        <Note tone="warn">
          <p>{missingText(missing)}</p>
          <div class="note-actions">
            <Button icon={Camera} onClick={props.onScan}>
              {scanText.camera}
            </Button>
          </div>
        </Note>
      )}
      {/* Shown below the table, but before it in the tab order, which a hundred rows would make long. */}
      <ImportBar state={state} toOpen={toOpen} onPick={onPick} />
      {preview.rows.value.length > 0 && <ImportEntries preview={preview} />}
    </div>
  );
}

/** The main button opens files first, and saves once there is none left to open. */
function ImportBar(props: { readonly state: ImportsState; readonly toOpen: number; readonly onPick: () => void }) {
  const { state, toOpen } = props;
  const { bar } = importText;
  const chosen = state.preview.chosen.value;
  const phase = state.phase.value;
  const saving = phase === 'saving';
  return (
    <div class="bulk import-bar">
      <strong>{barText(toOpen, chosen, state.results.value.filter(wantsPassphrase).length)}</strong>
      <span class="bulk-actions">
        <Button onClick={() => state.clear()} disabled={saving}>
          {commonText.cancel}
        </Button>
        <Button icon={FileUp} onClick={props.onPick} disabled={saving}>
          {bar.addFiles}
        </Button>
        <Button
          tone="primary"
          busy={saving}
          onClick={() => void (toOpen > 0 ? state.read() : state.save())}
          disabled={phase === 'reading' || (toOpen === 0 && chosen === 0)}
        >
          {bar.import}
        </Button>
      </span>
    </div>
  );
}

function barText(toOpen: number, chosen: number, locked: number): string {
  const { bar } = importText;
  if (toOpen > 0) return bar.toOpen(toOpen);
  if (chosen === 0) return locked === 0 ? bar.nothing : bar.enterPassphrases(locked);
  return locked === 0 ? bar.selected(chosen) : bar.both(bar.selected(chosen), bar.locked(locked));
}
