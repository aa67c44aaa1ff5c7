/** How well a passphrase would stand against someone who has the vault file. */
export interface Strength {
  /** 0 to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** One word for the score. */
  readonly label: string;
  /** How long guessing would take, in words. */
  readonly time: string;
  /** What would make it better. */
  readonly advice?: string;
}

/** Guesses a second that an attacker with many graphics cards makes against Argon2id at 64 MiB and three passes. */
export const GUESSES_PER_SECOND = 10_000;

const LABELS = ['Very weak', 'Weak', 'Fair', 'Good', 'Strong'] as const;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** Least time for each score from 1 on. */
const FLOORS = [HOUR, 30 * DAY, 10 * YEAR, 1_000 * YEAR] as const;

/** The score for an average number of guesses. */
export function scoreGuesses(guesses: number): Strength['score'] {
  const seconds = guesses / GUESSES_PER_SECOND / 2;
  return FLOORS.filter((floor) => seconds >= floor).length as Strength['score'];
}

/** The time that guesses take, in words with one figure. */
export function formatGuessTime(guesses: number): string {
  const seconds = guesses / GUESSES_PER_SECOND / 2;
  const steps: readonly (readonly [number, string])[] = [
    [YEAR, 'year'],
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
  ];
  if (seconds >= 1e6 * YEAR) return 'millions of years';
  for (const [length, unit] of steps) {
    if (seconds < length) continue;
    const count = Math.floor(seconds / length);
    const round = count >= 100 ? Number(count.toPrecision(1)) : count;
    return `${round.toLocaleString('en')} ${unit}${round === 1 ? '' : 's'}`;
  }
  return 'seconds';
}

/** Loads the estimator and its word lists, and returns the judge. Some hundred kilobytes: only where a passphrase is chosen. */
export async function loadStrength(): Promise<(passphrase: string) => Strength> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const estimator = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  return (passphrase) => {
    const result = estimator.check(passphrase.slice(0, 128), ['latchkey']);
    const score = scoreGuesses(result.guesses);
    const time = formatGuessTime(result.guesses);
    const label = LABELS[score];
    return score >= 3
      ? { score, label, time }
      : { score, label, time, advice: 'Add another unrelated word or two; capitals and symbols help much less.' };
  };
}
