/** Decodes one label of a host to Unicode; a label that is no valid punycode (RFC 3492) stays as it is. */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  return decode(label.slice(4)) ?? label;
}

/** Decodes a host name to Unicode, label by label: for comparing looks, never for showing it unchecked. */
export function toUnicode(hostname: string): string {
  return hostname.includes('xn--') ? hostname.split('.').map(decodeLabel).join('.') : hostname;
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;

/** RFC 3492 section 6.2. */
function decode(text: string): string | undefined {
  const basicEnd = text.lastIndexOf('-');
  const output = Array.from(basicEnd > 0 ? text.slice(0, basicEnd) : '', (c) => c.codePointAt(0) ?? 0);
  let n = 128;
  let bias = 72;
  let i = 0;
  for (let at = basicEnd > 0 ? basicEnd + 1 : 0; at < text.length; ) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit < 0) return undefined;
      i += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff) return undefined;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

/** a-z: 0 to 25, 0-9: 26 to 35; -1 for anything else and past the end. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

/** RFC 3492 section 6.1. */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}
