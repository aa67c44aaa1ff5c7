import { encodeBase32 } from '../../src/bytes/base32.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountRecord, RegistrationRecord, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
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

const PLACES = 10;

/** The same contents with `count` security keys in ten places; every other account is opened by two of them. */
function withKeys(contents: VaultContents, count: number): VaultContents {
  const createdMs = 1_790_000_000_000;
  const securityKeys = Array.from(
    { length: count },
    (_, at): SecurityKeyRecord => ({
      ...{ id: newId<'security-key'>(), label: `Key ${at}`, attachment: 'cross-platform', transports: ['usb'] },
      ...{ aaguid: '00000000-0000-0000-0000-000000000000', place: `Place ${at % PLACES}`, createdMs },
    }),
  );
  const registrations = contents.accounts.flatMap(({ id, hosts: [host] }, at) =>
    [securityKeys[(at * 7) % count], securityKeys[(at * 11 + 1) % count]].flatMap((key): RegistrationRecord[] =>
      at % 2 === 1 || key === undefined || host === undefined
        ? []
        : [{ id: newId<'registration'>(), key: key.id, host: host.host, account: id, name: key.label, createdMs }],
    ),
  );
  return { ...contents, securityKeys, registrations };
}

/** A vault file of `count` accounts and, where asked for, `keys` security keys, with the high-water mark that belongs beside it. */
export async function makeVaultFile(count: number, host: string, passphrase: string, keys = 0) {
  const contents = makeContents(count, host);
  const made = await createVault({ passphrase, contents: keys > 0 ? withKeys(contents, keys) : contents });
  made.rawKey.fill(0);
  const { vid, epoch, gen } = made.header;
  return { bytes: made.bytes, mark: { vid: encodeBase64url(vid), epoch, gen, savedMs: Date.now() } };
}
