import { Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { AccountFields } from '../../src/ui/account-form/AccountFields.tsx';
import { createAccountEdit } from '../../src/ui/account-form/account-edit.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { UnsavedDialog } from '../../src/ui/unsaved/UnsavedDialog.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { KeptNote } from '../app/KeptNote.tsx';
import { useKeptEdit } from '../app/keep-edit.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Screen } from '../app/screen.ts';
import type { Popup } from '../app/state.ts';
import { deleteAccount } from './delete-account.ts';

type KeptAccount = NonNullable<Extract<Screen, { name: 'edit' }>['kept']>;

/** Edits an account; its setup key is not edited, it is replaced by adding the account again. */
export function Edit(props: {
  readonly popup: Popup;
  readonly id: AccountId;
  /** What was being changed when the popup closed. */
  readonly kept?: KeptAccount | undefined;
}) {
  const { popup, id, kept } = props;
  const [account, setAccount] = useState<AccountView | undefined>();
  useEffect(() => {
    void popup
      .attempt(() => popup.ports.ask('account.view', { id }))
      .then((view) => {
        if (view !== undefined) setAccount(view);
        // The account may have been deleted meanwhile: the popup must not return to it for ever.
        else if (kept !== undefined) void popup.ports.ask('form.saveEdit', {}).catch(() => undefined);
      });
  }, []);
  if (account !== undefined) return <EditForm popup={popup} account={account} kept={kept} />;
  return (
    <Page popup={popup} title={accountFormText.edit.title} onBack={() => popup.go({ name: 'home' })}>
      <ProblemNote popup={popup} />
    </Page>
  );
}

function EditForm(props: {
  readonly popup: Popup;
  readonly account: AccountView;
  readonly kept: KeptAccount | undefined;
}) {
  const { popup, account, kept } = props;
  const [state] = useState(() =>
    createAccountEdit(
      () => account,
      async (edit) =>
        (await popup.attempt(() => popup.ports.ask('account.edit', { id: account.id, edit }))) !== undefined,
      kept,
    ),
  );
  useKeptEdit(popup, () =>
    state.isChanged.value
      ? { kind: 'account', id: account.id, edit: state.edit.value, site: state.site.value }
      : undefined,
  );
  const [isAsking, setAsking] = useState(false);
  const drop = () => popup.go({ name: 'home' });
  const leave = () => (state.isChanged.peek() ? setAsking(true) : drop());
  const save = async () => {
    if (!state.isChanged.peek()) return drop();
    if (!(await state.save())) return setAsking(false);
    await popup.goHome();
    showToast(accountFormText.edit.saved);
  };
  return (
    <Page
      popup={popup}
      title={accountFormText.edit.title}
      onBack={leave}
      onSubmit={() => void save()}
      aside={<IconButton label={commonText.delete} icon={Trash2} onClick={() => void deleteAccount(popup, account)} />}
      actions={
        <>
          <Button onClick={drop}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={state.isBusy.value}>
            {commonText.save}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {kept !== undefined && state.isChanged.value && <KeptNote onDiscard={state.discard} />}
      {isAsking && (
        <UnsavedDialog
          busy={state.isBusy.value}
          onSave={() => void save()}
          onDiscard={drop}
          onClose={() => setAsking(false)}
        />
      )}
      <AccountFields view={account} state={state}>
        {account.kind !== undefined && (
          <Button tone="plain" onClick={() => popup.ports.openOptions(`#/accounts/${account.id}`)}>
            {accountFormText.edit.moreFilling}
          </Button>
        )}
      </AccountFields>
    </Page>
  );
}
