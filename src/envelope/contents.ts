import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import { variant } from '../schema/record.ts';
import {
  integer,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Schema,
  type SchemaCodes,
  text,
  textOfBytes,
} from '../schema/schema.ts';

/** Most of everything in an envelope, FORMAT.md “Limits”. */
export const ENVELOPE_LIMITS = {
  accounts: 1_000,
  recoveryCodes: 1_000,
  keys: 100,
  things: 1_000,
  /** Characters of the title and of the sender's name. */
  name: 256,
  /** Characters of the letter. */
  letter: 20_000,
  /** Bytes of the contents as they are sealed. */
  bytes: 1_048_576,
} as const;

/** A thing and where it is kept, in the sender's words. */
export interface EnvelopeThing {
  readonly name: string;
  /** Empty: not said. */
  readonly place: string;
}

/** An account with all that signs in to it, but for its password. */
export interface EnvelopeAccount {
  readonly issuer: string;
  readonly name: string;
  /** Absent for an account without codes. */
  readonly otp?: OtpParameters;
  /** Those that were unused. */
  readonly recoveryCodes: readonly string[];
  /** The security keys that are registered with it. */
  readonly keys: readonly EnvelopeThing[];
  readonly note: string;
}

/** What is sealed in an envelope. */
export interface EnvelopeContents {
  readonly id: string;
  readonly madeMs: number;
  /** What is written on the outside. */
  readonly title: string;
  /** Who it is from; empty: not said. */
  readonly from: string;
  /** What the sender wants to say; may have several lines. */
  readonly letter: string;
  readonly accounts: readonly EnvelopeAccount[];
  readonly things: readonly EnvelopeThing[];
}

const FORMAT = 'latchkey-envelope';
const VERSION = 1;
const CODES: SchemaCodes = {
  invalid: 'envelope-contents',
  tooLong: 'envelope-contents',
  tooMany: 'envelope-contents',
};

const line = textOfBytes(4096);
const thing: Schema<EnvelopeThing> = object({ name: line, place: line });
const secret = matching(/^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}|[A-Z2-7]{4}|[A-Z2-7]{5}|[A-Z2-7]{7,8})$/, 'base32 capitals');
const hash = oneOf('SHA-1', 'SHA-256', 'SHA-512');
const digits = integer(6, 10);
const otp = variant<OtpParameters>('kind', {
  totp: object({ kind: oneOf('totp'), secret, algorithm: hash, digits, periodSeconds: integer(1, 86_400) }),
  hotp: object({ kind: oneOf('hotp'), secret, algorithm: hash, digits, counter: integer() }),
  steam: object({ kind: oneOf('steam'), secret }),
});
const account: Schema<EnvelopeAccount> = object({
  issuer: line,
  name: line,
  otp: optional(otp),
  recoveryCodes: list(line, ENVELOPE_LIMITS.recoveryCodes),
  keys: list(thing, ENVELOPE_LIMITS.keys),
  note: line,
});
const contents = object({
  format: oneOf(FORMAT),
  version: integer(VERSION, VERSION),
  id: matching(/^[\dA-HJKMNP-TV-Z]{4}$/, 'an id'),
  // Later days are none that a browser can name.
  madeMs: integer(0, 8_640_000_000_000_000),
  title: text(ENVELOPE_LIMITS.name),
  from: text(ENVELOPE_LIMITS.name),
  letter: text(ENVELOPE_LIMITS.letter),
  accounts: list(account, ENVELOPE_LIMITS.accounts),
  things: list(thing, ENVELOPE_LIMITS.things),
});

/** Writes contents as they are sealed. Throws `envelope-limit` for more than an envelope holds, and zeroes nothing. */
export function encodeContents(made: EnvelopeContents): Uint8Array {
  const whole = { format: FORMAT, version: VERSION, ...made };
  try {
    contents(whole, 'contents', CODES);
  } catch (cause) {
    throw new Fault('envelope-limit', 'got contents that no opener would read, want them within the limits', { cause });
  }
  const bytes = encodeUtf8(JSON.stringify(whole));
  if (bytes.length <= ENVELOPE_LIMITS.bytes) return bytes;
  throw new Fault('envelope-limit', `got ${bytes.length} bytes, want at most ${ENVELOPE_LIMITS.bytes}`);
}

/** Reads what was sealed. Throws `envelope-contents`, and `envelope-version` for a later version's. */
export function parseContents(bytes: Uint8Array): EnvelopeContents {
  if (bytes.length > ENVELOPE_LIMITS.bytes) {
    throw new Fault('envelope-contents', `got ${bytes.length} bytes, want at most ${ENVELOPE_LIMITS.bytes}`);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(decodeUtf8(bytes));
  } catch {
    // The parser's own message quotes the text, which holds secrets.
    throw new Fault('envelope-contents', 'got no JSON, want it');
  }
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (typeof version === 'number' && version > VERSION) {
    throw new Fault('envelope-version', `got version ${version}, want ${VERSION}`);
  }
  const { format: _format, version: _version, ...read } = contents(raw, 'contents', CODES);
  return read;
}
