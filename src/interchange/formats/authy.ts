import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { derivePbkdf2 } from '../ciphers/kdf.ts';
import { findBase64, findHex } from '../containers/base64.ts';
import type { CsvTable } from '../containers/csv.ts';
import { findRecord, type JsonRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { checkPbkdf2 } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { base32Key, hexKey } from '../setup-key.ts';
import { findText } from '../text.ts';

const STORAGE = /^com\.authy\.storage\.tokens/;
/** Rounds over the years, tried in turn where a file states none. */
const ROUNDS = [1_000, 100_000, 10_000];

/** What Authy's server answers its own apps: encrypted seeds. */
export const authyTokens = defineFormat({
  id: 'authy-tokens-json',
  document: 'json-object',
  recognise: (json): readonly unknown[] | undefined => {
    const tokens = member(json, 'authenticator_tokens');
    return Array.isArray(tokens) ? tokens : undefined;
  },
  read: readTokens,
});

/** Authy's preferences from a rooted phone: encrypted seeds, plain ones, and Authy's own tokens. */
export const authyPreferences = defineFormat({
  id: 'authy-xml',
  document: 'preferences',
  recognise: (strings) => {
    const lists = strings.filter(
      ({ attributes, text }) => STORAGE.test(attributes.name ?? '') && text.trim().startsWith('['),
    );
    return lists.length === 0 ? undefined : lists;
  },
  read: (lists, reading) =>
    readTokens(
      lists.flatMap(({ text }) => listOf(parseJson(text), 'tokens')),
      reading,
    ),
});

/** Authy's tokens as a table: name, encrypted seed, salt and perhaps an IV. */
export const authyTable = defineFormat({
  id: 'authy-tokens-json',
  document: 'table',
  recognise: (table) =>
    ['name', 'encrypted_seed', 'salt'].every((name) => table.header.includes(name)) ? table : undefined,
  read: (table, reading) => readTokens(tokensIn(table), reading),
});

function tokensIn({ rows, header }: CsvTable): readonly JsonRecord[] {
  return rows.slice(1).map(({ cells }) => {
    const token = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const stated = token.key_derivation_iterations || token.iterations;
    const rounds = stated ? { key_derivation_iterations: Number(stated) } : { key_derivation_iterations: undefined };
    return { ...token, unique_iv: token.unique_iv || token.iv, ...rounds };
  });
}

interface LikelyRounds {
  likely: readonly number[];
}

async function readTokens(tokens: readonly unknown[], reading: Reading): Promise<readonly Draft[]> {
  const all = listOf(tokens, 'tokens').map((token) => findRecord(token) ?? {});
  for (const token of all) {
    const stated = statedRounds(token);
    if (sealedSeed(token) !== '' && stated !== undefined) checkPbkdf2(stated);
  }
  const drafts: Draft[] = [];
  const rounds = { likely: ROUNDS };
  for (const token of all) drafts.push({ ...namesOf(token), ...(await codeOf(token, rounds, reading)) });
  const tried = drafts.filter((_, at) => sealedSeed(all[at] ?? {}) !== '');
  // One seed that opens proves the passphrase: the others are damaged.
  if (tried.length > 0 && tried.every(({ fault }) => fault !== undefined)) {
    throw new Fault('import-passphrase', 'got seeds that do not open, want the passphrase');
  }
  return drafts;
}

async function codeOf(token: JsonRecord, rounds: LikelyRounds, reading: Reading): Promise<Draft> {
  const seed = textMember(token, 'secretSeed');
  if (seed !== '') return { secret: hexKey(seed), digits: 7, period: 10 };
  const plain = textMember(token, 'decryptedSecret');
  const secret = plain !== '' || sealedSeed(token) === '' ? plain : await openSeed(token, rounds, reading);
  return {
    secret: base32Key(secret),
    digits: member(token, 'digits'),
    ...(secret === undefined ? { fault: 'import-entry-damaged' } : {}),
  };
}

function sealedSeed(token: JsonRecord): string {
  return textMember(token, 'encrypted_seed') || textMember(token, 'encryptedSecret');
}

function statedRounds(token: JsonRecord): number | undefined {
  const stated = member(token, 'key_derivation_iterations') ?? undefined;
  return stated === undefined ? undefined : Number(stated);
}

/** The salt is taken as its own text. Nothing authenticates, so only a secret in Base32 proves the passphrase. */
async function openSeed(token: JsonRecord, rounds: LikelyRounds, reading: Reading): Promise<string | undefined> {
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const salt = encodeUtf8(textMember(token, 'salt'));
  const iv = findHex(textMember(token, 'unique_iv'));
  const sealed = findBase64(sealedSeed(token));
  if (sealed === undefined) return undefined;
  const stated = statedRounds(token);
  for (const count of stated === undefined ? rounds.likely : [stated]) {
    const key = await derivePbkdf2('SHA-1', passphrase, salt, count, 32);
    const plain = await findCbc(key, iv?.length === 16 ? iv : new Uint8Array(16), sealed);
    const text = plain === undefined ? undefined : findText(plain);
    if (text === undefined || !/^[A-Za-z2-7\s=-]{4,}$/.test(text)) continue;
    // One file is of one year.
    if (stated === undefined) rounds.likely = [count];
    return text;
  }
  return undefined;
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
