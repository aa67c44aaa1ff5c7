import { findRecord, listMember, member, parseJson } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';
import { findUriDraft } from '../uri.ts';

const CODE = /<code[^>]{0,200}>\s{0,200}((?:otpauth|motp|steam):\/\/[^<]*)<\/code>/gi;
/** Other programs put addresses into links and cells. */
const ANYWHERE = /(?:otpauth|motp):\/\/[^\s"'<>`]{1,16384}/gi;
const OWN_CODE = /<code(?: data-more="([^"]{0,100000})")?>([^<]{0,16384})<\/code>/g;
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
  if (/<meta name="generator" content="Latchkey"/.test(text.slice(0, 2_000))) {
    return { format: 'latchkey-html', read: () => Array.from(text.matchAll(OWN_CODE), readOwn) };
  }
  const inCode = Array.from(text.matchAll(CODE), (match) => match[1] ?? '');
  const uris = (inCode.length > 0 || !isPage(text) ? inCode : (text.match(ANYWHERE) ?? [])).map((uri) =>
    unescaped(uri).trim(),
  );
  if (uris.length === 0) return undefined;
  return {
    format: 'stratum-html',
    read: () => uris.map((uri): Draft => findUriDraft(uri) ?? { fault: 'import-line' }),
  };
}

/** An account of our own sheet; sheets of earlier versions have its address alone. */
function readOwn([, more = '', uri = '']: RegExpMatchArray): Draft {
  const draft = findUriDraft(unescaped(uri).trim()) ?? { fault: 'import-line' };
  if (more === '') return draft;
  const raw = findRecord(parsed(unescaped(more)));
  return {
    ...draft,
    note: member(raw, 'note'),
    tags: listMember(raw, 'tags'),
    favourite: member(raw, 'favourite') === true,
    hosts: listMember(raw, 'hosts'),
    recoveryCodes: listMember(raw, 'recoveryCodes'),
    icon: member(raw, 'icon'),
  };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
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
