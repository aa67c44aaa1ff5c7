/** Parameters that an address of a key can have. */
const KNOWN = '(?:secret|issuer|algorithm|digits|period|counter)';
/** What parts parameters when HTML escaped an ampersand. */
const AMP = '(?:amp;|#0*38;|#x0*26;)';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** An address as it was before something escaped it, or `undefined` where that can't be told for certain. */
export function unescapeAddress(text: string): string | undefined {
  let plain = text;
  for (const undo of [undoWhole, undoJson, undoQuotedPrintable, undoEntities, undoQuery]) {
    const next = undo(plain);
    if (next === undefined) return undefined;
    // One writer escaped the whole text in one way; a second pass could undo what a name means.
    if (next !== plain) return undo === undoJson ? undoEntities(next) : next;
    plain = next;
  }
  return plain;
}

/** The scheme itself is percent-encoded. */
function undoWhole(text: string): string {
  return /^[a-z-]+%3A%2F%2F/i.test(text) ? decodePercent(text) : text;
}

/** JSON writes `\/` and `\u0026`. */
function undoJson(text: string): string {
  if (!/^[a-z-]+:\\\/\\\//i.test(text) && !(/\\u00(?:26|3d)/i.test(text) && !/[^\\]&/.test(text))) return text;
  return text.replace(/\\(?:u([\da-f]{4})|(["\\/]))/gi, (_, hex: string | undefined, mark: string) =>
    hex === undefined ? mark : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Mail writes `=3D` for every equals sign. A key or a name may begin with 3D too, so a value that can't begin so has to prove it. */
function undoQuotedPrintable(text: string): string | undefined {
  const query = text.slice(text.indexOf('?') + 1);
  const values = [...query.matchAll(/(?:^|[&;])([\w-]+)=(3D)?/gi)];
  const escaped = values.filter(([, , mark]) => mark !== undefined);
  const proofs = values.filter(([, name]) => /^(?:algorithm|digits|period|counter)$/i.test(name ?? ''));
  if (escaped.length < 2 || proofs.some((one) => !escaped.includes(one))) return text;
  if (escaped.length === values.length && proofs.length > 0) {
    return decodePercent(text.replaceAll('%', '%25').replace(/=([\dA-F]{2})/gi, '%$1'));
  }
  return undefined;
}

/** HTML writes `&amp;` between parameters: nothing else begins so. Other entities are undone where every ampersand is one. */
function undoEntities(text: string): string {
  if (!new RegExp(`&${AMP}`, 'i').test(text)) return text;
  const isWhole = !/&(?!(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});)/i.test(text);
  if (isWhole) return unescapeEntities(text);
  return text.replace(new RegExp(`&(?:${AMP})+(?=[\\w-]+=)`, 'gi'), '&');
}

/** The question mark, or what parts the parameters, is percent-encoded. */
function undoQuery(text: string): string {
  const query = text.indexOf('?');
  if (query < 0) return /%3F[\w-]+(?:%3D|=)/i.test(text) ? decodePercent(text) : text;
  const rest = text.slice(query + 1);
  if (!rest.includes('=') && /%3D/i.test(rest)) return text.slice(0, query + 1) + decodePercent(rest);
  if (rest.includes('&')) return text;
  const mark = new RegExp(`(?:%26(?:amp(?:;|%3B))?|;\\s*)(?=${KNOWN}(?:=|%3D))`, 'gi');
  if (!mark.test(rest)) return text;
  return text.slice(0, query + 1) + rest.replace(mark, '&').replace(new RegExp(`(&${KNOWN})%3D`, 'gi'), '$1=');
}

/** Replaces HTML's numeric entities and its six commonest named ones, once. */
export function unescapeEntities(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (entity, name, decimal, hex) => {
      if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Undoes percent-encoding where it is UTF-8, and leaves every other percent sign as it is. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
