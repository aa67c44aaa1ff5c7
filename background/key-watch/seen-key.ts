import { decodeBase64 } from '../../src/bytes/base64.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { Fault } from '../../src/fault.ts';
import {
  list,
  matching,
  object,
  oneOf,
  optional,
  refuse,
  type Schema,
  type SchemaCodes,
  text,
} from '../../src/schema/schema.ts';
import { parsePageUrl, type WebPage } from '../../src/sites/page.ts';
import type { SeenRegistration } from '../../src/vault/key-records.ts';

/** A security key that a watched page registered or used, as far as a page can be believed. */
export interface SeenKey extends Omit<SeenRegistration, 'credential'> {
  readonly kind: 'create' | 'get';
  readonly host: string;
  /** In memory alone: neither stored nor logged. */
  readonly credentialId: Bytes;
}

/** Who sent a note, as the browser says it. */
export interface NoteSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

const CODES: SchemaCodes = { invalid: 'message-invalid', tooLong: 'message-invalid', tooMany: 'message-invalid' };
const MAX_NOTE = 2048;
const NO_MODEL = '00000000-0000-0000-0000-000000000000';

const parseNote = object({
  kind: oneOf('create', 'get'),
  id: base64Of(1, 1023),
  site: base64Of(32, 32),
  flags: base64Of(1, 1),
  model: optional(base64Of(16, 16)),
  transports: optional(list(matching(/^[a-z][a-z-]{0,23}$/, 'a transport'), 8)),
  attachment: optional(orNull(oneOf('cross-platform', 'platform'))),
});

function base64Of(least: number, most: number): Schema<Bytes> {
  const base64 = text(Math.ceil(most / 3) * 4);
  return (raw, what, codes) => {
    const bytes = decode(base64(raw, what, codes), what);
    return bytes.length >= least && bytes.length <= most
      ? bytes
      : refuse(raw, what, `${least} to ${most} bytes`, codes);
  };
}

function decode(base64: string, what: string): Bytes {
  try {
    return decodeBase64(base64);
  } catch (cause) {
    throw new Fault('message-invalid', `got other text for ${what}, want base64`, { cause });
  }
}

/** A browser that does not say how the key is attached says `null`. */
function orNull<T>(schema: Schema<T>): Schema<T | undefined> {
  return (raw, what, codes) => (raw === null ? undefined : schema(raw, what, codes));
}

/** The text that a watched page's script sent, if a message is such a note. */
export function findNote(message: unknown, sender: NoteSender, extensionId: string): string | undefined {
  if (sender.id !== extensionId || sender.tab === undefined || typeof message !== 'object' || message === null)
    return undefined;
  const { event, note } = message as { readonly event?: unknown; readonly note?: unknown };
  return event === 'key' && typeof note === 'string' ? note : undefined;
}

/**
 * Reads a note from a page, which may be forged; the site is the sender's, whatever the note says. Throws `message-invalid`, also where the credential is not
 * one of that site.
 */
export async function parseSeenKey(note: string, origin: string, atMs: number): Promise<SeenKey> {
  if (note.length > MAX_NOTE) throw new Fault('message-invalid', `got ${note.length} units, want at most ${MAX_NOTE}`);
  const { kind, id, site, flags, model, transports, attachment } = parseNote(parseJson(note), 'note', CODES);
  const page = parsePageUrl(origin);
  if (page.kind !== 'web') throw new Fault('message-invalid', 'got no site, want one');
  const rpId = await findRpId(page, site);
  if (rpId === undefined) throw new Fault('message-invalid', 'got a credential of another site, want one of the page');
  const [bits = 0] = flags;
  const aaguid = model && uuidOf(model);
  const backup = { eligible: (bits & 0x08) !== 0, state: (bits & 0x10) !== 0 };
  return {
    kind,
    host: page.host,
    rpId,
    credentialId: id,
    atMs,
    ...(attachment !== undefined && { attachment }),
    ...(transports !== undefined && transports.length > 0 && { transports: [...new Set(transports)] }),
    ...(kind === 'create' && aaguid !== undefined && aaguid !== NO_MODEL && { aaguid }),
    // WebAuthn Level 3 section 6.1.3 rules out a backup of what has none.
    ...((backup.eligible || !backup.state) && { backup }),
  };
}

function parseJson(note: string): unknown {
  try {
    return JSON.parse(note);
  } catch (cause) {
    throw new Fault('message-invalid', 'got no JSON, want some', { cause });
  }
}

/** The relying party: the page's host or what it is part of, up to what someone had to register. The note has only its hash. */
async function findRpId({ hostname, registrable }: WebPage, hash: Bytes): Promise<string | undefined> {
  const wanted = hash.join();
  for (let name = hostname; ; name = name.slice(name.indexOf('.') + 1)) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(name)));
    if (digest.join() === wanted) return name;
    if (registrable === undefined || name === registrable || !name.includes('.')) return undefined;
  }
}

function uuidOf(model: Bytes): string {
  const hex = Array.from(model, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
