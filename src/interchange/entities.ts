const NAMED: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
]);

/** Replaces HTML's numeric entities and its six commonest named ones, once. */
export function unescapeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,5});/gi, (entity) => {
    const hex = /^&#x(.*);$/i.exec(entity)?.[1];
    const code = hex === undefined ? Number(/^&#(\d+);$/.exec(entity)?.[1]) : Number.parseInt(hex, 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return NAMED.get(entity.toLowerCase()) ?? entity;
  });
}
