/** What people and pages put between the characters of a key. */
const FILLER = /[\s\p{Pd}\u00AD\u200B-\u200D\u2060\uFEFF=]/gu;

/** What is to be said of a typed key while it is typed: it is a text of another kind, or has a character that no key has. */
export function keyNote(typed: string): string | undefined {
  const text = typed.trim();
  if (/^otpauth-migration:/i.test(text))
    return 'This is a transfer of accounts from another app, not a key. Paste all of it, or scan its picture.';
  if (/^otpauth:/i.test(text))
    return 'This is the text of a whole QR code. Paste all of it: it ends after the key and what belongs to it.';
  if (/^https?:/i.test(text) || /^www\./i.test(text))
    return 'This is a web address, not a key. The key stands near the QR code, as letters and digits.';
  if (/^[a-z][a-z0-9+.-]{2,}:\/\//i.test(text))
    return 'This is a link, not a key. The key is letters and digits alone.';
  const bare = text.replace(FILLER, '');
  const strangers = [...new Set(bare.replace(/[A-Za-z2-7]/g, ''))].slice(0, 4);
  if (strangers.length > 0) {
    const named = strangers.map((one) => `“${one}”`).join(', ');
    const likely = strangers.some((one) => '018'.includes(one)) ? ' O, I and B look like 0, 1 and 8.' : '';
    return `No key has ${named} in it: only the letters A to Z and the digits 2 to 7.${likely}`;
  }
  return undefined;
}

/** What is to be said of a whole key of a length that no encoder makes: RFC 4648 section 6 ends it with 2, 4, 5, 7 or 8 characters. */
export function keyLengthNote(typed: string): string | undefined {
  const { length } = typed.trim().replace(FILLER, '');
  if (length < 2 || keyNote(typed) !== undefined || ![1, 3, 6].includes(length % 8)) return undefined;
  return `This key has ${length} characters, and no key has that many: one is likely missing or too many. If the site shows it like this, continue.`;
}
