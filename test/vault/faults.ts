import { expect } from 'vitest';
import { Fault, type FaultCode } from '../../src/fault.ts';

/** The code of the fault that `run` throws or rejects with; fails the test where it does not. */
export async function codeOf(run: () => unknown): Promise<FaultCode> {
  try {
    await run();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Fault);
    return (thrown as Fault).code;
  }
  throw new Error('nothing was refused');
}
