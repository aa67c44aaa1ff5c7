import { decodeBase32 } from '../../src/bytes/base32.ts';
import type { FaultCode } from '../../src/fault.ts';
import type { ImportedEntry, ReadableEntry } from '../../src/interchange/entry.ts';
import type { ImportResult } from '../../src/interchange/read-import.ts';
import type { Expectation, ExpectedEntry } from './import-samples.ts';

/** What an expectation calls a refusal, by our codes. */
const KINDS: Readonly<Record<string, readonly FaultCode[]>> = {
  empty: ['import-empty'],
  'unknown-format': [
    ...(['import-unknown', 'import-not-export', 'import-document', 'import-video', 'import-archive'] as const),
    ...(['import-page', 'qr-image'] as const),
  ],
  'own-backup': ['import-own-backup'],
  document: ['import-document'],
  video: ['import-video'],
  archive: ['import-archive'],
  page: ['import-page'],
  corrupt: ['import-damaged', 'qr-image'],
  'wrong-password': ['import-passphrase'],
  'unsupported-version': ['import-version'],
  'unsupported-encryption': ['import-encryption', 'import-account-bound'],
  'refused-parameters': ['import-kdf'],
  'too-large': ['import-too-large'],
  'nothing-to-import': ['import-nothing', 'qr-none', 'qr-picture-none', 'qr-not-account'],
};

/** What an expectation calls the reason of an entry that is left out. */
const REASONS: Readonly<Record<string, readonly FaultCode[]>> = {
  'invalid-secret': ['otp-secret-invalid', 'otp-secret-length', 'otp-secret-short'],
  'missing-secret': ['import-secret-missing', 'import-push'],
  encrypted: ['import-encryption'],
  'unknown-type': ['import-kind', 'otp-uri-type', 'otp-motp'],
  'unknown-algorithm': ['otp-algorithm'],
  'invalid-digits': ['otp-digits'],
  'invalid-period': ['otp-period'],
  'invalid-counter': ['otp-counter'],
  'invalid-label': ['otp-uri-invalid', 'otp-text'],
  'not-a-uri': ['import-line'],
  duplicate: ['import-duplicate'],
  'recycle-bin': ['import-trashed'],
  corrupt: ['import-entry-damaged', 'import-damaged'],
};

/** Formats that one reader reads, so that the coarser name is as good. */
const FAMILIES: readonly RegExp[] = [
  /^(?:otpauth-uri-list|otpauth-migration|ente-plain|winauth-text|authenticator-extension-text)$/,
  /^bitwarden-(?:authenticator-)?csv$/,
  /^bitwarden-(?:authenticator-)?json$/,
  /^steam-/,
  /^andotp-encrypted/,
  /^(?:zip|.*-zip)$/,
];

/** What is wrong with a result, or `undefined` when it is as expected. */
export function findDifference(expectation: Expectation, result: ImportResult): string | undefined {
  const { error, expect, orEntries, orError } = expectation;
  const kinds = [error?.kind, ...(error?.alsoAccept ?? []), expect?.error, expect?.orError, orError].filter(
    (kind) => kind !== undefined,
  );
  const wantsError = error !== undefined || expect?.outcome === 'error';
  const [file] = result.files;
  if (file?.state === 'locked') return 'got a question for a passphrase, want an answer';
  if (file?.state === 'refused') {
    const isAsked = expectation.surface !== undefined && error?.kind === 'unknown-format' && file.format !== undefined;
    if (isAsked) return `got a question whether it is ${file.format}, want none`;
    // "Wrong passphrase, or another file" is as good where nothing shows what a file is.
    if (file.fault === 'import-passphrase' && kinds.includes('unknown-format') && expectation.surface === undefined)
      return undefined;
    if (kinds.some((kind) => KINDS[kind]?.includes(file.fault) === true)) return undefined;
    return `got ${file.fault} (${file.detail}), want ${kinds.join(' or ') || `${expectation.entries.length} entries`}`;
  }
  if (wantsError && orEntries === undefined) return `got ${result.entries.length} entries, want ${kinds.join(' or ')}`;
  const wanted = expectation.format ?? file?.format;
  if (file !== undefined && wanted !== undefined && !isFamily(file.format, wanted)) {
    return `got format ${file.format}, want ${wanted}`;
  }
  return (
    (expectation.count === undefined ? undefined : countDifference(expectation.count, result)) ??
    entriesDifference(expectation, result) ??
    partsDifference(expectation, result)
  );
}

function isFamily(got: string, want: string): boolean {
  return got === want || FAMILIES.some((family) => family.test(got) && family.test(want));
}

function countDifference(count: number, { entries }: ImportResult): string | undefined {
  const got = entries.filter((entry) => 'otp' in entry).length;
  return got === count ? undefined : `got ${got} entries, want ${count}`;
}

function entriesDifference(expectation: Expectation, { entries }: ImportResult): string | undefined {
  const { orUnsupported, orEntries = [], unsupported } = expectation;
  if (orUnsupported === true && entries.every((entry) => 'fault' in entry)) return undefined;
  if (expectation.surface === undefined)
    return listDifference(expectation, [...(expectation.error ? orEntries : expectation.entries)], entries);
  // What may be read instead of being reported is optional, and so is its report.
  const optional = orEntries.map((entry) => ({ ...entry, optional: true }));
  const needed = unsupported.slice(optional.length === 0 ? 0 : unsupported.length);
  return listDifference({ ...expectation, unsupported: needed }, [...expectation.entries, ...optional], entries);
}

function listDifference(
  expectation: Expectation,
  wanted: readonly ExpectedEntry[],
  entries: readonly ImportedEntry[],
): string | undefined {
  const left = entries.filter((entry): entry is ReadableEntry => 'otp' in entry);
  const refused = entries.filter((entry) => 'fault' in entry);
  const missing: ExpectedEntry[] = [];
  // An order is kept: each expected entry is looked for behind the one found before it.
  for (const want of expectation.count === undefined ? wanted : []) {
    const at = left.findIndex((entry) => isSame(want, entry, expectation.doNotCompare ?? []));
    if (at < 0) missing.push(want);
    else left.splice(at, 1);
  }
  const needed = missing.filter(({ optional }) => optional !== true);
  const [first] = needed;
  if (first !== undefined) return `got ${shown(left[0] ?? refused[0])}, want ${shownExpected(first)}`;
  // A name is no reason to leave an account out: what is listed for its name may be imported too.
  const forName = expectation.unsupported.filter(({ reason }) => reason === 'invalid-label').length;
  if (left.length > forName && expectation.count === undefined) return `got also ${shown(left[0])}, want it left out`;
  const reasons = refused.map(({ fault }) => fault);
  for (const { name, reason } of expectation.unsupported) {
    if (reason === 'invalid-label' && left.length > 0) continue;
    // A remark claims to be no account, so it need not be reported.
    if (reason === 'not-a-uri' && name.startsWith('#')) continue;
    const at = reasons.findIndex((code) => REASONS[reason]?.includes(code) !== false);
    if (at < 0) return `got no report of ${reason}, want one (${name.slice(0, 20)})`;
    reasons.splice(at, 1);
  }
  // A case for several inputs names the least that is reported.
  if (expectation.surface !== undefined) return undefined;
  const optional = missing.length;
  return reasons.length <= optional ? undefined : `got ${reasons[0]} reported, want nothing more`;
}

/** The parts that an expectation does not list have to be named. */
function partsDifference({ batches }: Expectation, { missingParts }: ImportResult): string | undefined {
  if (batches === undefined || batches.length === 0) return undefined;
  const size = batches[0]?.batchSize ?? 1;
  const have = new Set(batches.map(({ batchIndex }) => batchIndex));
  const want = Array.from({ length: size }, (_, index) => index).filter((index) => !have.has(index));
  const got = missingParts.map(({ part }) => part - 1);
  return JSON.stringify(got) === JSON.stringify(want) ? undefined : `got parts ${got} missing, want ${want}`;
}

function isSame(want: ExpectedEntry, entry: ReadableEntry, without: readonly string[]): boolean {
  return [{}, ...(want.alsoAccept ?? [])].some((other) => {
    const wanted = { ...want, ...other };
    const got = comparable(entry);
    const skipped = new Set([...without, ...(want.doNotCompare ?? [])]);
    return Object.entries(got).every(([name, value]) => {
      const expected = wanted[name as keyof ExpectedEntry];
      if (expected === undefined || (expected === null && wanted.secretBase32 !== undefined) || skipped.has(name))
        return true;
      if (name === 'issuer' || name === 'account') return visible(String(value)) === visible(String(expected));
      if (name === 'tags') return sorted(value).join('\n') === sorted(expected).join('\n');
      if (name === 'note') return value === String(expected).trim();
      return value === expected;
    });
  });
}

/** Names are compared as they are shown: marks that turn or hide text are not, by our rules for text. */
function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC')
    .trim();
}

function comparable({ otp, issuer, name, note, tags, favourite }: ReadableEntry): Record<string, unknown> {
  return {
    type: otp.kind,
    issuer,
    account: name,
    secretHex: Buffer.from(decodeBase32(otp.secret)).toString('hex'),
    algorithm: otp.kind === 'steam' ? 'SHA1' : otp.algorithm.replace('-', ''),
    digits: otp.kind === 'steam' ? 5 : otp.digits,
    period: otp.kind === 'totp' ? otp.periodSeconds : otp.kind === 'steam' ? 30 : null,
    counter: otp.kind === 'hotp' ? otp.counter : null,
    note,
    tags,
    favorite: favourite,
  };
}

function sorted(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String).sort() : [];
}

function shown(entry: ImportedEntry | undefined): string {
  if (entry === undefined) return 'nothing';
  if ('fault' in entry) return `${entry.issuer}/${entry.name} refused as ${entry.fault}`;
  return JSON.stringify({ ...comparable(entry), secretHex: '…' });
}

function shownExpected(entry: ExpectedEntry): string {
  const { secretHex: _hex, alsoAccept: _also, ...rest } = entry;
  return JSON.stringify({ ...rest, secretBase32: undefined });
}
