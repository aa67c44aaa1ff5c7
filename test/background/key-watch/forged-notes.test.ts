import { describe, expect, test } from 'vitest';
import { MAX_WAITING } from '../../../background/key-watch/waiting-keys.ts';
import { PASSPHRASE, startWithVault } from '../in-memory-background.ts';
import { noteOf } from './notes.ts';

const HOST = 'login.example.com';
const OTHER = 'other.example';
const originOf = (host: string) => `https://${host}`;

/** A vault, and two sites that the user lets Latchkey watch. */
async function watching() {
  const world = await startWithVault();
  for (const host of [HOST, OTHER]) {
    world.sites.allowed.add(`${originOf(host)}/*`);
    await world.ask('keyWatch.start', { host });
  }
  const { keyWatch, vaultStore } = world.background;
  return {
    ...world,
    note: (options: Parameters<typeof noteOf>[0] = {}, origin = originOf(HOST)) =>
      keyWatch.note(noteOf(options), origin),
    registrations: async () => (await vaultStore.open()).contents.registrations,
  };
}

describe('a site that forges notes', () => {
  test('makes five questions at most, whatever part of its host it names', async () => {
    const { note, registrations } = await watching();
    for (let at = 0; at < 4; at++) {
      await note({ credential: `a-${at}` });
      await note({ credential: `b-${at}`, rpId: 'example.com' });
    }
    expect(await registrations()).toHaveLength(5);
  });

  test('uses up nobody else’s notes by its other ports', async () => {
    const { note, registrations } = await watching();
    for (let port = 1; port <= 8; port++)
      for (let at = 0; at < 8; at++) await note({ credential: `${port}-${at}` }, `${originOf(HOST)}:${8000 + port}`);
    await note({ rpId: OTHER }, originOf(OTHER));
    const hosts = (await registrations()).map(({ host }) => host);
    expect(hosts.filter((host) => host === OTHER)).toHaveLength(1);
  });

  test('leaves room for others while the vault is locked', async () => {
    const { note, ask, registrations, clock } = await watching();
    await ask('vault.lock');
    for (let at = 0; at <= MAX_WAITING; at++) {
      await note({ credential: `forged-${at}` });
      clock.pass(20_000);
    }
    await note({ rpId: OTHER }, originOf(OTHER));
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await registrations()).map(({ host }) => host).sort()).toEqual([...Array(5).fill(HOST), OTHER]);
  });

  test('stamps no registration of another site, though it knows the credential id, locked or not', async () => {
    const { note, ask, registrations, clock } = await watching();
    await note({ kind: 'get', credential: 'of-other', rpId: OTHER }, originOf(OTHER));
    const stamps = async () => (await registrations()).filter(({ host }) => host === OTHER).map((one) => one.usedMs);
    const before = await stamps();
    clock.pass(600_000);
    await note({ kind: 'get', credential: 'of-other' });
    expect(await stamps()).toEqual(before);
    clock.pass(600_000);
    await ask('vault.lock');
    await note({ kind: 'get', credential: 'of-other' });
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await stamps()).toEqual(before);
  });

  test('nor what another site’s key waits with', async () => {
    const { note, ask, registrations, clock } = await watching();
    await ask('vault.lock');
    await note({ credential: 'of-other', rpId: OTHER }, originOf(OTHER));
    clock.pass(600_000);
    await note({ kind: 'get', credential: 'of-other' });
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await registrations()).map(({ host, usedMs }) => [host, usedMs])).toEqual([
      [OTHER, undefined],
      [HOST, clock.nowMs()],
    ]);
  });
});
