import { createHmac, randomBytes } from 'node:crypto';

/** How one service makes its codes. */
export interface TotpRule {
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits: number;
  readonly periodSeconds: number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits of secret, as RFC 4226 §4 recommends. */
export function newSecret(): Uint8Array {
  return new Uint8Array(randomBytes(20));
}

/** Base32 capitals without padding (RFC 4648 §6). */
export function formatSecret(secret: Uint8Array): string {
  let bits = '';
  for (const byte of secret) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The reverse of formatSecret; blanks and case do not matter. */
export function parseSecret(text: string): Uint8Array {
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[\s=]/g, '')) {
    const five = ALPHABET.indexOf(letter);
    if (five < 0) throw new RangeError('got a letter that is not base32');
    bits += five.toString(2).padStart(5, '0');
  }
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The number of whole periods since 1970 (RFC 6238 §4.2). */
export function stepAt(rule: TotpRule, atMs: number): number {
  return Math.floor(atMs / 1000 / rule.periodSeconds);
}

function codeOfStep(rule: TotpRule, secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(rule.algorithm.toLowerCase(), secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** rule.digits).padStart(rule.digits, '0');
}

/** The code at a moment; what an authenticator would show. */
export function codeAt(rule: TotpRule, secret: Uint8Array, atMs: number): string {
  return codeOfStep(rule, secret, stepAt(rule, atMs));
}

/** The step a code belongs to, when that is now, one before or one after; otherwise undefined. */
export function findStep(rule: TotpRule, secret: Uint8Array, code: string, atMs: number): number | undefined {
  const now = stepAt(rule, atMs);
  return [now, now - 1, now + 1].find((step) => step >= 0 && codeOfStep(rule, secret, step) === code);
}

/** The text inside the QR picture. */
export function formatOtpauthUri(rule: TotpRule, secret: Uint8Array, issuer: string, name: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`;
  const query = new URLSearchParams({ secret: formatSecret(secret), issuer });
  if (rule.algorithm !== 'SHA1') query.set('algorithm', rule.algorithm);
  if (rule.digits !== 6) query.set('digits', String(rule.digits));
  if (rule.periodSeconds !== 30) query.set('period', String(rule.periodSeconds));
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`;
}
