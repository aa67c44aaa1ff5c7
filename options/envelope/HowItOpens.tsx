import { MAX_PARTS } from '../../src/envelope/code.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import { formatNumber } from '../../src/ui/strings/plural.ts';
import { Tabs } from '../common/Tabs.tsx';
import type { EnvelopeState } from './envelope-state.ts';

/** One code, or how many of how many parts. */
export function HowItOpens({ state }: { readonly state: EnvelopeState }) {
  const text = envelopeText.opening;
  const { needed, parts } = state.opening.value;
  const isDivided = parts > 1;
  const set = (next: { readonly needed: number; readonly parts: number }) => {
    state.opening.value = next;
  };
  return (
    <section class="card form" aria-labelledby="e-opening">
      <h2 id="e-opening">{text.title}</h2>
      <div class="envelope-opening">
        <Tabs
          label={text.title}
          choices={[
            ['code', text.choices.code],
            ['parts', text.choices.parts],
          ]}
          value={isDivided ? 'parts' : 'code'}
          onValue={(next) => set(next === 'parts' ? { needed: 2, parts: 3 } : { needed: 1, parts: 1 })}
        />
      </div>
      <p>{isDivided ? text.parts : text.code}</p>
      {isDivided && (
        <>
          <div class="envelope-counts">
            <SelectField
              label={text.count}
              value={String(parts)}
              onValue={(value) => set({ parts: Number(value), needed: Math.min(needed, Number(value)) })}
              choices={numbers(2, MAX_PARTS)}
            />
            <SelectField
              label={text.needed}
              value={String(needed)}
              onValue={(value) => set({ parts, needed: Number(value) })}
              choices={numbers(2, parts)}
            />
          </div>
          <p class="muted" role="status">
            {text.sentence(needed, parts)}
          </p>
        </>
      )}
    </section>
  );
}

function numbers(from: number, to: number): readonly (readonly [string, string])[] {
  return Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), formatNumber(from + at)] as const);
}
