/** Matches a text of the catalogue with any numbers in place of its own: that of 2 files also matches "17 files to open". */
export function anyCount(text: string): RegExp {
  return new RegExp(escaped(text).replace(/\d+/g, '[\\d,]+'));
}

/** Matches any of the texts. */
export function either(...texts: readonly (string | RegExp)[]): RegExp {
  return new RegExp(texts.map((text) => (typeof text === 'string' ? escaped(text) : text.source)).join('|'));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
