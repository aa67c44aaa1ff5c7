import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { DraftView, SaveMode } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';
import type { AddAccountState } from '../state/add-account.ts';
import type { Shell } from '../state/shell.ts';
import { accountTitle } from '../words.ts';

/** What will be saved: names that can still be changed, a live code to confirm with, and what becomes of an account of that name. */
export function PreviewDraft(props: {
  readonly shell: Shell;
  readonly state: AddAccountState;
  readonly draft: DraftView;
  readonly onSaved: (id: string) => void;
}) {
  const { draft, state } = props;
  const [issuer, setIssuer] = useState(draft.issuer);
  const [name, setName] = useState(draft.name);
  const [mode, setMode] = useState<SaveMode>(draft.existing === undefined ? 'new' : 'replace-once-confirmed');
  const [busy, setBusy] = useState(false);
  const span =
    draft.periodSeconds === undefined || draft.untilMs === undefined
      ? undefined
      : { periodSeconds: draft.periodSeconds, untilMs: draft.untilMs };
  const timing = useTiming<HTMLDivElement>(span);
  const until = draft.untilMs;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => void state.refreshCodes(), Math.max(250, until - props.shell.platform.nowMs() + 20));
    return () => clearTimeout(timer);
  }, [until]);
  const same = draft.existing?.sameSecret === true;
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
      {draft.short && (
        <Note tone="warn">
          <p>This key is shorter than is safe. Check that you typed all of it; if you did, the site made it so.</p>
        </Note>
      )}
      {draft.existing !== undefined && (
        <fieldset class="choices">
          <legend>
            {same ? 'You have this very key already: ' : 'You have an account of this name already: '}
            <strong>{accountTitle(draft.existing)}</strong>
          </legend>
          <Choice mode="replace-once-confirmed" now={mode} onMode={setMode} title="Replace it once confirmed">
            The old codes stay until you say that the site took the new one.
          </Choice>
          <Choice mode="replace" now={mode} onMode={setMode} title="Replace it now">
            The old key is kept as history.
          </Choice>
          <Choice mode="new" now={mode} onMode={setMode} title="Keep both">
            Save it as a second account.
          </Choice>
        </fieldset>
      )}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={() => void state.back()}>Back</Button>
        <Button tone="primary" type="submit" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}

function Choice(props: {
  readonly mode: SaveMode;
  readonly now: SaveMode;
  readonly onMode: (mode: SaveMode) => void;
  readonly title: string;
  readonly children: string;
}) {
  return (
    <label class="check">
      <input type="radio" name="mode" checked={props.mode === props.now} onChange={() => props.onMode(props.mode)} />
      <span>
        {props.title}
        <small>{props.children}</small>
      </span>
    </label>
  );
}
