import { Fault } from '../../fault.ts';
import { findRecord, hasMembers, type JsonRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { XmlElement } from '../containers/xml.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';

/** FreeOTP+: tokens as FreeOTP 1 keeps them, in one JSON document. */
export function findFreeOtpPlus(json: JsonRecord): Recognised | undefined {
  if (!hasMembers(json, 'tokens', 'tokenOrder')) return undefined;
  return {
    format: 'freeotpplus-json',
    read: () => listOf(member(json, 'tokens'), 'tokens').map((token) => tokenDraft(findRecord(token))),
  };
}

/** FreeOTP 1: Android preferences, one string of JSON a token. */
export function findFreeOtpPreferences(strings: readonly XmlElement[]): Recognised | undefined {
  const tokens = strings.filter(
    ({ attributes, text }) => attributes.name !== 'tokenOrder' && /"secret"\s*:\s*\[/.test(text),
  );
  if (tokens.length === 0) return undefined;
  return { format: 'freeotp-v1-xml', read: () => tokens.map(({ text }) => tokenDraft(findRecord(parseJson(text)))) };
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
    secret: secret ?? (Array.isArray(raw) ? signedBytes(raw) : undefined),
    algorithm: member(token, 'algo'),
    digits: member(token, 'digits'),
    period: member(token, 'period'),
    counter: member(token, 'counter'),
  };
}

/** Bytes that Java wrote as numbers from -128 to 127; throws `import-damaged`. */
export function signedBytes(value: unknown): Uint8Array {
  const numbers = listOf(value, 'bytes');
  const isBytes = numbers.every((one) => Number.isInteger(one) && Number(one) >= -128 && Number(one) <= 255);
  if (!isBytes) throw new Fault('import-damaged', 'got something else, want bytes');
  return Uint8Array.from(numbers, (one) => Number(one) & 255);
}
