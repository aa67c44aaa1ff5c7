import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { ThingId } from '../../src/readiness/facts.ts';
import type { Question } from '../../src/readiness/formula.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { questionText } from '../../src/ui/readiness/proof-text.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';
import type { ReadinessView } from './readiness.ts';
import { savePlace } from './save-place.ts';

/** Asks the one thing that a verdict hangs on, where it can be answered in a line; else leads to where it can. */
export function QuestionForm(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly question: Question;
}) {
  const { app, view, question } = props;
  const words = questionText(question, view.names);
  if (question.kind === 'where-is') return <WhereForm app={app} view={view} thing={question.thing} label={words} />;
  const item = question.kind === 'how-signed-in' ? question.account : undefined;
  return (
    <p>
      {words}{' '}
      <a href={formatRoute({ section: 'accounts', ...(item !== undefined && { item }) })}>
        {readinessText.questions.openAccount}
      </a>
    </p>
  );
}

/** Asks where a thing is kept. */
export function WhereForm(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly thing: ThingId;
  readonly label: string;
  readonly onSaved?: () => void;
}) {
  const { app, view, thing, label, onSaved } = props;
  const named = view.gathered.things.find(({ id }) => id === thing);
  const [place, setPlace] = useState(named?.place ?? '');
  const [fault] = useState(() => signal<Fault | undefined>());
  const save = () =>
    app.attempt(fault, async () => {
      await savePlace(app.ask, { id: thing, name: '', place: '', ...named }, place.trim());
      onSaved?.();
      await app.changed();
    });
  return (
    <form
      class="form place-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PlaceField ask={app.ask} label={label} value={place} onValue={setPlace} />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button type="submit" tone="primary" disabled={place.trim() === (named?.place ?? '')}>
          {commonText.save}
        </Button>
      </div>
    </form>
  );
}
