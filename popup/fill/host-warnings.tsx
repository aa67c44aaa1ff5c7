import { ShieldAlert } from 'lucide';
import type { HostQuestion } from '../../src/messages/filling.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { fillText } from '../../src/ui/strings/fill.ts';

/** Says that a host imitates another one, and how; nothing for any other host. */
export function LookalikeWarning({ question }: { readonly question: HostQuestion }) {
  const { lookalike, registrable, bound } = question;
  const text = fillText.lookalike;
  if (lookalike === undefined) return null;
  const imitated = <b>{lookalike.host}</b>;
  const isLinked = bound.some(({ host }) => host === lookalike.host);
  return (
    <div class="note" data-tone="danger" role="alert">
      <Icon of={ShieldAlert} />
      <p>
        <strong>{text.title}</strong>
        {text.how[lookalike.why](imitated, <b>{registrable}</b>)} {isLinked && text.linked(imitated)} {text.advice}
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
