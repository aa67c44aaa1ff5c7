import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeExport } from '../../src/interchange/exports/write-export.ts';
import { lines } from './reading.ts';

const PASSPHRASE = 'correct horse battery';
const SECRET = 'JBSWY3DPEHPK3PXP';
const folder = mkdtempSync(join(tmpdir(), 'latchkey-age-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** The tool asks its passphrase of a terminal only: `script` gives it one. */
function runAge(command: string, answers: number): void {
  const input = `${PASSPHRASE}\n`.repeat(answers);
  execFileSync('script', ['-qec', command, '/dev/null'], { input, stdio: ['pipe', 'pipe', 'pipe'], cwd: folder });
}

describe('The age tool', () => {
  it('The tool opens what we seal.', async () => {
    const otp = { kind: 'totp', secret: SECRET, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 } as const;
    const account = {
      issuer: 'Acme',
      name: 'bob',
      otp,
      note: 'n',
      tags: ['Work'],
      favourite: true,
      hosts: [],
      recoveryCodes: [],
    };
    const written = await writeExport([account], { format: 'age', passphrase: PASSPHRASE, workFactor: 14 });
    if (written.kind !== 'file') throw new Error('not a file');
    writeFileSync(join(folder, 'sealed.age'), written.bytes);
    runAge('age -d -o opened.json sealed.age', 1);
    expect(await lines(new Uint8Array(readFileSync(join(folder, 'opened.json'))))).toEqual([
      `Acme|bob|totp ${SECRET} SHA-1 6 30`,
    ]);
  }, 60_000);

  it('We open what the tool seals.', async () => {
    writeFileSync(join(folder, 'list.txt'), `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme\n`);
    runAge('age -a -p -o list.age list.txt', 2);
    const sealed = new Uint8Array(readFileSync(join(folder, 'list.age')));
    expect(await lines(sealed)).toEqual(['locked age']);
    expect(await lines(sealed, PASSPHRASE)).toEqual([`Acme|bob|totp ${SECRET} SHA-1 6 30`]);
  }, 90_000);
});
