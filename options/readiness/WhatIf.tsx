import { type Loss, lossKey } from '../../src/readiness/loss.ts';
import { LETTERS } from '../../src/readiness/map.ts';
import { accountsWith, countsOf } from '../../src/readiness/rows.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { capitalised } from '../../src/ui/readiness/names.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { ReadinessState, ReadinessView } from './readiness.ts';

/** How many accounts are named before the rest is counted. */
const NAMED = 5;

/** Any combination of losses, as the user ticks them, and what it would cost. */
export function WhatIf({ state, view }: { readonly state: ReadinessState; readonly view: ReadinessView }) {
  const text = readinessText.whatIf;
  const things = view.map.losses.filter(({ kind }) => kind === 'thing');
  const places = view.map.losses.filter(({ kind }) => kind === 'place');
  const isTicked = state.ticked.value.size > 0;
  return (
    <section class="card what-if" aria-labelledby="r-what-if">
      <h2 id="r-what-if">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <div class="what-if-choices">
        <Choices state={state} view={view} losses={things} title={text.things} />
        {places.length > 0 && <Choices state={state} view={view} losses={places} title={text.places} />}
      </div>
      <div role="status">{isTicked ? <Outcome state={state} view={view} /> : <p class="muted">{text.none}</p>}</div>
      {isTicked && (
        <div class="form-actions">
          <Button onClick={() => (state.ticked.value = new Set())}>{text.clear}</Button>
        </div>
      )}
    </section>
  );
}

function Choices(props: {
  readonly state: ReadinessState;
  readonly view: ReadinessView;
  readonly losses: readonly Loss[];
  readonly title: string;
}) {
  const { state, view, losses, title } = props;
  const tick = (key: string, checked: boolean) => {
    const next = new Set(state.ticked.value);
    if (checked) next.add(key);
    else next.delete(key);
    state.ticked.value = next;
  };
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      {losses.map((loss) => {
        const key = lossKey(loss);
        const name = loss.kind === 'place' ? view.names.place(loss.place) : capitalised(view.names.loss(loss));
        return (
          <CheckField
            key={key}
            label={name}
            checked={state.ticked.value.has(key)}
            onChecked={(checked) => tick(key, checked)}
          />
        );
      })}
    </fieldset>
  );
}

function Outcome({ state, view }: { readonly state: ReadinessState; readonly view: ReadinessView }) {
  const map = state.whatIf.value;
  if (map === undefined) return null;
  const text = readinessText.whatIf;
  const counts = countsOf(map, 0);
  return (
    <>
      <p>
        <strong>{text.result(counts.D, map.facts.accounts.length)}</strong>
      </p>
      <ul class="what-if-counts">
        {LETTERS.filter((letter) => counts[letter] > 0).map((letter) => {
          const accounts = accountsWith(map, 0, letter);
          const named = accounts.slice(0, NAMED).map(view.names.account);
          const rest = accounts.length - named.length;
          const list = rest > 0 ? `${named.join(', ')} ${text.more(rest)}` : formatList(named);
          return (
            <li key={letter}>
              <span class="verdict" data-letter={letter === '?' ? 'unknown' : letter}>
                <b>{letter}</b> {capitalised(readinessText.letters[letter])}
              </span>{' '}
              {commonText.accounts(accounts.length)}: {list}
            </li>
          );
        })}
      </ul>
    </>
  );
}
