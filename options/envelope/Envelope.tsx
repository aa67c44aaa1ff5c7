import { useEffect } from 'preact/hooks';
import { Note } from '../../src/ui/Note.tsx';
import { PolicyNote } from '../../src/ui/PolicyNote.tsx';
import { mayExport } from '../../src/ui/policy.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AppState } from '../common/app-state.ts';
import { EnvelopeWords } from './EnvelopeWords.tsx';
import type { EnvelopeState } from './envelope-state.ts';
import { HowItOpens } from './HowItOpens.tsx';
import { MadeEnvelopeView } from './MadeEnvelopeView.tsx';
import { SealForm } from './SealForm.tsx';
import { WhatGoesIn } from './WhatGoesIn.tsx';

/** An envelope for someone else: what goes in, who it is for, what opens it; once it is made, its file and its codes. */
export function Envelope({ app, state }: { readonly app: AppState; readonly state: EnvelopeState }) {
  const { accounts, include, made } = state;
  const { choice } = accounts;
  useEffect(() => void state.look(), [choice.value, include.value, app.revision.value]);
  if (made.value !== undefined) return <MadeEnvelopeView app={app} state={state} made={made.value} />;
  const text = envelopeText.lead;
  return (
    <div class="export-parts">
      {!mayExport() && <PolicyNote text={organizationText.locked.noExport} />}
      <Note>
        <p>
          <strong>{text.title}</strong> {text.what}
        </p>
        <p>{text.plainly}</p>
      </Note>
      <WhatGoesIn app={app} state={state} />
      <EnvelopeWords state={state} />
      <HowItOpens state={state} />
      <SealForm app={app} state={state} />
    </div>
  );
}
