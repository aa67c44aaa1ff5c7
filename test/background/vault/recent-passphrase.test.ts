import { describe, expect, test } from 'vitest';
import { RECENT_MS } from '../../../background/vault/recent-passphrase.ts';
import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import { PASSPHRASE, standingClock, startWithVault, startWorker } from '../in-memory-background.ts';
import { createProfile } from '../in-memory-storage.ts';

type World = Awaited<ReturnType<typeof startWithVault>>;
type Asking = Pick<World, 'ask'>;

const text = (length: number, seed: number) =>
  encodeBase64url(Uint8Array.from({ length }, (_, at) => (at * 7 + seed) & 255));

/** Adds an authenticator as the options page does; without a passphrase where none is given. */
function add(
  { ask }: Asking,
  seed: number,
  passphrase?: string,
  attachment: 'platform' | 'cross-platform' = 'platform',
) {
  const credentialId = text(32, seed);
  const transports = [attachment === 'platform' ? 'internal' : 'usb'];
  return ask('vault.addSecurityKey', {
    ...(passphrase !== undefined && { passphrase }),
    ...{ credentialId, transports, salt: text(32, seed + 2), outputs: text(64, seed + 1) },
    key: {
      ...{ label: 'Touch ID', place: '', attachment, transports, aaguid: '00000000-0000-0000-0000-000000000000' },
      credential: { id: credentialId, publicKey: text(77, seed), algorithm: -7, signCount: 0 },
    },
  });
}

const NEEDED = { code: 'passphrase-needed' };

describe('right after the passphrase', () => {
  test('was set, the built-in authenticator is added without it, and unlocks', async () => {
    const world = await startWithVault();
    await add(world, 1);
    await world.ask('vault.lock');
    await world.ask('vault.unlockWithSecurityKey', { credentialId: text(32, 1), outputs: text(64, 2) });
    expect(await world.ask('vault.state')).toBe('unlocked');
  });

  test('was typed to unlock, also in a worker that was started since', async () => {
    const world = await startWithVault();
    await world.ask('vault.lock');
    expect(await world.ask('vault.isPassphraseRecent')).toBe(false);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    const next = startWorker(world.profile, world.clock);
    expect(await next.ask('vault.isPassphraseRecent')).toBe(true);
    await add(next, 1);
    expect((await next.ask('vault.unlockMethods')).keys).toHaveLength(1);
  });

  test('was changed, with the new vault key', async () => {
    const world = await startWithVault();
    world.clock.pass(RECENT_MS);
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another long passphrase' });
    await add(world, 1);
    await world.ask('vault.lock');
    await world.ask('vault.unlockWithSecurityKey', { credentialId: text(32, 1), outputs: text(64, 2) });
    expect(await world.ask('vault.state')).toBe('unlocked');
  });
});

describe('the passphrase is needed', () => {
  test('after five minutes, though the vault is used all the time', async () => {
    const world = await startWithVault();
    world.clock.pass(RECENT_MS - 1);
    expect(await world.ask('vault.isPassphraseRecent')).toBe(true);
    world.clock.pass(1);
    await world.ask('preferences.get');
    expect(await world.ask('vault.isPassphraseRecent')).toBe(false);
    await expect(add(world, 1)).rejects.toMatchObject(NEEDED);
    expect(await world.ask('vault.unlockMethods')).toEqual({ keys: [] });
    expect(await world.ask('securityKey.list')).toEqual([]);
  });

  test('for the second authenticator', async () => {
    const world = await startWithVault();
    await add(world, 1);
    await expect(add(world, 9)).rejects.toMatchObject(NEEDED);
    await add(world, 9, PASSPHRASE);
    expect((await world.ask('vault.unlockMethods')).keys).toHaveLength(2);
  });

  test('for a portable key, and for one that is listed already', async () => {
    const world = await startWithVault();
    await expect(add(world, 1, undefined, 'cross-platform')).rejects.toMatchObject(NEEDED);
    const listed = { credentialId: text(32, 1), transports: [], salt: text(32, 3), outputs: text(64, 2) };
    await expect(world.ask('vault.addSecurityKey', listed)).rejects.toMatchObject(NEEDED);
  });

  test('after a lock, and after unlocking by an authenticator', async () => {
    const world = await startWithVault();
    await add(world, 1);
    await world.ask('vault.lock');
    await expect(add(world, 9)).rejects.toMatchObject({ code: 'vault-locked' });
    await world.ask('vault.unlockWithSecurityKey', { credentialId: text(32, 1), outputs: text(64, 2) });
    expect(await world.ask('vault.isPassphraseRecent')).toBe(false);
    await expect(add(world, 9)).rejects.toMatchObject(NEEDED);
  });

  test('when the clock was put back a little', async () => {
    const world = await startWithVault();
    world.clock.pass(-1_000);
    expect(await world.ask('vault.isPassphraseRecent')).toBe(false);
  });

  test('where the session holds a key that gives no bytes, as in Firefox', async () => {
    const profile = createProfile(true);
    const worker = startWorker(profile, standingClock());
    await worker.ask('vault.create', { passphrase: PASSPHRASE });
    expect(await worker.ask('vault.isPassphraseRecent')).toBe(false);
    await expect(add(worker, 1)).rejects.toMatchObject(NEEDED);
  });
});

test('nothing but the time of it is stored', async () => {
  const world = await startWithVault();
  expect(world.profile.sessionValues.get('session/passphrase')).toBe(world.clock.atMs);
  await world.ask('vault.lock');
  expect(world.profile.sessionValues.size).toBe(0);
});
