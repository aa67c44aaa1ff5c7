import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';
import { findUriDraft } from '../uri.ts';

const CODE = /<code[^>]{0,200}>\s{0,200}((?:otpauth|motp|steam):\/\/[^<]*)<\/code>/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);

/** A page with addresses in `<code>`: Stratum's, or Latchkey's sheet. Searched as text, never put into a page. */
export function findHtml(text: string): Recognised | undefined {
  const uris = Array.from(text.matchAll(CODE), (match) => unescaped(match[1] ?? '').trim());
  if (uris.length === 0) return undefined;
  const format = /<meta name="generator" content="Latchkey"/.test(text) ? 'latchkey-html' : 'stratum-html';
  return { format, read: () => uris.map((uri): Draft => findUriDraft(uri) ?? { fault: 'import-line' }) };
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES.get(entity) ?? entity);
}
