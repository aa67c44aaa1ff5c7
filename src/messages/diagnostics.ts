import type { FaultCode } from '../fault.ts';
import type { IgnoredFault, IgnoredReason } from '../ignored.ts';

/** What failed without a word to the user. */
export interface DiagnosticsVerbs {
  /** The last failures that were ignored on purpose, oldest first, at most fifty. */
  'diagnostics.list'(): readonly IgnoredFault[];
  /** Adds one that a page ignored. */
  'diagnostics.add'(ask: { reason: IgnoredReason; code: FaultCode }): void;
  /** Forgets them all. */
  'diagnostics.clear'(): void;
}
