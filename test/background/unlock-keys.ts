import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { PASSPHRASE } from './in-memory-background.ts';
import type { SurfaceBackground } from './surface-background.ts';

const text = (length: number, seed: number) =>
  encodeBase64url(Uint8Array.from({ length }, (_, at) => (at * 7 + seed) & 255));

/** Locks a vault that two keys open: one portable, and one built in, which was set up last and has this name. */
export async function addUnlockKeys({ ask }: Pick<SurfaceBackground, 'ask'>, label: string): Promise<void> {
  const keys = [
    { label: 'Spare key', attachment: 'cross-platform', transports: ['usb'] },
    { label, attachment: 'platform', transports: ['internal'] },
  ] as const;
  for (const [at, key] of keys.entries()) {
    const credentialId = text(32, at + 1);
    await ask('vault.addSecurityKey', {
      ...{ passphrase: PASSPHRASE, credentialId, transports: key.transports },
      ...{ salt: text(32, at + 3), outputs: text(64, at + 5) },
      key: {
        ...{ ...key, place: '', aaguid: '00000000-0000-0000-0000-000000000000' },
        credential: { id: credentialId, publicKey: text(77, 1), algorithm: -7, signCount: 0 },
      },
    });
  }
  await ask('vault.lock');
}

/** What a key of `addKeyMethod` gives, and what another one would. */
export const KEY_OUTPUTS = text(64, 5);
export const OTHER_OUTPUTS = text(64, 6);

/** Lets a key of the vault unlock it, by its credential. */
export async function addKeyMethod({ ask }: Pick<SurfaceBackground, 'ask'>, credentialId: string): Promise<void> {
  await ask('vault.addSecurityKey', {
    ...{ passphrase: PASSPHRASE, credentialId, transports: ['usb'] },
    ...{ salt: text(32, 3), outputs: KEY_OUTPUTS },
  });
}
