import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { TypedForm } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField, TextArea, TextField } from '../../src/ui/Field.tsx';
import { keyLengthNote, keyNote } from '../../src/ui/key-words.ts';
import type { AppState } from '../common/app-state.ts';
import type { Route } from '../common/route.ts';
import { Tabs } from '../common/Tabs.tsx';
import { type AddAccountState, createAddAccount } from './add-account.ts';
import { FoundAccounts } from './FoundAccounts.tsx';
import { PreviewDraft } from './PreviewDraft.tsx';
import { ScanForm } from './ScanForm.tsx';
import { createScanning } from './scanning.ts';

/** Adds an account by its QR code, its typed key or a pasted text, with a preview before it is saved. */
export function AddAccount(props: {
  readonly app: AppState;
  readonly start: Route['add'];
  /** Goes on with what was read before. */
  readonly waiting?: boolean;
  readonly onClose: () => void;
}) {
  const { app, onClose } = props;
  const [state] = useState(() => createAddAccount(app));
  const [scanning] = useState(() => createScanning(app));
  const [way, setWay] = useState<'scan' | 'type' | 'paste'>(props.start === undefined ? 'type' : 'scan');
  const [more, setMore] = useState(false);
  const found = scanning.found.value;
  const isList = found.length > 1 || scanning.transfers.value.length > 0 || scanning.refused.value.length > 0;
  const [only] = found;
  const draft = state.draft.value;
  useEffect(() => {
    setMore(false);
    if (!isList && only !== undefined) state.adopt(only);
  }, [found]);
  const [looking, setLooking] = useState(props.waiting === true);
  useEffect(() => {
    if (looking) void scanning.loadWaiting().then(() => setLooking(false));
  }, []);
  const close = () => {
    void state.leave();
    if (found.length > 0) void app.changed();
    onClose();
  };
  return (
    <Dialog title="Add account" size="wide" onClose={close}>
      {draft !== undefined ? (
        <PreviewDraft
          key={draft.id}
          app={app}
          state={state}
          draft={draft}
          onDiscarded={draft.source === 'scan' || props.waiting ? onClose : undefined}
          onSaved={(id) => app.go({ section: 'accounts', item: id })}
        />
      ) : looking ? (
        <p class="muted">Looking for what waits…</p>
      ) : isList && !more ? (
        <FoundAccounts scanning={scanning} onMore={() => setMore(true)} onDone={onClose} />
      ) : (
        <>
          <Tabs
            label="How to add it"
            choices={[
              ['scan', 'Scan a code'],
              ['type', 'Type the key'],
              ['paste', 'Paste a text'],
            ]}
            value={way}
            onValue={(next) => {
              state.fault.value = undefined;
              setWay(next);
            }}
          />
          {way === 'scan' && <ScanForm scanning={scanning} start={props.start} onClose={close} />}
          {way === 'type' && <TypeForm state={state} onClose={close} />}
          {way === 'paste' && <PasteForm state={state} onClose={close} />}
        </>
      )}
    </Dialog>
  );
}

function TypeForm({ state, onClose }: { readonly state: AddAccountState; readonly onClose: () => void }) {
  const form = state.form.value;
  const note = keyNote(form.secret);
  const [doubted, setDoubted] = useState<string | undefined>();
  const change = (part: Partial<TypedForm>) => {
    state.fault.value = undefined;
    state.form.value = { ...form, ...part };
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (keyLengthNote(form.secret) !== undefined && doubted !== form.secret) setDoubted(form.secret);
        else void state.type();
      }}
    >
      <div class="pair">
        <TextField
          label="Issuer"
          value={form.issuer}
          onValue={(issuer) => change({ issuer })}
          autofocus
          placeholder="Northwind"
          limit={LIMITS.name}
        />
        <TextField
          label="Name"
          value={form.name}
          onValue={(name) => change({ name })}
          placeholder="ada@example.com"
          limit={LIMITS.name}
        />
      </div>
      <TextField
        label="Key"
        limit={LIMITS.key}
        problem={doubted === form.secret ? keyLengthNote(form.secret) : undefined}
        mono
        value={form.secret}
        onValue={(secret) => change({ secret })}
        hint={
          note === undefined ? (
            'The letters and digits that the site shows below its QR code. Spaces do not matter.'
          ) : (
            <span class="caution" role="status">
              {note}
            </span>
          )
        }
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
                limit={LIMITS.number}
                value={form.digits}
                onValue={(digits) => change({ digits })}
                inputMode="numeric"
              />
            </>
          )}
          {form.kind === 'totp' && (
            <TextField
              label="Period in seconds"
              limit={LIMITS.number}
              value={form.periodSeconds}
              onValue={(periodSeconds) => change({ periodSeconds })}
              inputMode="numeric"
            />
          )}
          {form.kind === 'hotp' && (
            <TextField
              label="Counter"
              limit={LIMITS.number}
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
        limit={LIMITS.text}
        mono
        rows={4}
        autofocus
        value={state.pasted.value}
        onValue={(text) => {
          state.pasted.value = text;
          state.fault.value = undefined;
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
