import { Confirm } from '../../src/ui/Dialog.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';

/** Asks before accounts are deleted. */
export function DeleteAccounts(props: {
  readonly count: number;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}) {
  const { count, onDelete, onClose } = props;
  const text = accountsText.deleting;
  return (
    <Confirm title={text.title(count)} act={text.act(count)} tone="danger" onClose={onClose} onAct={onDelete}>
      <p>{text.warning}</p>
    </Confirm>
  );
}
