import { Fault } from '../src/fault.ts';
import type { FillAsk, TabFill } from './background.ts';

/** Stands in until filling is there. */
export async function fillTab(_ask: FillAsk): Promise<TabFill> {
  return { outcome: 'refused', why: 'fill-no-field' };
}

/** Stands in until capturing is there. */
export async function capturePageText(_tabId: number): Promise<{ text: string; host: string }> {
  throw new Fault('recovery-none-found', 'got no probe, want one');
}
