import type { DraftView } from '../../messages/views.ts';
import { accountTitle } from '../account-title.ts';
import { Confirm } from '../Dialog.tsx';
import { addText } from '../strings/add.ts';

/** Asks before a setup key is discarded whose code was filled: the site may ask for its codes already. */
export function DiscardFilled(props: {
  readonly drafts: readonly DraftView[];
  readonly onAct: () => void;
  readonly onClose: () => void;
}) {
  const [only, ...more] = props.drafts;
  const text = addText.discardFilled;
  return (
    <Confirm
      title={text.title(props.drafts.length)}
      act={addText.discard}
      tone="danger"
      onAct={props.onAct}
      onClose={props.onClose}
    >
      <p>{only === undefined || more.length > 0 ? text.bodySeveral : text.body(<b>{accountTitle(only)}</b>)}</p>
      <p>{text.advice}</p>
    </Confirm>
  );
}
