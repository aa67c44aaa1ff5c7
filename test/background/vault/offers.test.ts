import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import { addAccount, PASSPHRASE, startWithVault } from '../in-memory-background.ts';

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

describe('a drill', () => {
  const DAY_MS = 86_400_000;
  const isSuggested = async ({ ask }: Awaited<ReturnType<typeof startWithVault>>) =>
    (await ask('offer.list')).includes('drill');
  const passDays = async (world: Awaited<ReturnType<typeof startWithVault>>, days: number) => {
    await world.ask('vault.lock');
    world.clock.pass(days * DAY_MS);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
  };

  test('is suggested half a year after the first account, and once a session', async () => {
    const world = await startWithVault();
    await passDays(world, 400);
    expect(await isSuggested(world)).toBe(false);
    await addAccount(world);
    await passDays(world, 182);
    expect(await isSuggested(world)).toBe(false);
    await passDays(world, 1);
    expect(await isSuggested(world)).toBe(true);
    await world.ask('drill.suggested');
    expect(await isSuggested(world)).toBe(false);
  });

  test('comes back half a year after it was done or put off', async () => {
    const world = await startWithVault();
    await addAccount(world);
    for (const end of [() => world.ask('drill.done'), () => world.ask('offer.dismiss', { offer: 'drill' })]) {
      await passDays(world, 183);
      expect(await isSuggested(world)).toBe(true);
      await end();
      expect(await isSuggested(world)).toBe(false);
      expect((await world.ask('preferences.get')).drillMs).toBe(world.clock.nowMs());
      await passDays(world, 181);
      expect(await isSuggested(world)).toBe(false);
    }
  });

  test('compares a code that was read elsewhere', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const { code = '' } = await world.ask('account.view', { id });
    const isRight = async (typed: string) => (await world.ask('drill.checkCode', { id, code: typed })).isRight;
    expect(await isRight(` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(true);
    expect(await isRight('')).toBe(false);
    world.clock.pass(30_000);
    expect(await isRight(code)).toBe(true);
    world.clock.pass(30_000);
    expect(await isRight(code)).toBe(false);
  });
});
