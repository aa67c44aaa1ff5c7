import type { RecoverySetView } from '../../src/messages/recovery.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { RecoveryState } from './recovery-codes.ts';

/** Asks before a set of recovery codes is deleted. */
export function DeleteRecovery(props: {
  readonly state: RecoveryState;
  readonly set: RecoverySetView;
  readonly onClose: () => void;
}) {
  const { state, set, onClose } = props;
  const text = recoveryText.deleting;
  return (
    <Confirm
      title={text.title}
      act={text.act}
      tone="danger"
      onClose={onClose}
      onAct={() => {
        onClose();
        void state.remove(set.id);
      }}
    >
      <p>
        {set.supersededMs === undefined ? text.active(set.unused, accountTitle(set)) : text.replaced} {text.restorable}
      </p>
    </Confirm>
  );
}
