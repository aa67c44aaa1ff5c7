/** What people and pages put between the characters of a setup key: blanks, dashes, marks without a shape. */
const FILLER = /[\s\p{Pd}\p{Cf}\p{Default_Ignorable_Code_Point}\u2212]/gu;
/** A label before the key, as pages print it. One colon alone between two runs of capitals could also part a key. */
const LABEL = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} _()./-]{0,39}(?::\s+|\s*\uFF1A\s*)(?=\S)/u;
const KNOWN_LABEL = /^(?:[a-z\d ]{1,24} )?(?:key|secret|seed|token|code)\s*[:=]\s*(?=\S)/i;
/** Quotes and brackets around the whole text. */
const WRAPPER = /^["'`<([{\u2018\u201C\u00AB\u201E]+|["'`>)\]}\u2019\u201D\u00BB\u201C.,;]+$/gu;

/**
 * Returns the characters of a setup key without what surrounds and parts them: a label, quotes, blanks, dashes, marks without a shape,
 * padding (also percent-encoded). Full-width letters and digits become plain ones; nothing else is changed.
 */
export function bareKeyText(text: string): string {
  const plain = text.replace(/[\uFF01-\uFF5E]/g, (wide) =>
    wide === '\uFF1A' ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const visible = plain
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(WRAPPER, '')
    .trim();
  const key = withoutLabel(visible).trim().replace(WRAPPER, '');
  return key.replace(FILLER, '').replace(/(?:=|%(?:25)?3D)+$/i, '');
}

function withoutLabel(text: string): string {
  const label = KNOWN_LABEL.exec(text)?.[0] ?? LABEL.exec(text)?.[0] ?? '';
  // Long capitals before a colon may be half of a key.
  return KNOWN_LABEL.test(text) || !/^[A-Z2-7\s]{8,}:/.test(label) ? text.slice(label.length) : text;
}

/** The characters of a bare key that Base32 (RFC 4648 section 6) lacks, each with its place from 1. */
export function strangersIn(bareKey: string): readonly { readonly character: string; readonly place: number }[] {
  return Array.from(bareKey)
    .map((character, at) => ({ character, place: at + 1 }))
    .filter(({ character }) => !/^[A-Za-z2-7]$/.test(character));
}

/** Fewer hexadecimal digits could be a mistyped Base32 key. */
const FEWEST_HEX = 20;

/** Whether a bare key can only be hexadecimal: 20 or more digits in pairs, one of which Base32 lacks. */
export function isHexKey(bareKey: string): boolean {
  return bareKey.length >= FEWEST_HEX && /^(?:[\da-f]{2})+$/i.test(bareKey) && /[0189]/.test(bareKey);
}
