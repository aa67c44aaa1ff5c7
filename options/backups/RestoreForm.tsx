import { useEffect, useState } from 'preact/hooks';
import type { FaultCode } from '../../src/fault.ts';
import type { RestoreMode, RestoreView } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { GuardedButton, SafeButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { restoreText } from '../../src/ui/strings/restore.ts';
import type { AppState } from '../common/app-state.ts';
import type { HandedFile } from '../common/handed-file.ts';
import { RestorePreview } from './RestorePreview.tsx';
import { RestoreSource } from './RestoreSource.tsx';
import { createRestore, type RestoreState } from './restore-form.ts';
import { SwitchSecret } from './SwitchSecret.tsx';

/** A copy of the vault and what opens it; then what is in it, and how it is restored. */
export function RestoreForm(props: {
  readonly app: AppState;
  /** A snapshot, in place of a file. */
  readonly place?: string;
  /** A backup that was chosen on another screen. */
  readonly file?: HandedFile;
  /** `file` is probably one of the open vault, whose key opens it. */
  readonly isOwn?: boolean;
  /** There is a locked vault, which the copy replaces. */
  readonly replacesLocked?: boolean;
  /** Hands over another app's export. Missing where no vault is open to import it into. */
  readonly onImport?: (file: HandedFile) => void;
  readonly onCancel: () => void;
  readonly onDone: (mode: RestoreMode, opened: boolean) => void;
}) {
  const { app, place, file, replacesLocked = false, onCancel, onDone } = props;
  const [state] = useState(() =>
    createRestore(app, {
      ...(place !== undefined && { place }),
      ...(file !== undefined && { file, isOwn: props.isOwn === true }),
      offersSnapshots: replacesLocked,
      onDone,
    }),
  );
  useEffect(() => () => state.stop(), []);
  const view = state.view.value;
  const busy = state.busy.value;
  if (view === undefined) {
    return (
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void state.inspect();
        }}
      >
        <RestoreSource state={state} />
        <RestoreFault state={state} {...(props.onImport !== undefined && { onImport: props.onImport })} />
        <p class="muted" role="status">
          {busy ? restoreText.opening : restoreText.reviewFirst}
        </p>
        <div class="dialog-actions">
          <SwitchSecret state={state} />
          <Button onClick={onCancel}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={!state.isChosen.value}>
            {restoreText.open}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <div class="form">
      <RestorePreview view={view} />
      <RestoreFault state={state} />
      <div class="dialog-actions">
        <SafeButton onClick={onCancel}>{commonText.cancel}</SafeButton>
        {modesOf(view, replacesLocked).map(([mode, label]) => (
          <GuardedButton
            key={mode}
            about={replaces(mode) ? mode : undefined}
            tone={replaces(mode) ? 'danger' : 'primary'}
            busy={busy}
            onClick={() => void state.apply(mode)}
          >
            {label}
          </GuardedButton>
        ))}
      </div>
    </div>
  );
}

/** Whether a mode takes the place of what is there. */
function replaces(mode: RestoreMode): boolean {
  return mode === 'replace' || mode === 'take-over';
}

/** How a copy can be restored, the main way last. */
function modesOf(view: RestoreView, replacesLocked: boolean): readonly (readonly [mode: RestoreMode, label: string])[] {
  if (replacesLocked) return [['take-over', restoreText.replaceLocked]];
  if (view.differs === undefined) return [['bring-back', restoreText.restore]];
  return [
    ['replace', restoreText.replace],
    ['merge', restoreText.merge],
  ];
}

const DAMAGED: ReadonlySet<FaultCode> = new Set(['vault-damaged', 'vault-truncated', 'vault-header', 'vault-slot']);

/** A failure to open a copy. What helps against a damaged one is another copy, which is what this form is for. */
function RestoreFault(props: { readonly state: RestoreState; readonly onImport?: (file: HandedFile) => void }) {
  const { state, onImport } = props;
  const code = state.fault.value?.code;
  const other = state.picked.value;
  if (code === undefined) return undefined;
  if (code === 'vault-magic' && other !== undefined) {
    const { what, importIt, openFirst } = restoreText.otherFile;
    return (
      <FaultNote code={code} words={{ ...faultText[code], what, todo: onImport === undefined ? openFirst : importIt }}>
        {onImport !== undefined && (
          <Button onClick={() => void handedOf(other).then(onImport)}>{restoreText.importIt}</Button>
        )}
      </FaultNote>
    );
  }
  if (!DAMAGED.has(code)) return <FaultNote code={code} />;
  return <FaultNote code={code} words={{ ...faultText[code], ...restoreText.damaged }} />;
}

async function handedOf(file: File): Promise<HandedFile> {
  return { to: 'import', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
