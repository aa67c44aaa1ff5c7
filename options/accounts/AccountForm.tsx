import { useRef, useState } from 'preact/hooks';
import type { AccountEdit, AccountView } from '../../src/messages/views.ts';
import { AccountFields } from '../../src/ui/account-form/AccountFields.tsx';
import { createAccountEdit } from '../../src/ui/account-form/account-edit.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { type Unsaved, useUnsaved } from '../common/unsaved.ts';

/** What can be changed about an account; saved as a whole. */
export function AccountForm(props: {
  readonly unsaved: Unsaved;
  readonly view: AccountView;
  readonly onSave: (edit: AccountEdit) => Promise<boolean>;
}) {
  const latest = useRef(props);
  latest.current = props;
  const [state] = useState(() =>
    createAccountEdit(
      () => latest.current.view,
      (edit) => latest.current.onSave(edit),
    ),
  );
  useUnsaved(props.unsaved, state);
  const { pinned } = { ...props.view, ...state.edit.value };
  const isChanged = state.isChanged.value;
  return (
    <form
      class="panel-section form"
      aria-label={accountFormText.edit.details}
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
    >
      <h3>{accountFormText.edit.details}</h3>
      <AccountFields view={props.view} state={state} />
      <CheckField
        label={accountFormText.pinned}
        hint={accountFormText.pinnedHint}
        checked={pinned}
        onChecked={(next) => state.change({ pinned: next })}
      />
      <div class="form-actions" data-changed={isChanged ? '' : undefined}>
        <Button tone="primary" type="submit" busy={state.isBusy.value} disabled={!isChanged}>
          {commonText.save}
        </Button>
        {isChanged && <Button onClick={state.discard}>{accountFormText.edit.discard}</Button>}
      </div>
    </form>
  );
}
