import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { derivePbkdf2 } from '../ciphers/kdf.ts';
import { findBase64, findHex } from '../containers/base64.ts';
import type { CsvTable } from '../containers/csv.ts';
import { findRecord, type JsonRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { XmlElement } from '../containers/xml.ts';
import type { Draft } from '../draft.ts';
import { checkPbkdf2 } from '../limits.ts';
import { needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { findText } from '../text.ts';

const STORAGE = /^com\.authy\.storage\.tokens/;
const OLD_ROUNDS = 1_000;

/** What Authy's server answers its own apps: encrypted seeds. */
export function findAuthyTokens(json: JsonRecord): Recognised | undefined {
  const tokens = member(json, 'authenticator_tokens');
  if (!Array.isArray(tokens)) return undefined;
  return { format: 'authy-tokens-json', read: (reading) => readTokens(tokens, reading) };
}

/** Authy's preferences from a rooted phone: plain or encrypted, and Authy's own tokens. */
export function findAuthyPreferences(strings: readonly XmlElement[]): Recognised | undefined {
  const own = strings.filter(
    ({ attributes, text }) => STORAGE.test(attributes.name ?? '') && text.trim().startsWith('['),
  );
  if (own.length === 0) return undefined;
  return {
    format: 'authy-xml',
    read: (reading) =>
      readTokens(
        own.flatMap(({ text }) => listOf(parseJson(text), 'tokens')),
        reading,
      ),
  };
}

/** The same as a table: name, encrypted seed, salt and perhaps an IV. */
export function findAuthyTable({ rows }: CsvTable, header: readonly string[]): Recognised | undefined {
  if (!['name', 'encrypted_seed', 'salt'].every((name) => header.includes(name))) return undefined;
  const tokens = rows.slice(1).map(({ cells }) => {
    const token = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    return { ...token, unique_iv: token.unique_iv || token.iv, key_derivation_iterations: roundsIn(token) };
  });
  return { format: 'authy-tokens-json', read: (reading) => readTokens(tokens, reading) };
}

function roundsIn(token: JsonRecord): number {
  return Number(textMember(token, 'key_derivation_iterations') || OLD_ROUNDS);
}

async function readTokens(tokens: readonly unknown[], reading: Reading): Promise<readonly Draft[]> {
  const all = listOf(tokens, 'tokens')
    .map(findRecord)
    .filter((token) => token !== undefined);
  for (const token of all) if (sealedSeed(token) !== '') checkPbkdf2(roundsOf(token));
  const drafts: Draft[] = [];
  for (const token of all) drafts.push({ ...namesOf(token), ...(await codeOf(token, reading)) });
  const tried = drafts.filter((_, at) => sealedSeed(all[at] ?? {}) !== '');
  // One that opens shows that the passphrase is right: then the others are damaged.
  if (tried.length > 0 && tried.every(({ fault }) => fault !== undefined)) {
    throw new Fault('import-passphrase', 'got seeds that do not open, want the passphrase');
  }
  return drafts;
}

async function codeOf(token: JsonRecord, reading: Reading): Promise<Draft> {
  const seed = textMember(token, 'secretSeed');
  if (seed !== '') return { secret: findHex(seed) ?? seed, digits: 7, period: 10 };
  const plain = textMember(token, 'decryptedSecret');
  const secret = plain !== '' || sealedSeed(token) === '' ? plain : await openSeed(token, reading);
  return {
    secret,
    digits: member(token, 'digits'),
    ...(secret === undefined ? { fault: 'import-entry-damaged' } : {}),
  };
}

function sealedSeed(token: JsonRecord): string {
  return textMember(token, 'encrypted_seed') || textMember(token, 'encryptedSecret');
}

function roundsOf(token: JsonRecord): number {
  return Number(member(token, 'key_derivation_iterations') ?? OLD_ROUNDS);
}

/** The salt is its own text. Nothing authenticates: only a secret in Base32 shows that the passphrase was right. */
async function openSeed(token: JsonRecord, reading: Reading): Promise<string | undefined> {
  const passphrase = needPassphrase(reading);
  reading.onStage('deriving');
  const salt = encodeUtf8(textMember(token, 'salt'));
  const key = await derivePbkdf2('SHA-1', passphrase, salt, roundsOf(token), 32);
  const iv = findHex(textMember(token, 'unique_iv')) ?? new Uint8Array();
  const sealed = findBase64(sealedSeed(token)) ?? new Uint8Array();
  const plain = await findCbc(key, iv.length === 16 ? iv : new Uint8Array(16), sealed);
  const text = plain === undefined ? undefined : findText(plain);
  if (text === undefined || !/^[A-Za-z2-7\s=-]{4,}$/.test(text)) {
    return undefined;
  }
  return text;
}

function namesOf(token: JsonRecord): Draft {
  const whole = textMember(token, 'name') || textMember(token, 'originalName') || textMember(token, 'original_name');
  const original = textMember(token, 'originalName') || textMember(token, 'original_name');
  const issuer = textMember(token, 'originalIssuer') || textMember(token, 'issuer');
  const cut = (text: string) => /^([^:]+):\s*(.*)$/s.exec(text);
  const parts = cut(whole);
  if (parts !== null && (issuer === '' || parts[1]?.trim().toLowerCase() === issuer.toLowerCase())) {
    return { issuer: issuer || parts[1], name: parts[2] };
  }
  return { issuer: issuer || cut(original)?.[1], name: whole };
}
