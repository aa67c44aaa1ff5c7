/** Most dismissed steps that are kept; the oldest are forgotten first. */
const MOST_DISMISSED = 200;

/** The dismissed steps with one more, as preferences keep them. */
export function withDismissed(before: readonly string[], step: string): readonly string[] {
  return [...before.filter((one) => one !== step), step].slice(-MOST_DISMISSED);
}
