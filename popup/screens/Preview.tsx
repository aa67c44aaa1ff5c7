import { ScanLine, TextCursorInput } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DraftView, SaveMode } from '../../src/messages/views.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { CheckField, TextField } from '../../src/ui/Field.tsx';
import { createLiveCodes, pageClock } from '../../src/ui/live-codes.ts';
import { Note } from '../../src/ui/Note.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import { showToast } from '../../src/ui/toasts.ts';
import { BigCode } from '../parts/LiveCode.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { SaveChoice } from '../parts/SaveChoice.tsx';
import type { Popup } from '../state.ts';

/** What was read, before it is saved: a live code to confirm with, the names to correct, and what becomes of a double. */
export function Preview({ popup, draft }: { readonly popup: Popup; readonly draft: DraftView }) {
  const [issuer, setIssuer] = useState(draft.issuer);
  const [name, setName] = useState(draft.name);
  const [bindHost, setBindHost] = useState(draft.host !== undefined);
  const [mode, setMode] = useState<SaveMode>(firstMode(draft));
  const [busy, setBusy] = useState(false);
  const live = useMemo(() => {
    const codes = createLiveCodes(
      async ([id = draft.id]) => [{ ...(await popup.ports.ask('draft.codes', { id })), id: draft.id }],
      pageClock,
    );
    codes.show([draft]);
    return codes;
  }, []);
  useEffect(() => live.stop, []);

  const save = async () => {
    setBusy(true);
    const row = await popup.attempt(() =>
      popup.ports.ask('draft.save', { id: draft.id, issuer, name, mode, bindHost }),
    );
    setBusy(false);
    if (row === undefined) return;
    popup.form.value = undefined;
    await popup.goHome();
    showToast(
      mode === 'replace-once-confirmed' ? 'Saved. The old key stays until the new one is confirmed.' : 'Saved.',
    );
  };
  const leave = async () => {
    await popup.attempt(() => popup.ports.ask('draft.discard'));
    popup.go(
      draft.source === 'type' && popup.form.peek() !== undefined ? { name: 'add', start: 'type' } : { name: 'home' },
    );
  };
  const confirm = async () => {
    const tabId = popup.ports.tab.id;
    if (tabId === undefined) return;
    const outcome = await popup.attempt(() => popup.ports.ask('fill.draft', { id: draft.id, tabId }));
    if (outcome?.outcome === 'filled') {
      if (outcome.code !== undefined && draft.kind === 'hotp') live.set(draft.id, { code: outcome.code });
      showToast('Filled. Confirm on the page; come back here to save.');
    } else if (outcome?.outcome === 'refused') {
      popup.problem.value = { code: outcome.why, ...(outcome.copy !== undefined && { copy: outcome.copy }) };
    } else if (outcome?.outcome === 'ask') {
      popup.problem.value = { code: 'fill-page-changed' };
    }
  };
  return (
    <Page
      title="Check and save"
      onBack={() => void leave()}
      onSubmit={() => void save()}
      aside={
        draft.source === 'scan' && (
          <IconButton label="Scan this page" icon={ScanLine} onClick={() => popup.go({ name: 'add', start: 'scan' })} />
        )
      }
      actions={
        <>
          <Button onClick={() => void leave()}>Discard</Button>
          <Button tone="primary" type="submit" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
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
        <Button icon={TextCursorInput} wide onClick={() => void confirm()}>
          Fill confirmation code
        </Button>
        <div class="facts">
          <Facts draft={draft} />
        </div>
      </section>
      {draft.existing !== undefined && <SaveChoice existing={draft.existing} mode={mode} onMode={setMode} />}
      {draft.short && (
        <Note tone="warn">
          <p>
            <strong>This key is shorter than it should be.</strong> It works, but the site made it easier to guess than
            is usual.
          </p>
        </Note>
      )}
      <div class="pair">
        <TextField label="Website or service" value={issuer} onValue={setIssuer} />
        <TextField label="Account name" value={name} onValue={setName} />
      </div>
      {draft.host !== undefined && (
        <CheckField
          label={
            <>
              Fill its codes at <b>{draft.host}</b>
            </>
          }
          hint="Other sites are asked about first."
          checked={bindHost}
          onChecked={setBindHost}
        />
      )}
    </Page>
  );
}

function firstMode({ existing }: DraftView): SaveMode {
  if (existing === undefined) return 'new';
  return existing.sameSecret ? 'replace' : 'replace-once-confirmed';
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
