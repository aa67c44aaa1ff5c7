import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseContainer } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import { defaultPreferences } from '../../src/vault/preferences.ts';
import { slotAad } from '../../src/vault/slot-aad.ts';
import { openVault, unlockWithPassphrase, unlockWithPrf, unlockWithRecoveryCode } from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';
import known from './fixtures/three-slots.json' with { type: 'json' };
import { makeSample, SAMPLE, sampleContents } from './sample.ts';

const tool = fileURLToPath(new URL('../../tools/decrypt-vault.mjs', import.meta.url));
const fixture = fileURLToPath(new URL('./fixtures/three-slots.latchkey', import.meta.url));
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

async function run(args: readonly string[], ask: { stdin?: string; passphrase?: string } = {}) {
  const env = { PATH: process.env.PATH, ...(ask.passphrase && { LATCHKEY_PASSPHRASE: ask.passphrase }) };
  const child = spawn(process.execPath, [tool, ...args], { env });
  const output = { out: '', err: '', code: -1 };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  child.stdin.end(ask.stdin ?? '');
  output.code = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  return output;
}

describe('the committed vault file', () => {
  it('still opens in every way and holds what it held', async () => {
    const bytes = new Uint8Array(readFileSync(fixture));
    const raws = [
      await unlockWithPassphrase(bytes, known.passphrase),
      await unlockWithPrf(bytes, unhex(known.credentialIdHex), unhex(known.prfHex)),
      await unlockWithRecoveryCode(bytes, known.recoveryCode),
    ];
    for (const raw of raws) expect(raw).toEqual(unhex(known.vaultKeyHex));
    const { contents } = await openVault(await importVaultKey(unhex(known.vaultKeyHex)), bytes);
    const preferences = { ...defaultPreferences(), ...known.contents.preferences };
    expect(JSON.parse(JSON.stringify(contents))).toEqual({ ...known.contents, schema: 2, preferences });
  });
});

describe('the standalone decryptor', () => {
  let folder = '';
  let fresh = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-decrypt-'));
    fresh = join(folder, 'fresh.latchkey');
    writeFileSync(fresh, (await makeSample()).bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shares no code with src', () => {
    const source = readFileSync(tool, 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((match) => match[1] ?? match[2]);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual(['@noble/hashes/argon2.js']);
  });

  it.each<[string, string[], { stdin?: string; passphrase?: string }]>([
    ['the passphrase from the environment', [], { passphrase: known.passphrase }],
    ['the passphrase from stdin', [], { stdin: `${known.passphrase}\n` }],
    ['the recovery code', ['--recovery-code', known.recoveryCode.toLowerCase()], {}],
    ['the recovery code from stdin', ['--recovery-code'], { stdin: known.recoveryCode }],
    ['the results of the security key', ['--prf-hex', known.prfHex], {}],
  ])('opens the committed file with %s', async (_what, args, ask) => {
    const { out, code } = await run([fixture, ...args], ask);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(known.contents);
  });

  it.each<[string, string[], { passphrase?: string }]>([
    ['passphrase', [], { passphrase: SAMPLE.passphrase }],
    ['recovery code', ['--recovery-code', SAMPLE.recoveryCode], {}],
    ['security key', ['--prf-hex', Buffer.from(SAMPLE.prfOutputs).toString('hex')], {}],
  ])('opens a file made just now with its %s', async (_what, args, ask) => {
    const { out, code } = await run([fresh, ...args], ask);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(sampleContents())));
  });

  it('says why it cannot open a file, prints nothing else, and ends with 1', async () => {
    const damaged = join(folder, 'damaged.latchkey');
    const bytes = readFileSync(fixture);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const newer = join(folder, 'newer.latchkey');
    writeFileSync(newer, readFileSync(fixture).fill(2, 7, 8));
    const wrong = await run([fixture], { passphrase: 'guess' });
    const cases = [
      wrong,
      await run([damaged, '--recovery-code', known.recoveryCode]),
      await run([newer, '--recovery-code', known.recoveryCode]),
      await run([fixture, '--recovery-code', `${known.recoveryCode.slice(0, -1)}0`]),
      await run([join(folder, 'absent')], { passphrase: 'x' }),
    ];
    for (const { out, err, code } of cases) expect([out, code, err.startsWith('cannot open')]).toEqual(['', 1, true]);
    expect(wrong.err).not.toContain('guess');
  });

  it('ends with 2 when it is called wrongly', async () => {
    for (const args of [[], ['a', 'b'], ['--help'], [fixture, '--prf-hex', 'zz']]) {
      expect((await run(args)).code).toBe(2);
    }
  });
});

describe('FORMAT.md', () => {
  it('shows the very bytes that the committed file is made of', async () => {
    const text = readFileSync(fileURLToPath(new URL('../../src/vault/FORMAT.md', import.meta.url)), 'utf8');
    const digits = text.replace(/\s/g, '');
    const { header } = parseContainer(new Uint8Array(readFileSync(fixture)));
    expect(digits).toContain(known.vaultKeyHex);
    for (const slot of header.slots) {
      expect(digits).toContain(Buffer.from(slot.c).toString('hex'));
      const aad = Buffer.from(slotAad(header, slot)).toString('hex');
      if (slot.t !== 'prf') expect(digits).toContain(aad);
    }
  });

  it('names every preference with its default', () => {
    const text = readFileSync(fileURLToPath(new URL('../../src/vault/FORMAT.md', import.meta.url)), 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)` +\|[^|]+\| `?([^|`]+?)`? +\|$/gm)];
    const listed = rows.map(([, name, initial]) => [name, JSON.parse(initial ?? '')]);
    expect(Object.fromEntries(listed)).toEqual(emptyContents().preferences);
  });
});
