import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isPoorPassphrase } from '../../messages/passphrase.ts';
import type { Strength } from '../strength.ts';

/** What is wrong with a passphrase being chosen, and so in which of the two fields. */
export type NewPassphraseProblem = 'short' | 'weak' | 'repeat-missing' | 'differs';

/** A passphrase being chosen: typed twice, and judged. */
export interface NewPassphraseState {
  readonly first: Signal<string>;
  readonly second: Signal<string>;
  /** What the meter shows for `first`. */
  readonly strength: Signal<Strength | undefined>;
  readonly problem: ReadonlySignal<NewPassphraseProblem | undefined>;
  /** Counts refused attempts; the field at fault takes the focus after each. */
  readonly refusals: ReadonlySignal<number>;
  /** The passphrase once it is good and typed twice alike; otherwise `undefined`, and `problem` says why. */
  read(): Promise<string | undefined>;
  /** Forgets what was typed. */
  clear(): void;
}

/** Loaded when it is needed, as it is large. */
async function judge(passphrase: string): Promise<Strength> {
  const { loadStrength } = await import('../strength.ts');
  return (await loadStrength())(passphrase);
}

/** Makes the state of two empty fields. */
export function createNewPassphrase(): NewPassphraseState {
  const first = signal('');
  const second = signal('');
  const strength = signal<Strength | undefined>();
  const tried = signal(false);
  const refusals = signal(0);
  const problem = computed((): NewPassphraseProblem | undefined => {
    if (tried.value && isPoorPassphrase(first.value)) return 'short';
    if (tried.value && strength.value?.score === 0) return 'weak';
    if (tried.value && second.value === '') return 'repeat-missing';
    const isComplete = tried.value || second.value.length >= first.value.length;
    return isComplete && second.value !== '' && first.value !== second.value ? 'differs' : undefined;
  });
  return {
    first,
    second,
    strength,
    problem,
    refusals,
    async read() {
      const chosen = first.value;
      tried.value = true;
      // The meter may still show its judgement of an earlier text.
      if (!isPoorPassphrase(chosen)) strength.value = await judge(chosen);
      if (problem.value === undefined && first.value === chosen) return chosen;
      refusals.value += 1;
      return undefined;
    },
    clear() {
      first.value = '';
      second.value = '';
      tried.value = false;
    },
  };
}
