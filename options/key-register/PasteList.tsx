import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea, TextField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { AccountPicker } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { PasteReview } from './PasteReview.tsx';
import { createPaste, type PasteState } from './paste-state.ts';

/** Imports the list of security keys that a site’s page shows: the site and the text, then which key is which. */
export function PasteList({ app, onClose }: { readonly app: AppState; readonly onClose: () => void }) {
  const [state] = useState(() => createPaste(app));
  const list = state.list.value;
  const text = keyRegisterText.paste;
  return (
    <FormDialog
      app={app}
      endedByLock={keyInventoryText.endedByLock}
      title={list === undefined ? text.title : text.reviewTitle(list.host)}
      size="wide"
      isChanged={state.text.value.trim() + state.host.value.trim() !== ''}
      onClose={onClose}
    >
      {(leave) =>
        list === undefined ? (
          <PasteForm app={app} state={state} onClose={leave} />
        ) : (
          <PasteReview state={state} list={list} onSaved={onClose} />
        )
      }
    </FormDialog>
  );
}

function PasteForm(props: { readonly app: AppState; readonly state: PasteState; readonly onClose: () => void }) {
  const { app, state, onClose } = props;
  const text = keyRegisterText.paste;
  const refused = state.hostFault.value && faultText[state.hostFault.value.code];
  const isEmpty = state.host.value.trim() === '' || state.text.value.trim() === '';
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void state.read();
      }}
    >
      <p class="hint">{text.lead}</p>
      <TextField
        label={text.site}
        inputMode="url"
        placeholder={text.sitePlaceholder}
        autofocus
        value={state.host.value}
        onValue={(host) => {
          state.host.value = host;
          state.hostFault.value = undefined;
        }}
        problem={
          refused && (
            <>
              {refused.what} {refused.todo}
            </>
          )
        }
      />
      <TextArea
        label={text.list}
        hint={text.listHint}
        placeholder={text.listExample}
        rows={9}
        limit={LIMITS.recoveryText}
        value={state.text.value}
        onValue={(value) => {
          state.text.value = value;
          state.fault.value = undefined;
        }}
      />
      <AccountPicker
        ask={app.ask}
        picked={state.account.value}
        onPicked={(account) => {
          state.account.value = account;
        }}
        label={text.account}
        hint={text.accountHint}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" busy={state.busy.value} disabled={isEmpty}>
          {text.read}
        </Button>
      </div>
    </form>
  );
}
