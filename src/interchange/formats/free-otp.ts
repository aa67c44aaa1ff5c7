import { Fault } from '../../fault.ts';
import { findRecord, hasMembers, type JsonRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { XmlElement } from '../containers/xml.ts';
import type { Draft } from '../draft.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { Recognised } from '../reading.ts';

/** FreeOTP+: tokens as FreeOTP 1 keeps them, in one JSON document. */
export function findFreeOtpPlus(json: JsonRecord): Recognised | undefined {
  if (!hasMembers(json, 'tokens', 'tokenOrder')) return undefined;
  return {
    format: 'freeotpplus-json',
    read: () => {
      const places = placesOf(member(json, 'tokenOrder'));
      return listOf(member(json, 'tokens'), 'tokens').map((token) => inOrder(tokenDraft(findRecord(token)), places));
    },
  };
}

/** FreeOTP 1: Android preferences, one string of JSON a token. */
export function findFreeOtpPreferences(strings: readonly XmlElement[]): Recognised | undefined {
  const order = strings.find(({ attributes }) => attributes.name === 'tokenOrder')?.text ?? '[]';
  const tokens = strings.filter(
    ({ attributes, text }) => attributes.name !== 'tokenOrder' && /"secret"\s*:\s*\[/.test(text),
  );
  if (tokens.length === 0) return undefined;
  return {
    format: 'freeotp-v1-xml',
    read: () => {
      const places = placesOf(parsed(order));
      return tokens.map(({ text }) => inOrder(tokenDraft(findRecord(parsed(text))), places));
    },
  };
}

/** One broken token leaves the others as they are. */
function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The order is a list of `issuer:label`; those that it does not name come last. */
function placesOf(order: unknown): ReadonlyMap<unknown, number> {
  const ids = Array.isArray(order) ? order.slice(0, MAX_ENTRIES) : [];
  return new Map(ids.map((id, place) => [id, place]));
}

function inOrder(draft: Draft, places: ReadonlyMap<unknown, number>): Draft {
  if (places.size === 0) return draft;
  const name = typeof draft.name === 'string' ? draft.name : '';
  return { ...draft, order: places.get(`${String(draft.issuer ?? '')}:${name}`) ?? places.get(name) ?? places.size };
}

/** A token as every FreeOTP has it. The secret stands beside or inside; a stored counter is the next one to use. */
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
  if (raw instanceof Uint8Array || raw === undefined || raw === null) return { secret: raw };
  try {
    return { secret: signedBytes(raw) };
  } catch {
    return { fault: 'import-entry-damaged' };
  }
}

/** Bytes that Java wrote as numbers from -128 to 127; throws `import-damaged`. */
export function signedBytes(value: unknown): Uint8Array {
  const numbers = listOf(value, 'bytes');
  const isBytes = numbers.every((one) => Number.isInteger(one) && Number(one) >= -128 && Number(one) <= 255);
  if (!isBytes) throw new Fault('import-damaged', 'got something else, want bytes');
  return Uint8Array.from(numbers, (one) => Number(one) & 255);
}
