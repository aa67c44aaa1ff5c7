import { unescapeEntities } from '../../otp/unescape.ts';
import { findRecord, listMember, member, parseJson } from '../containers/json.ts';
import { isHtmlPage } from '../document.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { findUriDraft } from '../uri.ts';

const CODE = /<code[^>]{0,200}>\s{0,200}((?:otpauth|motp|steam):\/\/[^<]*)<\/code>/gi;
/** Other programs write addresses into links and cells. */
const ANYWHERE = /(?:otpauth|motp):\/\/[^\s"'<>`]{1,16384}/gi;
const SHEET_CODE = /<code(?: data-more="([^"]{0,100000})")?>([^<]{0,16384})<\/code>/g;

/** Pages with addresses: Latchkey's sheet, and Stratum's or another program's. They are searched as text and never rendered. */
export const htmlFormats = [
  defineFormat({
    id: 'latchkey-html',
    document: 'markup',
    recognise: (text) => (/<meta name="generator" content="Latchkey"/.test(text.slice(0, 2_000)) ? text : undefined),
    read: (text) => Array.from(text.matchAll(SHEET_CODE), sheetDraft),
  }),
  defineFormat({
    id: 'stratum-html',
    document: 'markup',
    recognise: (text) => {
      const uris = urisIn(text);
      return uris.length === 0 ? undefined : uris;
    },
    read: (uris) => uris.map((uri): Draft => findUriDraft(unescapeEntities(uri).trim()) ?? { fault: 'import-line' }),
  }),
] as const;

/** Only a whole page is searched outside `<code>`: XML documents of other programs hold addresses too. */
function urisIn(text: string): readonly string[] {
  const inCode = Array.from(text.matchAll(CODE), (match) => match[1] ?? '');
  return inCode.length > 0 || !isHtmlPage(text) ? inCode : (text.match(ANYWHERE) ?? []);
}

/** Sheets of earlier versions have the address alone. */
function sheetDraft([, more = '', uri = '']: RegExpMatchArray): Draft {
  const draft = findUriDraft(unescapeEntities(uri).trim()) ?? { fault: 'import-line' };
  if (more === '') return draft;
  const raw = findRecord(findJson(unescapeEntities(more)));
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

function findJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
