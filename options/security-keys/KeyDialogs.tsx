import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { AddKey } from './AddKey.tsx';
import { AddRegistration } from './AddRegistration.tsx';
import { EditKey } from './EditKey.tsx';
import type { SecurityKeysState } from './security-keys.ts';

/** The dialog that is open, and the security key it is about. */
export type KeyDialog =
  | { readonly name: 'add' }
  | { readonly name: 'edit' | 'register' | 'delete'; readonly key: SecurityKeyView };

/** The dialogs of the security keys. */
export function KeyDialogs(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly dialog: KeyDialog;
  readonly onClose: () => void;
}) {
  const { dialog, ...rest } = props;
  switch (dialog.name) {
    case 'add':
      return <AddKey {...rest} />;
    case 'edit':
      return <EditKey {...rest} item={dialog.key} />;
    case 'register':
      return <AddRegistration {...rest} item={dialog.key} />;
    case 'delete':
      return <DeleteKey {...rest} item={dialog.key} />;
  }
}

function DeleteKey(props: {
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { state, item, onClose } = props;
  const text = securityKeysText.deleting;
  return (
    <Confirm
      title={text.title(item.label)}
      act={text.act}
      tone="danger"
      onClose={onClose}
      onAct={() => {
        onClose();
        void state.remove(item);
      }}
    >
      <p>{text.warning}</p>
      {state.unlocking.value.has(item.credentialId ?? '') && (
        <p>
          <strong>{text.stillUnlocks}</strong> {text.stillUnlocksAdvice}
        </p>
      )}
    </Confirm>
  );
}
