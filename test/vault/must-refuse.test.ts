import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { padContents } from '../../src/vault/container.ts';
import { openVault, unlockWithRecoveryCode } from '../../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import { codeOf } from './faults.ts';
import { forgeFile, headerText } from './forge.ts';
import { makeSample, SAMPLE, sampleContents } from './sample.ts';

const tool = fileURLToPath(new URL('../../tools/decrypt-vault.mjs', import.meta.url));

/** What FORMAT.md says that a reader MUST refuse, in a file that is sealed with the right key. */
const HEADERS: readonly (readonly [what: string, change: (text: string) => string, code: string])[] = [
  ['a name twice', (text) => text.replace('"gen":2', '"gen":2,"gen":2'), 'vault-header'],
  ['a name twice once it is unescaped', (text) => text.replace('"gen":2', '"gen":2,"g\\u0065n":2'), 'vault-header'],
  ['a name twice deep in ext', (text) => text.replace('"ext":{}', '"ext":{"a":[{"b":1,"b":1}]}'), 'vault-header'],
  ['the name __proto__', (text) => text.replace('"ext":{}', '"ext":{"__proto__":{}}'), 'vault-header'],
  ['a lone surrogate', (text) => text.replace('"ext":{}', '"ext":{"a":"\\ud800"}'), 'vault-header'],
  ['minus zero', (text) => text.replace('"ext":{}', '"ext":{"a":-0}'), 'vault-header'],
  ['an infinite number', (text) => text.replace('"ext":{}', '"ext":{"a":1e999}'), 'vault-header'],
  [
    'too many levels',
    (text) => text.replace('"ext":{}', `"ext":{"a":${'['.repeat(16)}${']'.repeat(16)}}`),
    'vault-header',
  ],
  ['an unknown member', (text) => text.replace('"v":1', '"v":1,"more":1'), 'vault-header'],
  ['an unknown member in a slot', (text) => text.replace('"t":"pw"', '"t":"pw","more":1'), 'vault-header'],
  ['a missing member', (text) => text.replace('"gen":2,', ''), 'vault-header'],
  ['generation 0', (text) => text.replace('"gen":2', '"gen":0'), 'vault-header'],
  ['epoch 0', (text) => text.replace('"epoch":1', '"epoch":0'), 'vault-header'],
  ['an epoch past 32 bits', (text) => text.replace('"epoch":1', '"epoch":4294967296'), 'vault-header'],
  ['padded base64url', (text) => text.replace(/"vid":"([^"]+)"/, '"vid":"$1=="'), 'vault-header'],
  ['spare bits in base64url', (text) => text.replace(/"vid":"([^"]+)."/, '"vid":"$1B"'), 'vault-header'],
  ['another alphabet', (text) => text.replace(/"vid":"../, '"vid":"+/'), 'vault-header'],
  ['a mark of byte order', (text) => `\uFEFF${text}`, 'vault-header'],
  ['a newer version', (text) => text.replace('"v":1', '"v":2'), 'vault-version'],
  ['another suite', (text) => text.replace('ARGON2ID', 'ARGON3'), 'vault-version'],
  ['a critical extension', (text) => text.replace('"crit":[]', '"crit":["x"]'), 'vault-version'],
  ['another kind of slot', (text) => text.replace('"t":"rec"', '"t":"other"'), 'vault-slot'],
  ['no passphrase slot', (text) => withSlots(text, (slots) => slots.filter(({ t }) => t !== 'pw')), 'vault-slot'],
  ['one slot id twice', (text) => withSlots(text, (slots) => [...slots, ...slots]), 'vault-slot'],
  ['17 slots', (text) => withSlots(text, (slots) => [...slots, ...copies(slots, 'rec', 14)]), 'vault-slot'],
  ['a weak KDF', (text) => text.replace('"m":19456', '"m":8'), 'vault-kdf-weak'],
  ['a heavy KDF', (text) => text.replace('"m":19456', '"m":524288'), 'vault-kdf-heavy'],
  [
    'KDFs that are heavy together',
    (text) => withSlots(text, (slots) => [...slots, ...heavy(slots, 4)]),
    'vault-kdf-heavy',
  ],
  ['more lanes', (text) => text.replace('"p":1,"norm"', '"p":2,"norm"'), 'vault-kdf-invalid'],
  ['another normal form', (text) => text.replace('NFKC', 'NFC'), 'vault-kdf-invalid'],
];

interface RawSlot {
  readonly t: string;
  readonly p: object;
}

function withSlots(text: string, change: (slots: readonly RawSlot[]) => readonly RawSlot[]): string {
  const header = JSON.parse(text);
  return JSON.stringify({ ...header, slots: change(header.slots) });
}

/** Copies of a slot under ids of their own. */
function copies(slots: readonly RawSlot[], kind: string, count: number): readonly RawSlot[] {
  const [slot] = slots.filter(({ t }) => t === kind);
  if (slot === undefined) throw new Error(`no ${kind} slot`);
  return Array.from({ length: count }, (_, at) => ({ ...slot, id: Buffer.alloc(8, at + 1).toString('base64url') }));
}

/** Each as costly as one may be. */
function heavy(slots: readonly RawSlot[], count: number): readonly RawSlot[] {
  return copies(slots, 'pw', count).map((slot) => ({ ...slot, p: { ...slot.p, m: 262_144, t: 4 } }));
}

describe('what a reader must refuse', () => {
  let sample: Awaited<ReturnType<typeof makeSample>>;
  let key: VaultKey;
  let folder = '';
  beforeAll(async () => {
    sample = await makeSample();
    key = await importVaultKey(sample.rawKey);
    folder = mkdtempSync(join(tmpdir(), 'latchkey-refuse-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const decrypt = (file: Uint8Array) => {
    const path = join(folder, 'file.latchkey');
    writeFileSync(path, file);
    return spawnSync(process.execPath, [tool, path, '--recovery-code', SAMPLE.recoveryCode], { encoding: 'utf8' });
  };
  const seal = (header: string, contents: unknown = sampleContents()) =>
    forgeFile(sample.rawKey, sample.header.bs, header, padContents(encodeUtf8(JSON.stringify(contents))));

  it('is not the file that the others are made of', async () => {
    const file = await seal(headerText(sample.bytes));
    expect((await unlockWithRecoveryCode(file, SAMPLE.recoveryCode)).length).toBe(32);
    expect(decrypt(file)).toMatchObject({ status: 0 });
  });

  it('is not three passphrase slots, each as costly as one may be', async () => {
    const file = await seal(withSlots(headerText(sample.bytes), (slots) => [...slots, ...heavy(slots, 3)]));
    expect((await openVault(key, file)).header.slots).toHaveLength(6);
    expect(decrypt(file)).toMatchObject({ status: 0 });
  });

  it.each(HEADERS)('is refused by both readers: %s', async (_what, change, code) => {
    const text = headerText(sample.bytes);
    expect(change(text)).not.toBe(text);
    const file = await seal(change(text));
    expect(await codeOf(() => openVault(key, file))).toBe(code);
    expect(decrypt(file)).toMatchObject({ status: 1, stdout: '' });
  });

  it('is refused by both readers: contents of a newer schema, or of none', async () => {
    for (const schema of [3, 0, '2']) {
      const file = await seal(headerText(sample.bytes), { ...sampleContents(), schema });
      expect(await codeOf(() => openVault(key, file))).toBe(schema === 3 ? 'vault-version' : 'vault-contents');
      expect(decrypt(file)).toMatchObject({ status: 1, stdout: '' });
    }
  });

  it('leaves nothing in what the decryptor prints that a terminal obeys, hides or turns round', async () => {
    const name = 'a\u001b[2J\u009b31m\u202e\u200b\u2028\u{e0041}z';
    const contents = { ...sampleContents(), accounts: sampleContents().accounts.map((one) => ({ ...one, name })) };
    const { stdout } = decrypt(await seal(headerText(sample.bytes), contents));
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(stdout).accounts[0].name).toBe(name);
  });
});
