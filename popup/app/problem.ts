import type { FaultCode } from '../../src/fault.ts';
import type { AccountId } from '../../src/vault/records.ts';

/** A refusal to show in its place; `copy` is the code that may be copied instead. */
export interface Problem {
  readonly code: FaultCode;
  readonly copy?: string;
  /** The account whose code that is. */
  readonly of?: AccountId;
  /** What was done all the same. */
  readonly kept?: string;
  /** What to do, where the usual advice does not hold. */
  readonly todo?: string;
  /** A button that does it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** It may pass by itself within moments. */
  readonly looking?: boolean;
}
