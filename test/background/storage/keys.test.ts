import { expect, test, vi } from 'vitest';
import { readEncrypted, sealValue } from '../../../background/storage/encrypted-storage.ts';
import { encryptedKey, KEYS, readValue } from '../../../background/storage/keys.ts';
import { sendIgnoredTo } from '../../../src/ignored.ts';
import { importVaultKey } from '../../../src/vault/vault-key.ts';
import { createProfile } from '../in-memory-storage.ts';

const VALID: Record<string, unknown> = {
  ignored: [{ atMs: 1, reason: 'badge', code: 'unexpected' }],
  notice: 'copy-repaired',
  'fill/refused': { code: 'fill-no-field', atMs: 1 },
  'session/key': { iv: 'aaaa', sealed: 'bbbb' },
  'session/times': {
    ...{ startedMs: 1, endsMs: 2, idleMs: 0, seenMs: 1 },
    rules: { idleMinutes: 15, lockOnSystemLock: true, sessionHours: 12 },
  },
  uses: { AAAAAAAAAAAAAAAAAAAAAA: { uses: 2, usedMs: 5 } },
  'drafts/none': true,
  'drafts/at-hand': 5,
  'scan/waits': true,
  backup: { changes: 2, quietUntilMs: 0, auto: 'off', versions: 10, autoSave: '', failed: false, downloads: [] },
  theme: 'dark',
  'session/passphrase': 5,
  'unlock/last-key': { credentialId: 'aaaa', label: 'Work laptop', builtIn: true },
  'offers/dismissed': ['emergency-sheet'],
};

test.each(Object.entries(VALID))('a value of %s reads as it was written', async (name, value) => {
  const { area } = createProfile();
  await area.write(new Map([[name, value]]));
  const key = Object.values(KEYS).find((one) => one.name === name);
  if (key === undefined) throw new Error(`got no key ${name}`);
  expect(await readValue<unknown>(area, key)).toEqual(value);
});

test.each(Object.values(KEYS))(
  'a value of the wrong shape at $name reads as absent, and that is recorded',
  async (key) => {
    const record = vi.fn();
    sendIgnoredTo(record);
    const { area } = createProfile();
    for (const wrong of [7.5e300, 'no such word', [{}], { atMs: 'soon' }, false]) {
      await area.write(new Map([[key.name, wrong]]));
      const value = await readValue<unknown>(area, key);
      // A number may be any, and a backup log of which every member is missing is an empty one.
      if (typeof value === 'number' || key === KEYS.backupLog) continue;
      expect(value).toBeUndefined();
      expect(record).toHaveBeenLastCalledWith('stored-value-invalid', 'record-invalid');
    }
  },
);

test('a backup log of an earlier version has defaults for what it lacks', async () => {
  const { local } = createProfile();
  await local.write(new Map([[KEYS.backupLog.name, { changes: 4 }]]));
  expect(await readValue(local, KEYS.backupLog)).toMatchObject({
    changes: 4,
    auto: 'off',
    versions: 10,
    downloads: [],
  });
});

test('an encrypted value of the wrong shape, of another place or of another key reads as absent', async () => {
  const { area } = createProfile();
  const [key, other] = await Promise.all([1, 2].map((byte) => importVaultKey(new Uint8Array(32).fill(byte))));
  if (key === undefined || other === undefined) throw new Error('got no keys');
  const place = KEYS.scan;
  const write = async (value: unknown) => area.write(new Map([[place.name, value]]));
  await write(await sealValue(key, place, { from: 'image' }));
  expect(await readEncrypted(area, key, place)).toEqual({ from: 'image' });
  expect(await readEncrypted(area, other, place)).toBeUndefined();
  const anywhere = encryptedKey<unknown>(place.name, place.purpose, (raw) => raw);
  await write(await sealValue(key, anywhere, { from: 'elsewhere' }));
  expect(await readEncrypted(area, key, place)).toBeUndefined();
  await write(await sealValue(key, KEYS.typedForm, {} as never));
  expect(await readEncrypted(area, key, place)).toBeUndefined();
  await write('no seal');
  expect(await readEncrypted(area, key, place)).toBeUndefined();
});
