import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';
import { findUriDraft } from '../uri.ts';

const CODE = /<code[^>]{0,200}>\s{0,200}((?:otpauth|motp|steam):\/\/[^<]*)<\/code>/gi;
/** Other programs put addresses into links and cells. */
const ANYWHERE = /(?:otpauth|motp):\/\/[^\s"'<>`]{1,16384}/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
]);

/** A page with addresses in `<code>`: Stratum's, or Latchkey's sheet. Searched as text, never put into a page. */
export function findHtml(text: string): Recognised | undefined {
  const inCode = Array.from(text.matchAll(CODE), (match) => match[1] ?? '');
  const uris = (inCode.length > 0 || !isPage(text) ? inCode : (text.match(ANYWHERE) ?? [])).map((uri) =>
    unescaped(uri).trim(),
  );
  if (uris.length === 0) return undefined;
  const format = /<meta name="generator" content="Latchkey"/.test(text) ? 'latchkey-html' : 'stratum-html';
  return { format, read: () => uris.map((uri): Draft => findUriDraft(uri) ?? { fault: 'import-line' }) };
}

/** Whether a text is a page at all, and no document of another kind that holds addresses. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(text);
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,5});/gi, (entity) => {
    const hex = /^&#x(.*);$/i.exec(entity)?.[1];
    const code = hex === undefined ? Number(/^&#(\d+);$/.exec(entity)?.[1]) : Number.parseInt(hex, 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES.get(entity.toLowerCase()) ?? entity;
  });
}
