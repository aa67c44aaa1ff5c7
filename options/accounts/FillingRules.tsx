import { useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { fillingRulesText } from '../../src/ui/strings/filling-rules.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { AccountState } from './account.ts';

type Join = 'none' | 'after' | 'before';

const JOINS: readonly Join[] = ['none', 'after', 'before'];

/** How an account's code is filled; each choice takes effect at once. */
export function FillingRules({ state, view }: { readonly state: AccountState; readonly view: AccountView }) {
  const text = fillingRulesText;
  const [busy, setBusy] = useState(false);
  const { filling, fillOffer } = view;
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const sites = sitesOf(fillOffer.origins);
  const join = filling.join ?? 'none';
  const { join: _join, ...others } = filling;
  return (
    <section class="panel-section form" aria-label={text.title} aria-busy={busy}>
      <h3>{text.title}</h3>
      <SelectField
        label={text.join}
        value={join}
        choices={JOINS.map((one) => [one, text.joins[one]] as const)}
        hint={join === 'none' ? undefined : text.joinHints[join]}
        onValue={(next) => void run(() => state.setFilling(next === 'none' ? others : { ...others, join: next }))}
      />
      <CheckField
        label={text.submit}
        hint={text.submitHint}
        checked={filling.submit === true}
        onChecked={(submit) => void run(() => state.setFilling({ ...filling, submit }))}
      />
      <CheckField
        label={text.offer}
        hint={fillOffer.origins.length === 0 ? text.offerNeedsSite : text.offerHint(sites)}
        checked={filling.offer === true}
        disabled={fillOffer.origins.length === 0 && filling.offer !== true}
        onChecked={(offer) => void run(() => state.setOffer(offer))}
      />
      {filling.offer === true && !fillOffer.allowed && fillOffer.origins.length > 0 && (
        <Note tone="warn">
          <p>{text.notAllowed(sites)}</p>
          <div class="note-actions">
            <Button onClick={() => void run(() => state.setOffer(true))}>{text.allow}</Button>
          </div>
        </Note>
      )}
      {filling.offer === true && fillOffer.left.length > 0 && (
        <p class="hint">{text.notWatched(formatList(fillOffer.left))}</p>
      )}
    </section>
  );
}

/** The hosts of match patterns, each once, as people read them. */
function sitesOf(origins: readonly string[]): string {
  const hosts = origins.map((origin) => origin.replace(/^https?:\/\//, '').replace(/\/\*$/, ''));
  const named = [...new Set(hosts)].map((host) =>
    host.startsWith('*.') ? fillingRulesText.wholeSite(host.slice(2)) : host,
  );
  return formatList(named);
}
