import assert from 'node:assert/strict';
import type { FaultCode } from '../../src/fault.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { eventually } from './eventually.ts';
import type { Surface } from './surface.ts';

/** Says in one line what is and what was wanted; flows print it. */
export function expectEqual<T>(what: string, got: T, want: T): void {
  try {
    assert.deepEqual(got, want);
  } catch {
    throw new Error(`${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
  }
}

/** Waits for the alert that words this refusal. */
export async function expectFault(surface: Surface, code: FaultCode): Promise<void> {
  const wanted = faultText[code].what;
  await eventually(`the alert of ${code}`, async () => (await surface.alert()).includes(wanted));
}
