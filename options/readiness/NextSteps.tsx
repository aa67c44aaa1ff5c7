import { useMemo, useState } from 'preact/hooks';
import type { SettledStep, Step } from '../../src/readiness/step.ts';
import { settledStep, stepsOf } from '../../src/readiness/steps.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { formatSettled } from '../../src/ui/key-coverage/find-gaps.ts';
import { withDismissed } from '../../src/ui/readiness/dismissed-steps.ts';
import { questionText } from '../../src/ui/readiness/proof-text.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';
import { WhereForm } from './QuestionForm.tsx';
import type { ReadinessView } from './readiness.ts';
import { stepEffect, stepRoute, stepTitle } from './step-text.ts';

/** The three steps worth most, each with what it would change, and one press from being done. */
export function NextSteps({ app, view }: { readonly app: AppState; readonly view: ReadinessView }) {
  const text = readinessText.steps;
  const steps = useMemo(() => stepsOf(view.map, view.gathered.dismissed.flatMap(parseSettled)), [view]);
  const [asked, setAsked] = useState<Step | undefined>();
  const dismiss = async (step: Step) => {
    const before = view.gathered.dismissed;
    const settled = formatSettled(settledStep(view.map.facts, step.action));
    await app.setPreferences({ dismissedSteps: withDismissed(before, settled) });
    await app.changed();
    app.say(text.dismissed, async () => {
      await app.setPreferences({ dismissedSteps: before });
      await app.changed();
    });
  };
  return (
    <section aria-labelledby="r-steps">
      <h2 id="r-steps">{text.title}</h2>
      {steps.length === 0 && <p class="muted">{text.none}</p>}
      <ul class="next-steps">
        {steps.map((step) => {
          const route = stepRoute(step);
          return (
            <li key={step.key} class="card">
              <strong>{stepTitle(step, view.names)}</strong>
              <p class="muted">{stepEffect(step, view.names)}</p>
              <div class="form-actions">
                <Button onClick={() => (route === undefined ? setAsked(step) : app.go(route))}>
                  {text.go[step.action.kind]}
                </Button>
                <Button tone="plain" onClick={() => void dismiss(step)}>
                  {text.dismiss}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {asked?.action.kind === 'say-where' && (
        <Dialog title={stepTitle(asked, view.names)} onClose={() => setAsked(undefined)}>
          <WhereForm
            app={app}
            view={view}
            thing={asked.action.thing}
            label={questionText({ kind: 'where-is', thing: asked.action.thing }, view.names)}
            onSaved={() => setAsked(undefined)}
          />
        </Dialog>
      )}
    </section>
  );
}

function parseSettled(text: string): readonly SettledStep[] {
  const at = text.lastIndexOf(' ');
  return at < 0 ? [] : [{ key: text.slice(0, at), basis: text.slice(at + 1) }];
}
