import { FileUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { FoundCode } from '../../src/recovery/read.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea, TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { AccountPicker, type Picked } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';
import { accountTitle } from '../common/labels.ts';
import { Tabs } from '../common/Tabs.tsx';
import { type AddRecoveryState, createAddRecovery } from './add-recovery.ts';
import { FoundCodes } from './FoundCodes.tsx';

/** Takes a list of recovery codes in, shows what was understood, and stores it for an account. */
export function AddRecovery(props: {
  readonly app: AppState;
  /** The account whose codes are replaced; otherwise it is chosen. */
  readonly account: { readonly account: AccountId; readonly issuer: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}) {
  const { app, account } = props;
  const [state] = useState(() => createAddRecovery(app));
  const codes = state.codes.value;
  return (
    <Dialog
      title={account === undefined ? 'Add recovery codes' : `New recovery codes for ${accountTitle(account)}`}
      size="wide"
      onClose={props.onClose}
    >
      {codes === undefined ? (
        <TakeText state={state} onClose={props.onClose} />
      ) : (
        <Check {...props} state={state} codes={codes} />
      )}
    </Dialog>
  );
}

function TakeText({ state, onClose }: { readonly state: AddRecoveryState; readonly onClose: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.preview();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut; the button below does the same */}
      <div
        class="drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file !== undefined) void state.takeFile(file);
        }}
      >
        <TextArea
          label="Recovery codes"
          mono
          rows={8}
          autofocus
          value={state.text.value}
          onValue={(text) => {
            state.text.value = text;
            state.fault.value = undefined;
          }}
          limit={LIMITS.recoveryText}
          placeholder={'3f9c-81d2\n77a0-4be1\n…'}
          hint="Paste the list as the site shows it, or drop the text file that it gave you. Numbering and other words are left out; codes marked as used come in as used."
        />
      </div>
      <input
        ref={picker}
        type="file"
        accept=".txt,.csv,.md,text/plain"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void state.takeFile(file);
        }}
      />
      {state.fault.value !== undefined && (
        <FaultNote code={state.fault.value.code}>
          {state.text.value.trim() !== '' && state.fault.value.code.startsWith('recovery-') && (
            <Button onClick={() => void state.preview(true)}>Take each line as one code</Button>
          )}
        </FaultNote>
      )}
      <div class="dialog-actions">
        <span class="apart">
          <Button icon={FileUp} onClick={() => picker.current?.click()}>
            Choose file
          </Button>
        </span>
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" type="submit" disabled={state.text.value.trim() === ''}>
          Preview
        </Button>
      </div>
    </form>
  );
}

function Check(props: {
  readonly app: AppState;
  readonly state: AddRecoveryState;
  readonly codes: readonly FoundCode[];
  readonly account: { readonly account: AccountId } | undefined;
  readonly onClose: () => void;
}) {
  const { state, codes, account } = props;
  const [way, setWay] = useState<'known' | 'new'>('known');
  const [picked, setPicked] = useState<Picked | undefined>();
  const [issuer, setIssuer] = useState('');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const known = account?.account ?? picked?.id;
  const named = way === 'new' && account === undefined;
  const target: Ask<'recovery.add'>['account'] | undefined = named
    ? issuer.trim() === ''
      ? undefined
      : { issuer: issuer.trim(), name: name.trim() }
    : known;
  const save = async () => {
    if (target === undefined) return;
    setBusy(true);
    const done = await state.save(target);
    setBusy(false);
    if (done) props.onClose();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FoundCodes state={state} codes={codes} />
      {account === undefined && (
        <>
          <Tabs
            label="Account"
            choices={[
              ['known', 'An account I have'],
              ['new', 'A new account'],
            ]}
            value={way}
            onValue={setWay}
          />
          {named ? (
            <div class="pair">
              <TextField
                label="Issuer"
                value={issuer}
                onValue={setIssuer}
                placeholder="Northwind"
                limit={LIMITS.name}
              />
              <TextField
                label="Name"
                value={name}
                onValue={setName}
                placeholder="ada@example.com"
                limit={LIMITS.name}
              />
            </div>
          ) : (
            <AccountPicker ask={props.app.ask} picked={picked} onPicked={setPicked} />
          )}
        </>
      )}
      {(account !== undefined || picked?.codes !== undefined) && !(named && account === undefined) && (
        <Note>
          <p>These replace the codes stored before, which are kept as history and are no longer filled.</p>
        </Note>
      )}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={() => state.back()}>Back</Button>
        <Button tone="primary" type="submit" busy={busy} disabled={target === undefined || codes.length === 0}>
          Save
        </Button>
      </div>
    </form>
  );
}
