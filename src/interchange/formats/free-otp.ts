import { Fault } from '../../fault.ts';
import { findRecord, hasMembers, type JsonRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { MAX_ENTRIES } from '../limits.ts';
import { rawKey } from '../setup-key.ts';

/** FreeOTP+: tokens as FreeOTP 1 keeps them, in one JSON document. */
export const freeOtpPlus = defineFormat({
  id: 'freeotpplus-json',
  document: 'json-object',
  recognise: (json) =>
    hasMembers(json, 'tokens', 'tokenOrder')
      ? { tokens: member(json, 'tokens'), order: member(json, 'tokenOrder') }
      : undefined,
  read: ({ tokens, order }) => {
    const places = placesOf(order);
    return listOf(tokens, 'tokens').map((token) => withPlace(tokenDraft(findRecord(token)), places));
  },
});

/** FreeOTP 1: Android preferences, one string of JSON a token. */
export const freeOtpPreferences = defineFormat({
  id: 'freeotp-v1-xml',
  document: 'preferences',
  recognise: (strings) => {
    const order = strings.find(({ attributes }) => attributes.name === 'tokenOrder')?.text ?? '[]';
    const tokens = strings.filter(
      ({ attributes, text }) => attributes.name !== 'tokenOrder' && /"secret"\s*:\s*\[/.test(text),
    );
    return tokens.length === 0 ? undefined : { tokens, order };
  },
  read: ({ tokens, order }) => {
    const places = placesOf(findJson(order));
    return tokens.map(({ text }) => withPlace(tokenDraft(findRecord(findJson(text))), places));
  },
});

/** Finds what one token's JSON says; a broken one does not keep the others out. */
function findJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Maps each `issuer:label` of the stored order to its place. */
function placesOf(order: unknown): ReadonlyMap<unknown, number> {
  const ids = Array.isArray(order) ? order.slice(0, MAX_ENTRIES) : [];
  return new Map(ids.map((id, place) => [id, place]));
}

/** Tokens that the order does not name come last. */
function withPlace(draft: Draft, places: ReadonlyMap<unknown, number>): Draft {
  if (places.size === 0) return draft;
  const name = typeof draft.name === 'string' ? draft.name : '';
  return { ...draft, order: places.get(`${String(draft.issuer ?? '')}:${name}`) ?? places.get(name) ?? places.size };
}

/** Reads a token as every FreeOTP stores it. `secret` is given where it is stored apart; a stored counter is the next one to use. */
export function tokenDraft(token: JsonRecord | undefined, secret?: Uint8Array): Draft {
  if (token === undefined) return { fault: 'import-entry-damaged' };
  const raw = member(token, 'secret');
  const issuer = textMember(token, 'issuerExt') || textMember(token, 'issuerInt');
  const kind = textMember(token, 'type').toLowerCase();
  return {
    // FreeOTP makes Steam's codes for every token of that issuer, whatever digits are stored with it.
    kind: kind === 'totp' && issuer.toLowerCase() === 'steam' ? 'steam' : kind,
    issuer,
    name: member(token, 'label'),
    ...secretOf(secret ?? raw),
    algorithm: member(token, 'algo'),
    digits: member(token, 'digits'),
    period: member(token, 'period'),
    counter: member(token, 'counter'),
  };
}

function secretOf(raw: unknown): Draft {
  if (raw === undefined || raw === null) return {};
  try {
    return { secret: rawKey(raw instanceof Uint8Array ? raw : parseSignedBytes(raw)) };
  } catch {
    return { fault: 'import-entry-damaged' };
  }
}

/** Parses bytes that Java wrote as numbers from -128 to 127; throws `import-damaged`. */
export function parseSignedBytes(value: unknown): Uint8Array {
  const numbers = listOf(value, 'bytes');
  const isBytes = numbers.every((one) => Number.isInteger(one) && Number(one) >= -128 && Number(one) <= 255);
  if (!isBytes) throw new Fault('import-damaged', 'got something else, want bytes');
  return Uint8Array.from(numbers, (one) => Number(one) & 255);
}
