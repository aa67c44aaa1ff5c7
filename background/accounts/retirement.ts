import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { SecurityKeyRecord } from '../../src/vault/records.ts';

/**
 * A key that the user begins, or no longer wants, to do without, and the key that takes its place: `retired` alone says that none does. Throws
 * `record-missing` where it is to replace itself.
 */
export function withRetirement(
  key: SecurityKeyRecord,
  { retired, replacedBy }: Pick<Ask<'securityKey.edit'>, 'retired' | 'replacedBy'>,
  nowMs: number,
): SecurityKeyRecord {
  if (replacedBy === key.id) throw new Fault('record-missing', 'got the key itself, want another to replace it');
  if (retired === undefined && replacedBy === undefined) return key;
  const { retiredMs, replacedBy: _before, ...rest } = key;
  if (retired === false) return rest;
  return { ...rest, retiredMs: retiredMs ?? nowMs, ...(replacedBy !== undefined && { replacedBy }) };
}
