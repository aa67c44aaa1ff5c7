import { encodeBase32 } from '../../src/bytes/base32.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import { createVault } from '../../src/vault/vault.ts';

const WORDS = ['Northwind', 'Harbour', 'Ledger', 'Quarry', 'Meadow', 'Signal', 'Copper', 'Lantern', 'Orchard', 'Tidal'];

/** Contents with `count` accounts, each bound to a host of its own; the first is bound to `host`. */
function makeContents(count: number, host: string): VaultContents {
  const accounts = Array.from({ length: count }, (_, at): AccountRecord => {
    const word = WORDS[at % WORDS.length];
    return {
      id: newId<'account'>(),
      issuer: `${word} ${at}`,
      name: `person${at}@example.com`,
      otp: {
        kind: 'totp',
        secret: encodeBase32(crypto.getRandomValues(new Uint8Array(20))),
        algorithm: 'SHA-1',
        digits: 6,
        periodSeconds: 30,
      },
      formerOtp: [],
      hosts: [{ host: at === 0 ? host : `login.service-${at}.example`, scope: 'host' }],
      tags: at % 7 === 0 ? ['work'] : [],
      pinned: false,
      order: at,
      note: '',
      createdMs: 1_790_000_000_000 + at,
      updatedMs: 1_790_000_000_000 + at,
      uses: at % 13,
    };
  });
  return { ...emptyContents(), accounts };
}

/** A vault file of `count` accounts and the high-water mark that belongs beside it. */
export async function makeVaultFile(count: number, host: string, passphrase: string) {
  const made = await createVault({ passphrase, contents: makeContents(count, host) });
  made.rawKey.fill(0);
  const { vid, epoch, gen } = made.header;
  return { bytes: made.bytes, mark: { vid: encodeBase64url(vid), epoch, gen, savedMs: Date.now() } };
}
