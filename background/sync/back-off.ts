const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait after so many failures in a row, from 1, in milliseconds: twice as long each time, to an hour. `chance`, from 0 to 1, takes
 * off up to a quarter, so that the devices of a household do not return all at once.
 */
export function backOffMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(longest * (1 - chance / 4));
}
