import type { EnvelopeParts } from '../../src/messages/interchange.ts';
import { CheckField } from '../../src/ui/Field.tsx';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import type { AppState } from '../common/app-state.ts';
import { ChooseAccounts } from '../common/ChooseAccounts.tsx';
import type { EnvelopeState } from './envelope-state.ts';

const PARTS = ['codes', 'keys', 'notes'] as const satisfies readonly (keyof EnvelopeParts)[];

/** The accounts of the envelope, and what of each goes in. */
export function WhatGoesIn({ app, state }: { readonly app: AppState; readonly state: EnvelopeState }) {
  const text = envelopeText.accounts;
  const { include, summary } = state;
  const found = summary.value;
  return (
    <section class="card" aria-labelledby="e-accounts">
      <h2 id="e-accounts">{text.title}</h2>
      <ChooseAccounts app={app} state={state.accounts} list={text.list} />
      <fieldset class="envelope-group">
        <legend>{text.include}</legend>
        {PARTS.map((part) => (
          <CheckField
            key={part}
            label={text[part]}
            checked={include.value[part]}
            onChecked={(checked) => {
              include.value = { ...include.value, [part]: checked };
            }}
          />
        ))}
      </fieldset>
      <p class="muted" role="status">
        {found !== undefined &&
          (found.accounts === 0
            ? text.none
            : `${text.some(found.accounts, found.recoveryCodes)} ${found.bare > 0 ? text.bare(found.bare) : ''}`)}
      </p>
    </section>
  );
}
