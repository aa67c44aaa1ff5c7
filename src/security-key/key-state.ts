/** Whether a key is relied on. `spare`: kept in case another is lost. */
export const KEY_STATES = ['in-use', 'spare', 'lost', 'retired'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** The members of a key that say its state. */
export interface StateMembers {
  readonly spare?: boolean;
  readonly lostMs?: number;
  readonly retiredMs?: number;
}

/** The state of a key: a lost one is lost, whatever else was said of it. */
export function keyStateOf({ spare, lostMs, retiredMs }: StateMembers): KeyState {
  if (lostMs !== undefined) return 'lost';
  if (retiredMs !== undefined) return 'retired';
  return spare === true ? 'spare' : 'in-use';
}

/** The same key in another state; the time of a loss or retirement that was known stays, and a spare that is found again is a spare. */
export function withState<T extends StateMembers>(key: T, state: KeyState, nowMs: number): T {
  const { spare, lostMs, retiredMs, ...rest } = key;
  return {
    ...rest,
    ...((state === 'spare' || (state === 'lost' && spare === true)) && { spare: true }),
    ...(state === 'lost' && { lostMs: lostMs ?? nowMs }),
    ...(state === 'retired' && { retiredMs: retiredMs ?? nowMs }),
  } as T;
}
