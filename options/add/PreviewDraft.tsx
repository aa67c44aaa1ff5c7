import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { DraftView, SaveMode } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { DiscardFilled } from '../../src/ui/DiscardFilled.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { likelyMode, namesFor } from '../../src/ui/known-account.ts';
import { Note } from '../../src/ui/Note.tsx';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';
import type { AppState } from '../common/app-state.ts';
import type { AddAccountState } from './add-account.ts';
import { KnownAccount } from './KnownAccount.tsx';

/** What will be saved: names that can still be changed, a live code to confirm with, and what becomes of an account of that name. */
export function PreviewDraft(props: {
  readonly app: AppState;
  readonly state: AddAccountState;
  readonly draft: DraftView;
  readonly onSaved: (id: string) => void;
  /** After the draft was thrown away; absent where a form to go back to still has what was typed. */
  readonly onDiscarded?: (() => void) | undefined;
}) {
  const { draft, state, onDiscarded } = props;
  const [asking, setAsking] = useState(false);
  const discard = async () => {
    await state.back();
    onDiscarded?.();
  };
  const [mode, setMode] = useState<SaveMode>(() => draft.mode ?? likelyMode(draft, draft.filled === true));
  const [{ issuer: firstIssuer, name: firstName }] = useState(() =>
    draft.mode === undefined ? namesFor(draft, mode) : draft,
  );
  const [issuer, setIssuer] = useState(firstIssuer);
  const [name, setName] = useState(firstName);
  const [busy, setBusy] = useState(false);
  const span =
    draft.periodSeconds === undefined || draft.untilMs === undefined
      ? undefined
      : { periodSeconds: draft.periodSeconds, untilMs: draft.untilMs };
  const timing = useTiming<HTMLDivElement>(span);
  const until = draft.untilMs;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => void state.refreshCodes(), Math.max(250, until - props.app.platform.nowMs() + 20));
    return () => clearTimeout(timer);
  }, [until]);
  /** Names that were not touched go with what becomes of the account. */
  const choose = (next: SaveMode) => {
    const before = namesFor(draft, mode);
    if (issuer === before.issuer && name === before.name) {
      const after = namesFor(draft, next);
      setIssuer(after.issuer);
      setName(after.name);
    }
    setMode(next);
  };
  const save = async () => {
    setBusy(true);
    const saved = await state.save({ issuer: issuer.trim(), name: name.trim(), mode });
    setBusy(false);
    if (saved !== undefined) props.onSaved(saved.id);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="card code-card" ref={timing}>
        <div class="code-now">
          {draft.kind === 'hotp' && draft.code === undefined ? (
            <span class="muted">Counter-based: the first code is made when you ask for it.</span>
          ) : (
            <CodeText code={draft.code} label="Code" />
          )}
          {span !== undefined && <TimeRing size="large" />}
        </div>
        <p class="muted small">
          {draft.kind === 'steam' ? 'Steam Guard' : `${draft.digits} digits, ${draft.algorithm}`}
          {draft.periodSeconds !== undefined && `, every ${draft.periodSeconds} seconds`}. Enter this code at the site
          to confirm.
        </p>
      </div>
      <div class="pair">
        <TextField label="Issuer" value={issuer} onValue={setIssuer} limit={LIMITS.name} />
        <TextField label="Name" value={name} onValue={setName} limit={LIMITS.name} />
      </div>
      {asking && <DiscardFilled drafts={[draft]} onAct={() => void discard()} onClose={() => setAsking(false)} />}
      {draft.short && (
        <Note tone="warn">
          <p>This key is shorter than is safe. Check that you typed all of it; if you did, the site made it so.</p>
        </Note>
      )}
      {draft.existing !== undefined && (
        <KnownAccount draft={draft} existing={draft.existing} mode={mode} onMode={choose} />
      )}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        {onDiscarded === undefined ? (
          <Button onClick={() => void state.back()}>Back</Button>
        ) : (
          <Button onClick={() => (draft.filled ? setAsking(true) : void discard())}>Discard</Button>
        )}
        <Button tone="primary" type="submit" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
