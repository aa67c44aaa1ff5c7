import type { SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import { accountRecord, registrationRecord, securityKeyId, securityKeyRecord, withoutCodes } from './records.ts';

const DAY_MS = 24 * 3_600_000;

/** The credential of the blue key, in base64url. */
export const BLUE_CREDENTIAL = 'Y3JlZGVudGlhbC1ibHVl';

/**
 * The vault with its blue key lost, retired, or replaced by a new one, a spare in a safe, and sites of every kind: where the blue key is the only
 * way in, where others are, where nothing else is known, and one where it was removed already.
 */
export function withGoneKey(vault: VaultContents, how: 'lost' | 'retired' | 'replaced', nowMs: number): VaultContents {
  const atMs = nowMs - 2 * DAY_MS;
  const gone: Partial<SecurityKeyRecord> =
    how === 'lost'
      ? { lostMs: atMs }
      : { retiredMs: atMs, ...(how === 'replaced' && { replacedBy: securityKeyId('fresh') }) };
  const site = (id: string, key: string, host: string, account?: string) =>
    registrationRecord({ id, key, host, name: '', ...(account !== undefined && { account }) });
  return {
    ...vault,
    accounts: [
      ...vault.accounts,
      withoutCodes(
        accountRecord({ id: 'cloudflare', issuer: 'Cloudflare', name: 'ada@example.com', hosts: [], order: 90 }),
      ),
    ],
    securityKeys: [
      ...vault.securityKeys
        // The example's own lost key is another story.
        .filter(({ id }) => id !== securityKeyId('old'))
        .map((key) =>
          key.id === securityKeyId('blue')
            ? { ...key, ...gone, credential: { id: BLUE_CREDENTIAL, publicKey: 'BAUG', algorithm: -7, signCount: 0 } }
            : key,
        ),
      securityKeyRecord({ id: 'spare', label: 'Spare key', place: 'Bank safe' }),
      securityKeyRecord({ id: 'fresh', label: 'Green key', place: 'Key ring', createdMs: nowMs - DAY_MS }),
    ],
    registrations: [
      ...vault.registrations.filter(({ key }) => key !== securityKeyId('old')),
      site('r10', 'blue', 'dash.cloudflare.com', 'cloudflare'),
      site('r11', 'blue', 'www.dropbox.com'),
      site('r12', 'spare', 'github.com', 'github'),
      ...(how === 'replaced' ? [site('r13', 'fresh', 'github.com', 'github')] : []),
    ],
  };
}
