import { useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AccountState } from './account.ts';

type Join = 'none' | 'after' | 'before';

const JOINS: readonly (readonly [Join, string])[] = [
  ['none', 'A field of its own'],
  ['after', 'The password field, after the password'],
  ['before', 'The password field, before the password'],
];

const JOIN_HINTS: Record<Join, string | undefined> = {
  none: undefined,
  after:
    'For sign-ins that want password and code in one, as many VPNs do. Type your password on the page, then fill: the code is put behind it. Latchkey does not read or keep the password.',
  before:
    'For sign-ins that want code and password in one. Type your password on the page, then fill: the code is put before it. Latchkey does not read or keep the password.',
};

/** How an account's code goes into pages beyond the usual; each choice takes effect as it is made. */
export function FillingRules({ state, view }: { readonly state: AccountState; readonly view: AccountView }) {
  const [busy, setBusy] = useState(false);
  const { filling, fillOffer } = view;
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const join = filling.join ?? 'none';
  const { join: _join, ...others } = filling;
  return (
    <section class="panel-section form" aria-label="Filling" aria-busy={busy}>
      <h3>Filling</h3>
      <SelectField
        label="The code goes into"
        value={join}
        choices={JOINS}
        hint={JOIN_HINTS[join]}
        onValue={(next) => void run(() => state.setFilling(next === 'none' ? others : { ...others, join: next }))}
      />
      <CheckField
        label="Submit after filling"
        hint="Presses the form’s own button once the page took the code, as Enter would. Never for a form that goes to another site."
        checked={filling.submit === true}
        onChecked={(submit) => void run(() => state.setFilling({ ...filling, submit }))}
      />
      <CheckField
        label="Offer on arrival"
        hint={
          fillOffer.origins.length === 0
            ? 'Takes a site: add one above, and save.'
            : `Marks the toolbar button when a page of ${hostsOf(fillOffer.origins)} asks for a code. The browser asks you to allow that; nothing shows in the page, and nothing is filled by itself.`
        }
        checked={filling.offer === true}
        disabled={fillOffer.origins.length === 0 && filling.offer !== true}
        onChecked={(offer) => void run(() => state.setOffer(offer))}
      />
      {filling.offer === true && !fillOffer.allowed && fillOffer.origins.length > 0 && (
        <Note tone="warn">
          <p>
            This browser does not allow Latchkey to look at {hostsOf(fillOffer.origins)}, so nothing is offered there.
          </p>
          <div class="note-actions">
            <Button onClick={() => void run(() => state.setOffer(true))}>Allow</Button>
          </div>
        </Note>
      )}
      {filling.offer === true && fillOffer.left.length > 0 && (
        <p class="hint">Not watched: {fillOffer.left.join(', ')}. A page is watched over encrypted connections only.</p>
      )}
    </section>
  );
}

/** The hosts of match patterns, each once, as people read them. */
function hostsOf(origins: readonly string[]): string {
  const hosts = origins.map((origin) => origin.replace(/^https?:\/\//, '').replace(/\/\*$/, ''));
  return [...new Set(hosts)].map((host) => (host.startsWith('*.') ? `all of ${host.slice(2)}` : host)).join(', ');
}
