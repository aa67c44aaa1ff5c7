import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../src/bytes/base64.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/bytes/base64url.ts';
import { newEmergencyCode } from '../../../src/vault/emergency-code.ts';
import { openVault, unlockWithPrf, unlockWithRecoveryCode } from '../../../src/vault/vault.ts';
import { importVaultKey } from '../../../src/vault/vault-key.ts';
import { addAccount, PASSPHRASE, startWithVault, startWorker } from '../in-memory-background.ts';

type World = Awaited<ReturnType<typeof startWithVault>>;

const bytes = (length: number, seed: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + seed) & 255);
const text = (length: number, seed: number) => encodeBase64url(bytes(length, seed));
const credentialOf = (seed: number) => text(32, seed);
const outputsOf = (seed: number) => text(64, seed + 1);
const NEXT = 'another long passphrase';

/** A security key set up to open the vault, with its record. */
async function setUp({ ask }: Pick<World, 'ask'>, seed: number, label: string) {
  const id = credentialOf(seed);
  await ask('vault.addSecurityKey', {
    passphrase: PASSPHRASE,
    credentialId: id,
    transports: ['usb'],
    salt: text(32, seed + 2),
    outputs: outputsOf(seed),
    key: {
      label,
      place: '',
      attachment: 'cross-platform',
      transports: ['usb'],
      aaguid: '00000000-0000-0000-0000-000000000000',
      credential: { id, publicKey: text(77, seed), algorithm: -7, signCount: 0 },
    },
  });
}

async function setCode({ ask }: Pick<World, 'ask'>): Promise<string> {
  const { code } = await ask('vault.newEmergencyCode');
  await ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
  return code;
}

async function fileOf({ ask }: Pick<World, 'ask'>) {
  return decodeBase64((await ask('backup.make')).file);
}

describe('security keys that open the vault', () => {
  test('several keys open the vault, each by its own answer, and the locked vault tells how many', async () => {
    const world = await startWithVault();
    await addAccount(world);
    await setUp(world, 1, 'Blue');
    await setUp(world, 9, 'Laptop');
    expect((await world.ask('vault.unlockMethods')).keys.map((key) => key.label)).toEqual(['Blue', 'Laptop']);
    expect((await world.ask('securityKey.list')).map((key) => key.label)).toEqual(['Blue', 'Laptop']);
    for (const seed of [1, 9]) {
      await world.ask('vault.lock');
      expect(await world.ask('home.open', { limit: 1 })).toMatchObject({ unlockMethods: { keys: 2, code: false } });
      await world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(seed), outputs: outputsOf(seed) });
      expect(await world.ask('home.page', { text: '', offset: 0, limit: 1 })).toMatchObject({ count: 1 });
    }
  });

  test('a locked vault tells the credentials of its keys, and the name of the last one used here alone', async () => {
    const world = await startWithVault();
    await setUp(world, 9, 'Spare');
    await setUp(world, 1, 'Blue');
    await world.ask('vault.lock');
    const worker = startWorker(world.profile, world.clock);
    const unlockMethods = await worker.ask('vault.unlockMethods');
    const slot = expect.any(String);
    expect(unlockMethods.keys).toEqual([
      { slot, credentialId: credentialOf(9), transports: ['usb'], salt: text(32, 11) },
      {
        slot,
        credentialId: credentialOf(1),
        transports: ['usb'],
        salt: text(32, 3),
        label: 'Blue',
        last: { builtIn: false },
      },
    ]);
    expect(await worker.ask('home.open', { limit: 1 })).toMatchObject({
      unlockMethods: { keys: 2, last: { label: 'Blue', builtIn: false } },
    });
  });

  test('the locked vault names the key that unlocked last, by its newest name, and none that no longer unlocks', async () => {
    const world = await startWithVault();
    await setUp(world, 9, 'Spare');
    await setUp(world, 1, 'Blue');
    const lastOf = async () => {
      await world.ask('vault.lock');
      const home = await world.ask('home.open', { limit: 1 });
      return home.state === 'locked' ? home.unlockMethods?.last?.label : undefined;
    };
    await world.ask('vault.lock');
    await world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(9), outputs: outputsOf(9) });
    const [spare] = await world.ask('securityKey.list');
    if (spare === undefined) throw new Error('got no key');
    await world.ask('securityKey.edit', { id: spare.id, label: 'Drawer' });
    expect(await lastOf()).toBe('Drawer');
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT });
    expect(await lastOf()).toBeUndefined();
  });

  test.each([
    ['another answer', outputsOf(200), 'security-key-wrong'],
    ['an empty answer', '', 'message-invalid'],
    ['half an answer', text(32, 2), 'message-invalid'],
    ['an answer of zeros', encodeBase64url(new Uint8Array(64)), 'webauthn-invalid'],
  ])('%s opens nothing', async (_, outputs, code) => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    await world.ask('vault.lock');
    await expect(
      world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(1), outputs }),
    ).rejects.toMatchObject({
      code,
    });
    expect(await world.ask('vault.state')).toBe('locked');
  });

  test('setting up a key needs the passphrase, and leaves neither slot nor record without it', async () => {
    const world = await startWithVault();
    const ask = {
      passphrase: 'wrong',
      credentialId: credentialOf(1),
      transports: [],
      salt: text(32, 3),
      outputs: outputsOf(1),
    };
    await expect(world.ask('vault.addSecurityKey', ask)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(await world.ask('vault.unlockMethods')).toEqual({ keys: [] });
    expect(await world.ask('securityKey.list')).toEqual([]);
  });

  test('the same key cannot be set up twice', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    await expect(setUp(world, 1, 'Blue again')).rejects.toMatchObject({ code: 'webauthn-known' });
  });

  test('a removed key no longer opens the vault, and its record stays', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    const [way] = (await world.ask('vault.unlockMethods')).keys;
    await world.ask('vault.removeMethod', { slot: way?.slot ?? '', passphrase: PASSPHRASE });
    await world.ask('vault.lock');
    await expect(
      world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(1), outputs: outputsOf(1) }),
    ).rejects.toMatchObject({ code: 'security-key-wrong' });
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await world.ask('securityKey.list')).map((key) => key.label)).toEqual(['Blue']);
  });

  test('a removed key opens no later file, not even with the vault key of an older one, and keys touched again do', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    await setUp(world, 9, 'Laptop');
    const code = await setCode(world);
    const before = await fileOf(world);
    const unlockMethods = await world.ask('vault.unlockMethods');
    const [blue, laptop] = unlockMethods.keys;
    await world.ask('vault.removeMethod', {
      slot: blue?.slot ?? '',
      passphrase: PASSPHRASE,
      keep: [
        { slot: laptop?.slot ?? '', outputs: outputsOf(9) },
        { slot: blue?.slot ?? '', outputs: outputsOf(1) },
        { slot: unlockMethods.code ?? '', code },
      ],
    });
    const after = await fileOf(world);
    const old = await unlockWithPrf(before, decodeBase64url(credentialOf(1)), decodeBase64url(outputsOf(1)));
    await expect(openVault(await importVaultKey(old), after)).rejects.toMatchObject({ code: 'vault-damaged' });
    expect((await world.ask('vault.unlockMethods')).keys.map((key) => key.label)).toEqual(['Laptop']);
    await world.ask('vault.checkEmergencyCode', { code });
    await world.ask('vault.lock');
    await world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(9), outputs: outputsOf(9) });
  });

  test('no key is removed with a wrong passphrase', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    const [way] = (await world.ask('vault.unlockMethods')).keys;
    await expect(
      world.ask('vault.removeMethod', { slot: way?.slot ?? '', passphrase: 'not this one' }),
    ).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect((await world.ask('vault.unlockMethods')).keys).toHaveLength(1);
  });

  test('the passphrase cannot be removed', async () => {
    const world = await startWithVault();
    const { header } = await world.background.vaultStore.openCurrent(await world.background.session.key());
    const slot = encodeBase64url(header.slots[0]?.id ?? new Uint8Array());
    await expect(world.ask('vault.removeMethod', { slot, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });
});

describe('changing the passphrase', () => {
  test('changing the passphrase keeps keys touched again and the code typed again, and drops the others', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    await setUp(world, 9, 'Laptop');
    const code = await setCode(world);
    const unlockMethods = await world.ask('vault.unlockMethods');
    const keep = [
      { slot: unlockMethods.keys[0]?.slot ?? '', outputs: outputsOf(1) },
      { slot: unlockMethods.code ?? '', code },
    ];
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT, keep });
    expect((await world.ask('vault.unlockMethods')).keys.map((key) => key.label)).toEqual(['Blue']);
    await world.ask('vault.lock');
    await world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(1), outputs: outputsOf(1) });
    await world.ask('vault.lock');
    await world.ask('vault.checkEmergencyCode', { code });
    await expect(
      world.ask('vault.unlockWithSecurityKey', { credentialId: credentialOf(9), outputs: outputsOf(9) }),
    ).rejects.toMatchObject({ code: 'security-key-wrong' });
  });

  test('changing the passphrase with a wrong answer of a key changes nothing', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    const [way] = (await world.ask('vault.unlockMethods')).keys;
    const keep = [{ slot: way?.slot ?? '', outputs: outputsOf(50) }];
    await expect(world.ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT, keep })).rejects.toMatchObject({
      code: 'security-key-wrong',
    });
    await world.ask('vault.lock');
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
  });
});

describe("the vault's recovery code", () => {
  test('a recovery code opens nothing before it is saved, and then replaces the one before', async () => {
    const world = await startWithVault();
    const { code } = await world.ask('vault.newEmergencyCode');
    await expect(world.ask('vault.checkEmergencyCode', { code })).rejects.toMatchObject({
      code: 'recovery-code-wrong',
    });
    const first = await setCode(world);
    const second = await setCode(world);
    await expect(world.ask('vault.checkEmergencyCode', { code: first })).rejects.toMatchObject({
      code: 'recovery-code-wrong',
    });
    await world.ask('vault.checkEmergencyCode', { code: second.toLowerCase().replaceAll('-', ' ') });
    await expect(world.ask('vault.checkEmergencyCode', { code: 'x' })).rejects.toMatchObject({
      code: 'recovery-code-invalid',
    });
  });

  test('a replaced recovery code opens no later file, and keys touched again stay', async () => {
    const world = await startWithVault();
    await setUp(world, 1, 'Blue');
    const first = await setCode(world);
    const before = await fileOf(world);
    const [way] = (await world.ask('vault.unlockMethods')).keys;
    const { code } = await world.ask('vault.newEmergencyCode');
    const keep = [{ slot: way?.slot ?? '', outputs: outputsOf(1) }];
    await world.ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code, keep });
    const old = await unlockWithRecoveryCode(before, first);
    const after = await fileOf(world);
    await expect(openVault(await importVaultKey(old), after)).rejects.toMatchObject({ code: 'vault-damaged' });
    expect((await world.ask('vault.unlockMethods')).keys).toHaveLength(1);
    await world.ask('vault.checkEmergencyCode', { code });
  });

  test('a recovery code opens the locked vault with a new passphrase, drops the keys and stays valid', async () => {
    const world = await startWithVault();
    await addAccount(world);
    await setUp(world, 1, 'Blue');
    const code = await setCode(world);
    await world.ask('vault.lock');
    const worker = startWorker(world.profile, world.clock);
    expect(await worker.ask('home.open', { limit: 1 })).toMatchObject({ unlockMethods: { keys: 1, code: true } });
    expect(await worker.ask('vault.unlockWithEmergencyCode', { code, next: NEXT })).toEqual({ keysDropped: 1 });
    expect(await worker.ask('home.page', { text: '', offset: 0, limit: 1 })).toMatchObject({ count: 1 });
    await worker.ask('vault.lock');
    await expect(worker.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await worker.ask('vault.unlock', { passphrase: NEXT });
    await worker.ask('vault.checkEmergencyCode', { code });
  });

  test('a wrong recovery code changes nothing', async () => {
    const world = await startWithVault();
    await setCode(world);
    await world.ask('vault.lock');
    const code = newEmergencyCode();
    await expect(world.ask('vault.unlockWithEmergencyCode', { code, next: NEXT })).rejects.toMatchObject({
      code: 'recovery-code-wrong',
    });
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
  });

  test('a worker that restarts while a code is shown leaves the former one in force', async () => {
    const world = await startWithVault();
    const code = await setCode(world);
    await world.ask('vault.newEmergencyCode');
    const worker = startWorker(world.profile, world.clock);
    await worker.ask('vault.checkEmergencyCode', { code });
  });
});
