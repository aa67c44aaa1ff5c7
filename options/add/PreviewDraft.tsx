import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { DiscardFilled } from '../../src/ui/DiscardFilled.tsx';
import { choiceOf, type DraftChoice, siteToLink, withMode } from '../../src/ui/draft/draft-choice.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, TextField } from '../../src/ui/Field.tsx';
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
  const [choice, setChoice] = useState<DraftChoice>(() => choiceOf(draft));
  const { issuer, name, mode } = choice;
  const site = siteToLink(draft, choice);
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
  const save = async () => {
    setBusy(true);
    const saved = await state.save({ ...choice, issuer: issuer.trim(), name: name.trim() });
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
        <TextField
          label="Issuer"
          value={issuer}
          onValue={(next) => setChoice({ ...choice, issuer: next })}
          limit={LIMITS.name}
        />
        <TextField
          label="Name"
          value={name}
          onValue={(next) => setChoice({ ...choice, name: next })}
          limit={LIMITS.name}
        />
      </div>
      {site?.how === 'new' && (
        <CheckField
          label={
            <>
              Link to <b>{site.host}</b>
            </>
          }
          hint="You’ll be asked before it’s used anywhere else."
          checked={choice.bindHost}
          onChecked={(bindHost) => setChoice({ ...choice, bindHost })}
        />
      )}
      {asking && <DiscardFilled drafts={[draft]} onAct={() => void discard()} onClose={() => setAsking(false)} />}
      {draft.short && (
        <Note tone="warn">
          <p>This key is shorter than is safe. Check that you typed all of it; if you did, the site made it so.</p>
        </Note>
      )}
      {draft.existing !== undefined && (
        <KnownAccount
          draft={draft}
          existing={draft.existing}
          mode={mode}
          onMode={(next) => setChoice(withMode(draft, choice, next))}
        />
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
