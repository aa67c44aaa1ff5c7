import type { FaultText } from './strings/fault-text.ts';
import { faultText } from './strings/faults.ts';

/** What a person reads about a failure. */
export type Words = FaultText;

/** Words for every failure. */
export const wording = faultText;
