import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import { bareTypedCode, toCharacters } from '../bytes/typed-code.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import type { TargetConfig } from '../messages/sync.ts';
import { id, integer, object, type SchemaCodes } from '../schema/schema.ts';
import { DEFAULT_KDF, type KdfParameters, runArgon2id } from '../vault/kdf.ts';
import { type Random, systemRandom } from '../vault/random.ts';
import { targetConfig } from './target-config.ts';

/** What an invitation says: where the files of which vault are, and how to get in there. */
export interface Invitation {
  readonly target: TargetConfig;
  /** The vault's id in base64url. */
  readonly vid: string;
}

/** How long an invitation is good for. */
export const INVITATION_MS = 3_600_000;

/** How far the clock of the device that opens it may be behind. */
const SLACK_MS = 5 * 60_000;
const PREFIX = 'latchkey-invitation-1.';
const ANY_VERSION = /^latchkey-invitation-\d{1,4}\./;
const SALT_LENGTH = 16;
const CHECK_LENGTH = 4;
const TAG_LENGTH = 16;
/** 60 bits: a guess costs one run of Argon2id, and the invitation is of no use after an hour. */
const CODE_CHARACTERS = 12;
/** Constant, since each salt gives another key. */
const NONCE = new Uint8Array(12);
const CODES: SchemaCodes = { invalid: 'sync-invitation', tooLong: 'sync-invitation', tooMany: 'sync-invitation' };

const contentsSchema = object({ target: targetConfig, vid: id<string>(), untilMs: integer() });

/** Draws a code: three groups of four characters that are told apart when typed from a screen. */
export function newInvitationCode(random: Random = systemRandom): string {
  const characters = toCharacters(random(10)).slice(0, CODE_CHARACTERS);
  return characters.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * Seals an invitation under a code. The text is `latchkey-invitation-1.` and, in base64url, the salt of 16 bytes, AES-256-GCM under the key
 * that Argon2id derives from the code, and the first 4 bytes of the SHA-256 of all before them. It is no secret, as long as the code is one.
 */
export async function sealInvitation(
  { target, vid }: Invitation,
  code: string,
  nowMs: number,
  { random = systemRandom, kdf = DEFAULT_KDF }: { readonly random?: Random; readonly kdf?: KdfParameters } = {},
): Promise<string> {
  const salt = random(SALT_LENGTH);
  const key = await deriveKey(code, salt, kdf);
  const plain = encodeUtf8(JSON.stringify({ target, vid, untilMs: nowMs + INVITATION_MS }));
  const algorithm = { name: 'AES-GCM', iv: NONCE, additionalData: encodeUtf8(PREFIX) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
  plain.fill(0);
  const body = concatBytes(salt, sealed);
  return PREFIX + encodeBase64url(concatBytes(body, await checkOf(body)));
}

/**
 * Opens an invitation with the code that was typed. Throws `sync-invitation` for a text that is none, is not whole or is of a newer version,
 * `sync-invitation-code` for another code, and `sync-invitation-old` after its time.
 */
export async function openInvitation(
  text: string,
  code: string,
  nowMs: number,
  kdf: KdfParameters = DEFAULT_KDF,
): Promise<Invitation> {
  const body = await readBody(text.replace(/[\s\p{Cf}]/gu, ''));
  if (bareTypedCode(code).length !== CODE_CHARACTERS)
    throw new Fault('sync-invitation-code', 'got a code of another length, want three groups of four characters');
  const key = await deriveKey(code, body.subarray(0, SALT_LENGTH), kdf);
  const algorithm = { name: 'AES-GCM', iv: NONCE, additionalData: encodeUtf8(PREFIX) };
  const plain = await crypto.subtle.decrypt(algorithm, key, body.slice(SALT_LENGTH)).catch((cause: unknown) => {
    throw new Fault('sync-invitation-code', 'got a code that does not open it, want the one shown', { cause });
  });
  const { target, vid, untilMs } = contentsSchema(readJson(new Uint8Array(plain)), 'the invitation', CODES);
  if (nowMs >= untilMs || nowMs < untilMs - INVITATION_MS - SLACK_MS)
    throw new Fault('sync-invitation-old', 'got an invitation out of its time, want one of the last hour');
  return { target, vid };
}

async function readBody(text: string): Promise<Bytes> {
  if (!ANY_VERSION.test(text)) throw new Fault('sync-invitation', 'got another text, want an invitation');
  if (!text.startsWith(PREFIX)) throw new Fault('sync-invitation', 'got another version, want 1');
  let bytes: Bytes;
  try {
    bytes = decodeBase64url(text.slice(PREFIX.length));
  } catch (cause) {
    throw new Fault('sync-invitation', 'got other characters, want base64url', { cause });
  }
  const body = bytes.slice(0, -CHECK_LENGTH);
  const isWhole = body.length > SALT_LENGTH + TAG_LENGTH && equalBytes(await checkOf(body), bytes.slice(-CHECK_LENGTH));
  if (!isWhole) throw new Fault('sync-invitation', 'got a part of an invitation, want all of it');
  return body;
}

function readJson(plain: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(plain));
  } catch (cause) {
    throw new Fault('sync-invitation', 'got no JSON, want what an invitation says', { cause });
  }
}

async function checkOf(body: Bytes): Promise<Bytes> {
  const all = concatBytes(encodeUtf8(PREFIX), body);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all)).slice(0, CHECK_LENGTH);
}

async function deriveKey(code: string, salt: Uint8Array, kdf: KdfParameters): Promise<CryptoKey> {
  const raw = await runArgon2id(bareTypedCode(code), salt, kdf);
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } finally {
    raw.fill(0);
  }
}
