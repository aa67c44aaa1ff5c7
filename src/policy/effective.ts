import type { ManagedPolicy, Policy } from './policy.ts';

/** The preferences that a policy decides on, as the vault has them. Minutes and seconds of 0 mean never. */
interface Governed {
  readonly idleMinutes: number;
  readonly lockOnSystemLock: boolean;
  readonly clipboardSeconds: number;
}

/**
 * Preferences as they take effect under a policy. The user's own stay in the vault, so that they come back when the policy goes. `isChosen`
 * says whether the user chose one: a recommendation takes the place of a default alone.
 */
export function effectivePreferences<P extends Partial<Governed>>(
  preferences: P,
  { forced, recommended }: ManagedPolicy,
  isChosen: (name: keyof Governed) => boolean,
): P {
  const advised = { ...preferences, ...governed(preferences, recommended, (name) => !isChosen(name)) };
  return { ...advised, ...governed(advised, forced, () => true) };
}

function governed(
  now: Partial<Governed>,
  policy: Policy,
  applies: (name: keyof Governed) => boolean,
): Partial<Governed> {
  const { idleMinutesMax, clipboardSecondsMax, lockWithSystem } = policy;
  return {
    ...(now.idleMinutes !== undefined &&
      idleMinutesMax !== undefined &&
      applies('idleMinutes') && { idleMinutes: atMost(now.idleMinutes, idleMinutesMax) }),
    ...(now.clipboardSeconds !== undefined &&
      clipboardSecondsMax !== undefined &&
      applies('clipboardSeconds') && { clipboardSeconds: atMost(now.clipboardSeconds, clipboardSecondsMax) }),
    ...(now.lockOnSystemLock !== undefined &&
      lockWithSystem === true &&
      applies('lockOnSystemLock') && { lockOnSystemLock: true }),
  };
}

/** Of two times of which 0 means never, the shorter. */
function atMost(value: number, most: number): number {
  return value === 0 || value > most ? most : value;
}
