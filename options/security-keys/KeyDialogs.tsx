import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { lostKeyRoute } from '../lost-key/lost-key.ts';
import { AddKey } from './AddKey.tsx';
import { EditKey } from './EditKey.tsx';
import { unlocksVault } from './key-summary.ts';
import { LinkSite } from './LinkSite.tsx';
import { MergeKeys } from './MergeKeys.tsx';
import { PairKey } from './PairKey.tsx';
import { SplitKey } from './SplitKey.tsx';
import type { SecurityKeysState } from './security-keys.ts';
import { TouchKey } from './TouchKey.tsx';

/** The dialog that is open, and the security key it is about. */
export type KeyDialog =
  | { readonly name: 'add' | 'identify' }
  | {
      readonly name: 'edit' | 'register' | 'delete' | 'check' | 'pair' | 'merge' | 'split';
      readonly key: SecurityKeyView;
    }
  | { readonly name: 'edit-link'; readonly key: SecurityKeyView; readonly at: RegistrationView };

/** The dialogs of the security keys. */
export function KeyDialogs(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly dialog: KeyDialog;
  /** Goes on to another dialog. */
  readonly onOpen: (dialog: KeyDialog) => void;
  readonly onClose: () => void;
}) {
  const { dialog, onOpen, ...rest } = props;
  const add = () => onOpen({ name: 'add' });
  const editLink = (key: SecurityKeyView) => (at: RegistrationView) => onOpen({ name: 'edit-link', key, at });
  // Where a key was found again, its sites are gone through.
  const touch = { onAdd: add, onFound: (key: SecurityKeyView) => props.app.go(lostKeyRoute(key.id)) };
  switch (dialog.name) {
    case 'add':
      return <AddKey {...rest} onIdentify={() => onOpen({ name: 'identify' })} />;
    case 'identify':
      return <TouchKey {...rest} {...touch} />;
    case 'check':
      return <TouchKey {...rest} {...touch} item={dialog.key} />;
    case 'pair':
      return <PairKey {...rest} item={dialog.key} />;
    case 'merge':
      return <MergeKeys {...rest} item={dialog.key} />;
    case 'split':
      return <SplitKey {...rest} item={dialog.key} />;
    case 'edit':
      return <EditKey {...rest} item={dialog.key} />;
    case 'register':
      return <LinkSite {...rest} item={dialog.key} onEdit={editLink(dialog.key)} />;
    case 'edit-link':
      return <LinkSite {...rest} item={dialog.key} at={dialog.at} onEdit={editLink(dialog.key)} />;
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
      {unlocksVault(item, state.unlocking.value) && (
        <p>
          <strong>{text.stillUnlocks}</strong> {text.stillUnlocksAdvice}
        </p>
      )}
    </Confirm>
  );
}
