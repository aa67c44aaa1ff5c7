import type { TrashItem } from '../../src/messages/trash.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { trashLosses, trashTitle } from './trash-text.ts';

/** Asks before items are deleted permanently, and says what will be lost. */
export function PurgeTrash(props: {
  readonly items: readonly TrashItem[];
  readonly onPurge: () => void;
  readonly onClose: () => void;
}) {
  const { items } = props;
  const text = accountsText.trash;
  const [only, ...more] = items;
  const isOne = only !== undefined && more.length === 0;
  return (
    <Confirm
      title={isOne ? text.purge.title(trashTitle(only)) : text.purge.titleAll(items.length)}
      act={text.deletePermanently}
      tone="danger"
      about={items.map(({ undo }) => undo).join()}
      onAct={props.onPurge}
      onClose={props.onClose}
    >
      {isOne ? trashLosses(only).map((line) => <p key={line}>{line}</p>) : <p>{losesAll(items)}</p>}
      <p class="muted">{text.purge.final}</p>
    </Confirm>
  );
}

function losesAll(items: readonly TrashItem[]): string {
  const { purge, unusedCodes } = accountsText.trash;
  const generating = items.filter((item) => item.makesCodes).length;
  const unused = items.reduce((sum, item) => sum + item.unusedCodes, 0);
  return purge.losesAll(purge.accountsWithCodes(generating), unusedCodes(unused));
}
