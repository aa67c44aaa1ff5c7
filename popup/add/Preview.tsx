import { ScanLine, TextCursorInput } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { ClockLine } from '../../src/ui/clock-check/ClockLine.tsx';
import { DiscardFilled } from '../../src/ui/DiscardFilled.tsx';
import { CheckField, TextField } from '../../src/ui/Field.tsx';
import { likelyMode } from '../../src/ui/known-account.ts';
import { createLiveCodes, pageClock } from '../../src/ui/live-codes.ts';
import { Note } from '../../src/ui/Note.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import { showToast } from '../../src/ui/toasts.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { draftsOf, type Popup, stopCorrecting } from '../app/state.ts';
import { fresh } from '../fill/filling.ts';
import { BigCode } from '../home/LiveCode.tsx';
import { CapturePicture } from './CapturePicture.tsx';
import { type Choice, choiceOf, deferDrafts, keepSoon, withMode } from './draft-choice.ts';
import { SaveChoice } from './SaveChoice.tsx';
import { captureOfDraft } from './visible-area.ts';

/** What was read, before it is saved: a live code to confirm with, the names to correct, and what becomes of a double. */
export function Preview({ popup, draft }: { readonly popup: Popup; readonly draft: DraftView }) {
  const [choice, setChoice] = useState<Choice>(() => choiceOf(draft));
  const [filled, setFilled] = useState(draft.filled === true);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { issuer, name, mode } = choice;
  const latest = useRef(choice);
  const keeping = useMemo(
    () => keepSoon(() => popup.ports.ask('draft.update', { id: draft.id, ...latest.current })),
    [],
  );
  const choose = (change: Partial<Choice>) => {
    latest.current = { ...latest.current, ...change };
    setChoice(latest.current);
    keeping.changed();
  };
  const live = useMemo(() => {
    const codes = createLiveCodes(
      async ([id = draft.id]) => [{ ...(await popup.ports.ask('draft.codes', { id })), id: draft.id }],
      pageClock,
    );
    codes.show([draft]);
    return codes;
  }, []);
  useEffect(
    () => () => {
      live.stop();
      keeping.stop();
    },
    [],
  );
  const home = popup.home.value;
  const shot = captureOfDraft(popup.shot.value, draft.id);
  const several = draftsOf(home).some(({ id }) => id !== draft.id);

  const save = async () => {
    setBusy(true);
    keeping.forget();
    const row = await popup.attempt(() => popup.ports.ask('draft.save', { id: draft.id, ...choice }));
    setBusy(false);
    if (row === undefined) return;
    popup.form.value = undefined;
    await popup.goOn();
    showToast(
      mode === 'replace-once-confirmed' ? 'Saved. The old key stays until the new one is confirmed.' : 'Saved.',
    );
  };
  const discard = async () => {
    keeping.forget();
    await popup.attempt(() => popup.ports.ask('draft.discard', { id: draft.id }));
    if (!several && popup.form.peek() !== undefined) popup.go({ name: 'add', start: 'type' });
    else await popup.goOn();
  };
  const back = async () => {
    // What was typed is still in its form, and read from there again.
    if (!several && !filled && draft.source === 'type' && popup.form.peek() !== undefined) return discard();
    keeping.stop();
    await (several ? popup.goOn() : deferDrafts(popup));
  };
  const confirming = `confirm ${draft.id}`;
  const waiting = popup.waiting.value?.what === confirming ? popup.waiting.value : undefined;
  const confirm = async () => {
    await popup.ports.tabKnown;
    const tabId = popup.ports.tab.id;
    if (tabId === undefined) return;
    const outcome = await fresh(popup, confirming, () => popup.ports.ask('fill.draft', { id: draft.id, tabId }));
    if (outcome?.outcome === 'filled') {
      if (outcome.code !== undefined && draft.kind === 'hotp') live.set(draft.id, { code: outcome.code });
      setFilled(true);
      if (latest.current.mode === likelyMode(draft, filled))
        choose(withMode(draft, latest.current, likelyMode(draft, true)));
      showToast('Filled. Confirm on the page; come back here to save.');
    } else if (outcome?.outcome === 'refused') {
      popup.problem.value = { code: outcome.why, ...(outcome.copy !== undefined && { copy: outcome.copy }) };
    } else if (outcome?.outcome === 'ask') {
      popup.problem.value = { code: 'fill-page-changed' };
    }
  };
  return (
    <Page
      popup={popup}
      title="Check and save"
      onBack={() => void back()}
      onSubmit={() => void save()}
      aside={
        draft.source === 'scan' && (
          <IconButton label="Scan this page" icon={ScanLine} onClick={() => popup.go({ name: 'add', start: 'scan' })} />
        )
      }
      actions={
        <>
          <Button onClick={() => (filled ? setAsking(true) : void discard())}>Discard</Button>
          <Button tone="primary" type="submit" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {home?.state === 'unlocked' && home.clock !== undefined && (
        <ClockLine clock={home.clock} onStop={() => void stopCorrecting(popup)} />
      )}
      <section class="card site" aria-label="Code">
        <div class="who">
          <Tile issuer={issuer} name={name} />
          <p class="names">
            <strong>{issuer || 'No service named'}</strong>
            <br />
            <span class="muted">{name || 'No account name'}</span>
          </p>
        </div>
        <BigCode live={live.of(draft.id)} />
        <Button
          icon={TextCursorInput}
          wide
          onClick={() => (waiting === undefined ? void popup.once(confirming, confirm) : waiting.callOff())}
        >
          {waiting === undefined ? 'Fill confirmation code' : `Next code in ${waiting.seconds} s`}
        </Button>
        <div class="facts">
          <Facts draft={draft} />
        </div>
      </section>
      {asking && <DiscardFilled drafts={[draft]} onAct={() => void discard()} onClose={() => setAsking(false)} />}
      {filled && (
        <Note>
          <p>
            <strong>A code was filled into the page.</strong> If the site took it, save now. If not, fill the next one.
          </p>
        </Note>
      )}
      {draft.existing !== undefined && (
        <SaveChoice
          draft={draft}
          existing={draft.existing}
          mode={mode}
          onMode={(next) => choose(withMode(draft, latest.current, next))}
        />
      )}
      {draft.short && (
        <Note tone="warn">
          <p>
            <strong>This key is shorter than it should be.</strong> It works, but the site made it easier to guess than
            is usual.
          </p>
        </Note>
      )}
      <div class="pair">
        <TextField
          label="Website or service"
          limit={LIMITS.name}
          value={issuer}
          onValue={(next) => choose({ issuer: next })}
        />
        <TextField label="Account name" limit={LIMITS.name} value={name} onValue={(next) => choose({ name: next })} />
      </div>
      {draft.host !== undefined && (
        <CheckField
          label={
            <>
              Fill its codes at <b>{draft.host}</b>
            </>
          }
          hint="Other sites are asked about first."
          checked={choice.bindHost}
          onChecked={(bindHost) => choose({ bindHost })}
        />
      )}
      {shot !== undefined && <CapturePicture shot={shot} />}
    </Page>
  );
}

function Facts({ draft }: { readonly draft: DraftView }) {
  if (draft.kind === 'steam') return <span class="chip">Steam Guard</span>;
  return (
    <>
      <span class="chip">{draft.digits} digits</span>
      <span class="chip">
        {draft.kind === 'totp' ? `every ${draft.periodSeconds ?? 30} s` : `counter ${draft.counter ?? 0}`}
      </span>
      <span class="chip">{draft.algorithm}</span>
    </>
  );
}
