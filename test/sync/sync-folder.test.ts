import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile, shortHash } from '../../src/sync/file.ts';
import { findFileName } from '../../src/sync/file-name.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import { hashFile } from '../../src/vault/vault.ts';
import { createRandom } from '../torture/random.ts';
import { accountRecord } from '../vault/records.ts';
import { createDevices, type Device, edit, rotate, settle } from './device.ts';
import { createMemoryTarget } from './memory-target.ts';
import { bytesOf } from './seeded.ts';

const tool = fileURLToPath(new URL('../../tools/sync-folder.mjs', import.meta.url));

interface Shown {
  readonly name: string;
  readonly is: string;
  readonly hash: string;
  readonly metadata?: unknown;
  readonly contents?: unknown;
}

describe('the independent reader of a folder', () => {
  const target = createMemoryTarget();
  let folder = '';
  let code = '';
  let desk: Device;

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [tool, folder, ...args], { encoding: 'utf8', input: '' });
  const read = (...args: string[]): readonly Shown[] => JSON.parse(run(...args).stdout);

  beforeAll(async () => {
    const contents = { ...emptyContents(), accounts: [accountRecord({ id: 'a' })] };
    const made = await createDevices(['Desk', 'Lap'], target, contents, bytesOf(createRandom(3)));
    code = made.code;
    desk = made.devices[0] as Device;
    edit(desk, (before) => ({ ...before, accounts: before.accounts.map((one) => ({ ...one, name: 'renamed' })) }));
    await settle(desk);
    folder = mkdtempSync(join(tmpdir(), 'latchkey-sync-'));
    for (const [name, bytes] of target.files) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'notes.txt'), 'no file of ours');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shares no code with src', () => {
    const source = readFileSync(tool, 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual(['@noble/hashes/argon2.js']);
  });

  it('finds in every file what the engine finds', async () => {
    const shown = read('--recovery-code', code, '--contents');
    expect(shown).toHaveLength(target.files.size);
    for (const { name, is, hash, metadata, contents } of shown) {
      const parsed = findFileName(name);
      const bytes = target.files.get(name);
      if (parsed === undefined || bytes === undefined) throw new Error(name);
      const own = await readFile(desk.profile.vault.key, bytes, parsed);
      if (own.is !== 'open') throw new Error(own.is);
      expect([is, hash, metadata]).toEqual([
        'open',
        shortHash(await hashFile(bytes)),
        JSON.parse(JSON.stringify(own.file.metadata)),
      ]);
      if (contents !== undefined) expect(contents).toEqual(JSON.parse(JSON.stringify(own.file.contents)));
    }
  });

  it('tells a damaged, a foreign, a newer and a locked file from a whole one', async () => {
    const [name = ''] = [...target.files.keys()];
    const bytes = Buffer.from(target.files.get(name) ?? []);
    const [device = ''] = name.split('.');
    writeFileSync(join(folder, `${device}.901.lk`), bytes);
    writeFileSync(join(folder, `${device}.902.lk`), bytes.subarray(0, -4096));
    writeFileSync(join(folder, `${device}.903.lk`), Buffer.from(bytes).fill(2, 7, 8));
    const damaged = Buffer.from(bytes);
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] ?? 0) ^ 1;
    writeFileSync(join(folder, name), damaged);
    await rotate(desk);
    await settle(desk);
    const locked = [...target.files].filter(([one]) => findFileName(one)?.counter === desk.profile.state.counter);
    for (const [one, file] of locked) writeFileSync(join(folder, one), file);
    const found = new Map(read('--recovery-code', code).map((file) => [file.name, file.is]));
    expect([901, 902, 903].map((counter) => found.get(`${device}.${counter}.lk`))).toEqual([
      'foreign',
      'damaged',
      'newer',
    ]);
    expect(found.get(name)).toBe('damaged');
    expect([...found.values()]).toContain('locked');
  });

  it('opens nothing with another secret, and ends with 1; called wrongly, with 2', () => {
    expect(run('--recovery-code', 'AAAA'.repeat(9)).status).toBe(1);
    expect(spawnSync(process.execPath, [tool]).status).toBe(2);
  });
});
