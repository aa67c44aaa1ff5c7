import { useSignal } from '@preact/signals';
import { Download, Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { PolicyHint } from '../../src/ui/PolicyNote.tsx';
import { mayPrint } from '../../src/ui/policy.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AppState } from '../common/app-state.ts';
import { useEndedByLock } from '../common/ended-by-lock.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { LockableButton } from '../common/LockableButton.tsx';
import { useUnsaved } from '../common/unsaved.ts';
import { EnvelopeSheets } from './EnvelopeSheets.tsx';
import type { EnvelopeState, MadeEnvelope } from './envelope-state.ts';
import { PutAway } from './PutAway.tsx';

/** A sealed envelope: its file, its codes to print, and where it is kept. Leaving asks first, since the codes are nowhere else. */
export function MadeEnvelopeView(props: {
  readonly app: AppState;
  readonly state: EnvelopeState;
  readonly made: MadeEnvelope;
}) {
  const { app, state, made } = props;
  const text = envelopeText.made;
  const [isPrinting, setPrinting] = useState(false);
  const isChanged = useSignal(true);
  const heading = useFocusResult<HTMLHeadingElement>();
  // The button that made it was at the end of a long page.
  useEffect(() => window.scrollTo(0, 0), []);
  useUnsaved(app.unsaved, { isChanged, save: () => state.putAway(), discard: () => state.drop() });
  useEndedByLock(app, text.endedByLock(made.id));
  const isDivided = made.parts > 1;
  return (
    <div class="export-parts envelope-made">
      <section class="card" aria-labelledby="e-made">
        <h2 id="e-made" ref={heading} tabIndex={-1}>
          {text.title(made.id)}
        </h2>
        <p>{text.file(made.fileName)}</p>
        <div class="form-actions">
          <Button icon={Download} onClick={() => state.saveFile()}>
            {text.saveAgain}
          </Button>
        </div>
      </section>
      <section class="card" aria-labelledby="e-codes">
        <h2 id="e-codes">{isDivided ? text.parts(made.needed, made.parts) : text.code}</h2>
        <ol class="envelope-codes" data-divided={isDivided ? '' : undefined}>
          {made.printed.map((code, at) => (
            <li key={code}>
              {isDivided && <strong>{text.part(at + 1)}</strong>}
              <code class="selectable">{code}</code>
            </li>
          ))}
        </ol>
        <div class="form-actions">
          <LockableButton
            icon={Printer}
            tone="primary"
            lockedBy={mayPrint() ? undefined : 'e-print'}
            onClick={() => setPrinting(true)}
          >
            {text.print(made.printed.length)}
          </LockableButton>
          {!mayPrint() && <PolicyHint id="e-print" text={organizationText.locked.noPrint} />}
        </div>
        <Note tone="warn">
          <p>
            <strong>{text.once}</strong> {isDivided ? text.apartParts : text.apart} {text.test}
          </p>
        </Note>
      </section>
      <PutAway app={app} state={state} made={made} />
      {isPrinting && (
        <EnvelopeSheets
          platform={app.platform}
          made={made}
          place={state.place.value.trim()}
          onDone={() => setPrinting(false)}
        />
      )}
    </div>
  );
}
