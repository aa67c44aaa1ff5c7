import { decodeBase32 } from '../../bytes/base32.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { parseTypedSecret } from '../../otp/secret.ts';
import { findBase64, findHex } from '../containers/base64.ts';
import type { Draft } from '../draft.ts';
import { findUriDraft } from '../uri.ts';

/** Finds the codes among a KeePass entry's attributes, in every program's way of storing them. A secret stored in two ways comes out once. */
export function keePassCodes(strings: ReadonlyMap<string, string>): readonly Draft[] {
  const found = [trayTotp(strings), otpAttribute(strings), timeOtp(strings), hmacOtp(strings)];
  const seen = new Set<string>();
  return found.filter((draft): draft is Draft => {
    if (draft === undefined) return false;
    const key = `${String(draft.kind ?? 'totp') === 'hotp'} ${plainSecret(draft.secret)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `otp` holds an address, or the query that the KeeOtp plugin writes. */
function otpAttribute(strings: ReadonlyMap<string, string>): Draft | undefined {
  const text = strings.get('otp')?.trim() ?? '';
  if (text === '') return undefined;
  const uri = findUriDraft(text);
  if (uri !== undefined) return uri;
  if (!/(?:^|&)key=/.test(text)) return { secret: text };
  const values = new URLSearchParams(text);
  return {
    kind: values.get('type') ?? 'totp',
    secret: values.get('key'),
    digits: values.get('size'),
    period: values.get('step'),
    counter: values.get('counter'),
    algorithm: values.get('otpHashMode'),
  };
}

/** Tray TOTP and old KeePassXC write `PERIOD;DIGITS`, where `S` is Steam; a third part only corrects the clock. */
function trayTotp(strings: ReadonlyMap<string, string>): Draft | undefined {
  const secret = strings.get('TOTP Seed')?.trim() ?? '';
  if (secret === '') return undefined;
  const [period, digits] = (strings.get('TOTP Settings') ?? '').split(';');
  return digits?.trim().toUpperCase() === 'S' ? { kind: 'steam', secret } : { secret, period, digits };
}

/** KeePass 2.47 and later. */
function timeOtp(strings: ReadonlyMap<string, string>): Draft | undefined {
  const secret = secretOf(strings, 'TimeOtp');
  if (secret === undefined) return undefined;
  return {
    secret,
    algorithm: strings.get('TimeOtp-Algorithm'),
    digits: strings.get('TimeOtp-Length'),
    period: strings.get('TimeOtp-Period'),
  };
}

function hmacOtp(strings: ReadonlyMap<string, string>): Draft | undefined {
  const secret = secretOf(strings, 'HmacOtp');
  return secret === undefined ? undefined : { kind: 'hotp', secret, counter: strings.get('HmacOtp-Counter') };
}

function secretOf(strings: ReadonlyMap<string, string>, kind: string): string | Uint8Array | undefined {
  const value = (suffix: string) => strings.get(`${kind}-Secret${suffix}`)?.trim() || undefined;
  const base32 = value('-Base32');
  if (base32 !== undefined) return base32;
  const hex = value('-Hex');
  if (hex !== undefined) return findHex(hex) ?? 'not hexadecimal';
  const base64 = value('-Base64');
  if (base64 !== undefined) return findBase64(base64) ?? 'not Base64';
  const text = value('');
  return text === undefined ? undefined : encodeUtf8(text);
}

function plainSecret(secret: unknown): string {
  if (secret instanceof Uint8Array) return secret.join();
  try {
    return decodeBase32(parseTypedSecret(String(secret ?? ''))).join();
  } catch {
    return String(secret ?? '');
  }
}
