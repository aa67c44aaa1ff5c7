import { useState } from 'preact/hooks';
import type { TypedForm } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField, TextArea, TextField } from '../../src/ui/Field.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { type AddAccountState, createAddAccount } from '../state/add-account.ts';
import type { Shell } from '../state/shell.ts';
import { PreviewDraft } from './PreviewDraft.tsx';

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
        <PreviewDraft
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
