/** One answer of a server: when it was asked for, when it came, and what its head said. */
export interface Sample {
  readonly sentMs: number;
  readonly gotMs: number;
  /** The `Date` header, a whole second. */
  readonly dateMs: number;
  /** The `Age` header: for how many seconds a cache has had the answer. */
  readonly ageSeconds?: number;
}

/** How a server's clock differs from this computer's; the truth is within `errorMs` either way. */
export interface Difference {
  readonly offsetMs: number;
  readonly errorMs: number;
}

const DAY_MS = 86_400_000;
/** Less does no harm: a site takes the codes of the neighbouring periods as well. */
const HARMLESS_MS = 2_000;
/** What says less than this says nothing. */
const MOST_ERROR_MS = 10_000;
/** A `Date` is exact to this: over as long, a clock that runs shows another. */
const GRAIN_MS = 1_000;

/**
 * What the answers say together. Each bounds the difference: its time was read after it was asked for and before it came, within the
 * second that it names. `undefined` when they bound it too loosely, or when the time in them stands still: then it is that of an answer
 * which a cache kept, and not of a clock.
 */
export function readDifference(samples: readonly Sample[]): Difference | undefined {
  const bounds = samples.map(({ sentMs, gotMs, dateMs, ageSeconds }) => {
    const readMs = dateMs + (ageSeconds ?? 0) * 1000;
    // An age is rounded as well.
    const grainMs = ageSeconds === undefined ? 1000 : 2000;
    return { least: readMs - gotMs, most: readMs + grainMs - sentMs };
  });
  if (bounds.length === 0 || standsStill(samples)) return undefined;
  const least = Math.max(...bounds.map((bound) => bound.least));
  const most = Math.min(...bounds.map((bound) => bound.most));
  // Servers behind one name may disagree: then the truth lies somewhere between them.
  const errorMs = least <= most ? (most - least) / 2 : (least - most) / 2 + 1000;
  if (!(errorMs <= MOST_ERROR_MS)) return undefined;
  return { offsetMs: Math.round((least + most) / 2), errorMs: Math.ceil(errorMs) };
}

function standsStill(samples: readonly Sample[]): boolean {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.sentMs - first.gotMs < GRAIN_MS) return false;
  return samples.every(({ dateMs, ageSeconds }) => dateMs === first.dateMs && ageSeconds === first.ageSeconds);
}

/** What to make of a difference. More than a day is never corrected: then the computer's date is wrong, and that is to be set. */
export function judgeDifference({ offsetMs, errorMs }: Difference): 'right' | 'off' | 'far' {
  if (Math.abs(offsetMs) > DAY_MS) return 'far';
  return Math.abs(offsetMs) <= Math.max(HARMLESS_MS, errorMs) ? 'right' : 'off';
}
