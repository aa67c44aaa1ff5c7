import type { DraftView } from '../messages/views.ts';
import { Confirm } from './Dialog.tsx';

/** Asks before a key is thrown away whose code reached the page: the site may ask for its codes already. */
export function DiscardFilled(props: {
  readonly drafts: readonly DraftView[];
  readonly busy?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}) {
  const [only, ...more] = props.drafts;
  const label = only === undefined ? '' : `${only.issuer} ${only.name}`.trim();
  return (
    <Confirm
      title={more.length > 0 ? `Discard ${props.drafts.length} keys?` : 'Discard this key?'}
      act="Discard"
      tone="danger"
      busy={props.busy ?? false}
      onAct={props.onAct}
      onClose={props.onClose}
    >
      <p>
        A code of {more.length > 0 ? 'some of them' : <b>{label || 'this account'}</b>} was filled into the page. If the
        site took it, it asks for these codes from now on, and Latchkey could not make them any more.
      </p>
      <p>Discard only if you called the set-up off at the site.</p>
    </Confirm>
  );
}
