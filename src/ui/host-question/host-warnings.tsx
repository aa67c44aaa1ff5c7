import { ShieldAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Lookalike } from '../../messages/filling.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { fillText } from '../strings/fill.ts';

/** Says that a host imitates another one, and how. `own` is what someone had to register of it. */
export function LookalikeWarning(props: {
  readonly lookalike: Lookalike;
  readonly own: string;
  /** The account is linked to the imitated host. */
  readonly isLinked?: boolean;
}) {
  const { lookalike, own, isLinked = false } = props;
  const text = fillText.lookalike;
  const imitated: ComponentChildren = <b>{lookalike.host}</b>;
  return (
    <div class="note" data-tone="danger" role="alert">
      <Icon of={ShieldAlert} />
      <p>
        <strong>{text.title}</strong>
        {text.how[lookalike.why](imitated, <b>{own}</b>)} {isLinked && text.linked(imitated)} {text.advice}
      </p>
    </div>
  );
}

/** Says what filling on an unencrypted page means. */
export function HttpWarning() {
  return (
    <Note tone="warn">
      <p>
        <strong>{fillText.http.title}</strong>
        {fillText.http.advice}
      </p>
    </Note>
  );
}
