import type { VaultContents } from '../../src/vault/records.ts';
import { registrationRecord, securityKeyId, securityKeyRecord } from './records.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * The vault with keys that leave something open, each kind of it once: one that syncs, another kept in the same place, not checked for a year and
 * not linked to any site. The example's other accounts take keys and have none.
 */
export function withKeyGaps(vault: VaultContents, nowMs: number): VaultContents {
  return {
    ...vault,
    securityKeys: [
      ...vault.securityKeys.map((key) =>
        key.id === securityKeyId('blue') ? { ...key, backup: { eligible: true, state: true } } : key,
      ),
      securityKeyRecord({
        id: 'drawer',
        label: 'Red key',
        createdMs: nowMs - 400 * DAY_MS,
        checkedMs: nowMs - 370 * DAY_MS,
      }),
    ],
    registrations: [
      ...vault.registrations,
      registrationRecord({ id: 'r20', key: 'blue', host: 'www.dropbox.com', name: '' }),
    ],
  };
}
