import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { ExportAccount } from '../../src/interchange/exports/accounts.ts';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import { findLosses, isLeftOut } from '../../src/interchange/exports/losses.ts';
import { writeExport } from '../../src/interchange/exports/write-export.ts';
import { type ImportFile, readImport } from '../../src/interchange/read-import.ts';
import { cleanName, cleanNote } from '../../src/interchange/text.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';

const PASSPHRASE = ' correct horse ';
const PLAIN: readonly ExportFormat[] = [
  ...(['otpauth-list', 'aegis-json', '2fas-json', 'bitwarden-json', 'csv', 'html-sheet', 'google-transfer'] as const),
];
const SEALED: readonly ExportFormat[] = ['aegis-encrypted', 'age'];

/** Names as the vault holds them. A colon at the front or after the issuer goes when labels are read, in every program. */
const name = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map(cleanName)
  .filter((text) => !text.includes(':'));
const secret = fc.uint8Array({ minLength: 1, maxLength: 64 }).map(encodeBase32);
const algorithm = fc.constantFrom('SHA-1' as const, 'SHA-256' as const, 'SHA-512' as const);
const digits = fc.integer({ min: 6, max: 10 });
const otp: fc.Arbitrary<OtpParameters> = fc.oneof(
  fc.record({
    kind: fc.constant('totp' as const),
    secret,
    algorithm,
    digits,
    periodSeconds: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc.record({
    kind: fc.constant('totp' as const),
    secret,
    algorithm,
    digits: fc.constantFrom(6, 8),
    periodSeconds: fc.constant(30),
  }),
  fc.record({ kind: fc.constant('hotp' as const), secret, algorithm, digits, counter: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('steam' as const), secret }),
);
const host = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom('host' as const, 'site' as const))
  .map(([label, scope]) => ({ host: `${label}.example`, scope }));
const tag = fc
  .string({ maxLength: 20 })
  .map(cleanName)
  .filter((text) => text !== '');
const account: fc.Arbitrary<ExportAccount> = fc.record({
  issuer: name,
  name,
  otp,
  note: fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanNote),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  favourite: fc.boolean(),
  hosts: fc.uniqueArray(host, { maxLength: 3, selector: (one) => one.host }),
  recoveryCodes: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{4}-[a-z0-9]{4}$/), { maxLength: 4 }),
  icon: fc.constantFrom('github', 'big company'),
});
/** Entries that agree in all that shows come out once; that has tests of its own. */
const accounts = fc.uniqueArray(account, { minLength: 1, maxLength: 25, selector: (one) => one.otp?.secret });

async function roundTrip(format: ExportFormat, given: readonly ExportAccount[]) {
  const written = await writeExport(given, { format, passphrase: PASSPHRASE, nowMs: 0, workFactor: 4 });
  const files: readonly ImportFile[] =
    written.kind === 'file'
      ? [{ name: written.name, bytes: written.bytes, passphrase: PASSPHRASE }]
      : written.payloads.map((text) => ({ name: 'scan', bytes: encodeUtf8(text) }));
  return { written, result: await readImport(files) };
}

async function expectNothingLost(format: ExportFormat, given: readonly ExportAccount[]) {
  if (given.every((one) => isLeftOut(format, one))) return;
  const losses = new Map(findLosses(format, given).map(({ index, lost }) => [index, new Set<string>(lost)]));
  const { written, result } = await roundTrip(format, given);
  expect(result.files.map(({ state }) => state)).not.toContain('refused');
  expect(result.missingParts).toEqual([]);
  const held = given
    .map((one, index) => ({ one, lost: losses.get(index) ?? new Set() }))
    .filter(({ lost }) => !lost.has('account'));
  expect(written.count).toBe(held.length);
  expect(result.entries).toHaveLength(held.length);
  held.forEach(({ one, lost }, at) => {
    const entry = result.entries[at];
    expect(entry).toMatchObject({
      issuer: one.issuer,
      name: one.name,
      otp: one.otp,
      ...(lost.has('note') ? {} : { note: one.note }),
      ...(lost.has('tags') ? {} : { tags: one.tags }),
      ...(lost.has('favourite') ? {} : { favourite: one.favourite }),
      ...(lost.has('hosts') ? {} : { hosts: one.hosts }),
      ...(lost.has('recovery-codes') ? {} : { recoveryCodes: one.recoveryCodes }),
      ...(lost.has('icon') || one.icon === undefined ? {} : { icon: one.icon }),
    });
  });
}

describe('Exports read back by our own import', () => {
  it.each(PLAIN)('%s loses nothing but what is listed beforehand', async (format) => {
    await fc.assert(
      fc.asyncProperty(accounts, (given) => expectNothingLost(format, given)),
      { numRuns: 60 },
    );
  });

  it.each(SEALED)(
    '%s opens with its passphrase alone and loses nothing but what is listed beforehand',
    async (format) => {
      const [given] = fc.sample(accounts, { numRuns: 1, seed: 6 });
      await expectNothingLost(format, given ?? []);
      const written = await writeExport(given ?? [], { format, passphrase: PASSPHRASE, workFactor: 4 });
      if (written.kind !== 'file') throw new Error('not a file');
      const file = { name: written.name, bytes: written.bytes };
      const state = async (passphrase?: string) =>
        (await readImport([passphrase === undefined ? file : { ...file, passphrase }])).files[0];
      expect(await state()).toMatchObject({ state: 'locked' });
      expect(await state(PASSPHRASE.trim())).toMatchObject({ state: 'refused', fault: 'import-passphrase' });
      expect(await state('')).toMatchObject({ state: 'refused', fault: 'import-passphrase' });
    },
  );

  it('carries the picture of an account through Aegis, and nothing that is no picture', async () => {
    const [given] = fc.sample(account, { numRuns: 1, seed: 6 });
    if (given === undefined) throw new Error('no account');
    const picture = Buffer.from('a picture').toString('base64');
    for (const [one, want] of [
      [{ ...given, picture }, picture],
      [{ ...given, picture: '<svg>' }, undefined],
      [given, undefined],
    ] as const) {
      const written = await writeExport([one], { format: 'aegis-json' });
      if (written.kind !== 'file') throw new Error('not a file');
      const { entries } = await readImport([{ name: written.name, bytes: written.bytes }]);
      expect(entries.map((entry) => entry.picture)).toEqual([want]);
    }
  });

  it('No cell is written that a spreadsheet would run, and no markup into a page.', async () => {
    const nasty = ['=1+1', '+1', '-1', '@x', "'=x", '\t=x', '<img src=x onerror=alert(1)>', '"><script>', '&amp;'];
    const given = nasty.map(
      (text, at): ExportAccount => ({
        issuer: cleanName(text),
        name: `n${at}`,
        otp: { kind: 'steam', secret: encodeBase32(Uint8Array.of(at, 1, 2)) },
        note: cleanNote(text),
        tags: [cleanName(text)],
        favourite: false,
        hosts: [],
        recoveryCodes: [],
      }),
    );
    const csv = await writeExport(given, { format: 'csv' });
    const html = await writeExport(given, { format: 'html-sheet' });
    if (csv.kind !== 'file' || html.kind !== 'file') throw new Error('not files');
    expect(decodeUtf8(csv.bytes)).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
    expect(decodeUtf8(html.bytes)).not.toMatch(/<(?:img|script)/i);
    await expectNothingLost('csv', given);
    await expectNothingLost('html-sheet', given);
  });

  it('Losses are listed account by account.', () => {
    const full: ExportAccount = {
      issuer: 'Acme',
      name: 'bob',
      otp: { kind: 'totp', secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA-1', digits: 7, periodSeconds: 45 },
      note: 'n',
      tags: ['a', 'b'],
      favourite: true,
      hosts: [{ host: 'acme.example', scope: 'host' }],
      recoveryCodes: ['aaaa'],
    };
    const { otp: _otp, ...codeless } = full;
    expect(findLosses('csv', [full])).toEqual([]);
    expect(findLosses('csv', [full, codeless])).toEqual([{ index: 1, lost: ['codeless'] }]);
    expect(findLosses('google-transfer', [full])).toEqual([{ index: 0, lost: ['account'] }]);
    expect(findLosses('2fas-json', [full])).toEqual([
      { index: 0, lost: ['parameters', 'note', 'tags', 'favourite', 'hosts', 'recovery-codes'] },
    ]);
    const lived = { ...full, icon: 'acme', hasPending: true, hasHistory: true } as const;
    expect(findLosses('csv', [lived])).toEqual([{ index: 0, lost: ['pending', 'history'] }]);
    expect(findLosses('bitwarden-json', [{ ...lived, tags: [] }])).toEqual([
      { index: 0, lost: ['icon', 'pending', 'history'] },
    ]);
    expect(findLosses('aegis-json', [full])).toEqual([{ index: 0, lost: ['hosts', 'recovery-codes'] }]);
  });

  it('An empty export is refused, and an encrypted one without a passphrase.', async () => {
    await expect(writeExport([], { format: 'csv' })).rejects.toMatchObject({ code: 'export-nothing' });
    const [given = []] = fc.sample(accounts, 1);
    await expect(writeExport(given, { format: 'age' })).rejects.toMatchObject({ code: 'export-passphrase' });
  });
});
