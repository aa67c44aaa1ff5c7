import { expect, test, vi } from 'vitest';
import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import { addAccount, PASSPHRASE, startWithVault } from '../in-memory-background.ts';

vi.mock('hash-wasm', () => import('../quick-argon2.ts'));

const text = (length: number, seed: number) =>
  encodeBase64url(Uint8Array.from({ length }, (_, at) => (at * 7 + seed) & 255));

test('an emergency sheet is offered from the first account on, until there is an emergency code', async () => {
  const world = await startWithVault();
  expect(await world.ask('offer.list')).toEqual(['platform-unlock']);
  await addAccount(world);
  expect(await world.ask('offer.list')).toEqual(['platform-unlock', 'emergency-sheet']);
  const { code } = await world.ask('vault.newEmergencyCode');
  await world.ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
  expect(await world.ask('offer.list')).toEqual(['platform-unlock']);
});

test('unlocking by an authenticator is offered until one is set up here, and again once it no longer unlocks', async () => {
  const world = await startWithVault();
  const credentialId = text(32, 1);
  const key = { label: 'Touch ID', place: '', attachment: 'platform', transports: ['internal'] } as const;
  await world.ask('vault.addSecurityKey', {
    ...{ passphrase: PASSPHRASE, credentialId, transports: ['internal'], salt: text(32, 3), outputs: text(64, 2) },
    key: {
      ...key,
      aaguid: '00000000-0000-0000-0000-000000000000',
      credential: { id: credentialId, publicKey: text(77, 1), algorithm: -7, signCount: 0 },
    },
  });
  expect(await world.ask('offer.list')).toEqual([]);
  await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another long passphrase' });
  expect(await world.ask('offer.list')).toEqual(['platform-unlock']);
});

test('what was dismissed stays away, and comes back with another vault', async () => {
  const world = await startWithVault();
  await addAccount(world);
  await world.ask('offer.dismiss', { offer: 'emergency-sheet' });
  expect(await world.ask('offer.list')).toEqual(['platform-unlock']);
  await world.ask('vault.lock');
  await world.ask('vault.unlock', { passphrase: PASSPHRASE });
  await world.ask('offer.dismiss', { offer: 'platform-unlock' });
  expect(await world.ask('offer.list')).toEqual([]);
  await world.ask('vault.lock');
  await expect(world.ask('offer.list')).rejects.toMatchObject({ code: 'vault-locked' });
  await world.ask('vault.create', { passphrase: PASSPHRASE, startOver: true });
  expect(await world.ask('offer.list')).toEqual(['platform-unlock']);
});
