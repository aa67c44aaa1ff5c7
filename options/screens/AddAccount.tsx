import { useEffect, useState } from 'preact/hooks';
import type { DraftView, SaveMode, TypedForm } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField, TextArea, TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { type AddAccountState, createAddAccount } from '../state/add-account.ts';
import type { Shell } from '../state/shell.ts';
import { accountTitle } from '../words.ts';

/** Adds an account by its typed key or by a pasted text, with a preview before it is saved. */
export function AddAccount({ shell, onClose }: { readonly shell: Shell; readonly onClose: () => void }) {
  const [state] = useState(() => createAddAccount(shell));
  const [way, setWay] = useState<'type' | 'paste'>('type');
  const draft = state.draft.value;
  const close = () => {
    if (draft !== undefined) void state.back();
    onClose();
  };
  return (
    <Dialog title="Add account" size="wide" onClose={close}>
      {draft !== undefined ? (
        <Preview
          key={draft.id}
          shell={shell}
          state={state}
          draft={draft}
          onSaved={(id) => shell.go({ section: 'accounts', item: id })}
        />
      ) : (
        <>
          <Tabs
            label="How to add it"
            choices={[
              ['type', 'Type the key'],
              ['paste', 'Paste a text'],
            ]}
            value={way}
            onValue={setWay}
          />
          {way === 'type' ? <TypeForm state={state} onClose={close} /> : <PasteForm state={state} onClose={close} />}
        </>
      )}
    </Dialog>
  );
}

function TypeForm({ state, onClose }: { readonly state: AddAccountState; readonly onClose: () => void }) {
  const form = state.form.value;
  const change = (part: Partial<TypedForm>) => {
    state.form.value = { ...form, ...part };
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.type();
      }}
    >
      <div class="pair">
        <TextField
          label="Issuer"
          value={form.issuer}
          onValue={(issuer) => change({ issuer })}
          autofocus
          placeholder="Northwind"
          maxLength={256}
        />
        <TextField
          label="Name"
          value={form.name}
          onValue={(name) => change({ name })}
          placeholder="ada@example.com"
          maxLength={256}
        />
      </div>
      <TextField
        label="Key"
        mono
        value={form.secret}
        onValue={(secret) => change({ secret })}
        hint="The letters and digits that the site shows below its QR code. Spaces do not matter."
      />
      <details class="advanced">
        <summary>Advanced</summary>
        <div class="quad">
          <SelectField
            label="Kind"
            value={form.kind}
            onValue={(kind) => change({ kind })}
            choices={[
              ['totp', 'Time-based'],
              ['hotp', 'Counter-based'],
              ['steam', 'Steam Guard'],
            ]}
          />
          {form.kind !== 'steam' && (
            <>
              <SelectField
                label="Algorithm"
                value={form.algorithm}
                onValue={(algorithm) => change({ algorithm })}
                choices={[
                  ['SHA-1', 'SHA-1'],
                  ['SHA-256', 'SHA-256'],
                  ['SHA-512', 'SHA-512'],
                ]}
              />
              <TextField
                label="Digits"
                value={form.digits}
                onValue={(digits) => change({ digits })}
                inputMode="numeric"
              />
            </>
          )}
          {form.kind === 'totp' && (
            <TextField
              label="Period in seconds"
              value={form.periodSeconds}
              onValue={(periodSeconds) => change({ periodSeconds })}
              inputMode="numeric"
            />
          )}
          {form.kind === 'hotp' && (
            <TextField
              label="Counter"
              value={form.counter}
              onValue={(counter) => change({ counter })}
              inputMode="numeric"
            />
          )}
        </div>
      </details>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" type="submit" disabled={form.secret.trim() === ''}>
          Continue
        </Button>
      </div>
    </form>
  );
}

function PasteForm({ state, onClose }: { readonly state: AddAccountState; readonly onClose: () => void }) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.paste();
      }}
    >
      <TextArea
        label="Text of the QR code"
        mono
        rows={4}
        autofocus
        value={state.pasted.value}
        onValue={(text) => {
          state.pasted.value = text;
        }}
        hint="What a QR reader shows; it begins with “otpauth:”."
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" type="submit" disabled={state.pasted.value.trim() === ''}>
          Continue
        </Button>
      </div>
    </form>
  );
}

function Preview(props: {
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
        <TextField label="Issuer" value={issuer} onValue={setIssuer} maxLength={256} />
        <TextField label="Name" value={name} onValue={setName} maxLength={256} />
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
