import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { PASSPHRASE, standingClock, startWorker } from './in-memory-background.ts';
import { createProfile, type Profile } from './in-memory-storage.ts';

const DAY_MS = 86_400_000;
const bytes = (length: number) => encodeBase64url(Uint8Array.from({ length }, (_, at) => at));

/**
 * A vault of four days, of which both newest copies in the database are damaged since: its mirror and the copies of earlier days are
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
  for (let day = 1; day < 4; day++) {
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
  const junk = new Uint8Array(50);
  const gone = new Map<string, unknown>([
    ['slot/0', junk],
    ['slot/1', junk],
  ]);
  if (left === 'nothing') {
    profile.localValues.clear();
    for (const name of await profile.database.names()) if (name.startsWith('day/')) gone.set(name, undefined);
  }
  await profile.database.write(gone);
  return profile;
}
