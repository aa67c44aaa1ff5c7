import assert from 'node:assert/strict';

/** Says in one line what is and what was wanted; flows print it. */
export function expectEqual<T>(what: string, got: T, want: T): void {
  try {
    assert.deepEqual(got, want);
  } catch {
    throw new Error(`${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
  }
}
