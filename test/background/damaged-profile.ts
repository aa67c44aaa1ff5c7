import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { PASSPHRASE, standingClock, startWorker } from './in-memory-background.ts';
import { createProfile, type Profile } from './in-memory-storage.ts';

const DAY_MS = 86_400_000;
const bytes = (length: number) => encodeBase64url(new Uint8Array(length).fill(7));

/**
 * A vault of five days, of which both newest copies in the database are damaged since: its mirror and the copies of earlier days are
 * left, or nothing is. Also a security key and a recovery code open it.
 */
export async function createDamagedProfile(left: 'mirror' | 'nothing'): Promise<Profile> {
  const profile = createProfile();
  const clock = standingClock(Date.now() - 8 * DAY_MS);
  const { ask, settled } = startWorker(profile, clock);
  await ask('vault.create', { passphrase: PASSPHRASE });
  const { code } = await ask('vault.newEmergencyCode');
  await ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
  const credential = { id: bytes(32), publicKey: bytes(77), algorithm: -7, signCount: 0 };
  await ask('vault.addSecurityKey', {
    passphrase: PASSPHRASE,
    credentialId: credential.id,
    transports: ['usb'],
    salt: bytes(32),
    outputs: bytes(64),
    key: {
      label: 'Blue key',
      place: '',
      attachment: 'cross-platform',
      transports: ['usb'],
      aaguid: '00000000-0000-0000-0000-000000000000',
      credential,
    },
  });
  for (let day = 1; day < 5; day++) {
    clock.pass(DAY_MS);
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    await ask('recovery.add', {
      account: { issuer: `Service ${day}`, name: 'ada' },
      codes: ['3f9c-81d2', '77a0-4be1'],
      source: 'paste',
    });
  }
  await settled();
  await ask('vault.lock');
  if (left === 'nothing') {
    profile.localValues.clear();
    await profile.database.clear();
  }
  const junk = new Uint8Array(50);
  await profile.database.write(new Map([['slot/0', junk] as const, ['slot/1', junk] as const]));
  return profile;
}
