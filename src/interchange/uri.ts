import type { Draft } from './draft.ts';
import { base32Key, base32OrHexKey } from './setup-key.ts';

/** Longest address in UTF-16 units. */
const MAX_URI = 16_384;
/** Transfer codes are no addresses of accounts. */
const SCHEME = /^(?:apple-)?(otpauth|motp|steam):\/\//i;

/** Says whether text is the address of an account. */
export function isAccountUri(text: string): boolean {
  return SCHEME.test(text);
}

/**
 * Finds the draft in an `otpauth:`, `motp:` or `steam:` address; `undefined` for other text. Never throws: what is wrong with
 * the address becomes the draft's `fault`.
 */
export function findUriDraft(text: string): Draft | undefined {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (text.length > MAX_URI) return { fault: 'otp-uri-invalid' };
  // The URL parser rejects what real files hold: raw blanks, `#` and letters of any script.
  const rest = text.slice(text.indexOf('://') + 3);
  if (scheme === 'steam') return { kind: 'steam', secret: base32Key(decoded(rest.replace(/[/?#].*$/s, ''))) };
  const mark = rest.indexOf('?');
  const path = mark < 0 ? rest : rest.slice(0, mark);
  const slash = path.indexOf('/');
  const type = scheme === 'motp' ? 'motp' : (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  const label = scheme === 'motp' ? path : slash < 0 ? '' : path.slice(slash + 1);
  return draftOf(type, label, mark < 0 ? '' : rest.slice(mark + 1));
}

/**
 * Finds the draft in what a password manager keeps as a one-time password: an address or a bare Base32 secret.
 * Title and user name stand in for a missing issuer and name.
 */
export function findCodeDraft(value: unknown, title: unknown, user: unknown): Draft | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (typeof value === 'string' && text === '') return undefined;
  const draft = findUriDraft(text) ?? { secret: base32OrHexKey(value) };
  return {
    ...draft,
    issuer: draft.issuer || title,
    name: draft.name || user,
  };
}

function draftOf(type: string, label: string, query: string): Draft {
  const values = queryOf(query);
  const { prefix, name } = labelOf(label);
  const issuer = values.get('issuer') || prefix;
  const value = (key: string) => {
    const text = values.get(key);
    return text === 'null' ? undefined : text;
  };
  const isSteam = values.get('encoder')?.toLowerCase() === 'steam' || values.has('steam');
  return {
    kind: type === 'totp' && isSteam ? 'steam' : type === '' ? 'unknown' : type,
    secret: base32OrHexKey(values.get('secret')),
    issuer,
    name,
    algorithm: value('algorithm'),
    digits: value('digits'),
    period: value('period'),
    counter: value('counter'),
    ...displayOf(values.get('codedisplay')),
    ...(values.has('') ? { fault: 'otp-uri-duplicate' as const } : {}),
  };
}

/** Ente stores what it shows beside a code as JSON in a parameter. */
function displayOf(text: string | undefined): Partial<Draft> {
  if (text === undefined || text.length > MAX_URI) return {};
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== 'object' || raw === null) return {};
    const own = new Map(Object.entries(raw));
    const tags: unknown = own.get('tags');
    return {
      note: own.get('note'),
      tags: Array.isArray(tags) ? tags : [],
      favourite: own.get('pinned') === true,
      icon: own.get('iconID'),
      order: own.get('position'),
      uses: own.get('tapCount'),
      usedMs: millisecondsOf(own.get('lastUsedAt')),
      ...(own.get('trashed') === true ? { fault: 'import-trashed' } : {}),
    };
  } catch {
    return {};
  }
}

/** Ente stores microseconds. */
function millisecondsOf(value: unknown): unknown {
  return typeof value === 'number' && value > 1e14 ? Math.floor(value / 1_000) : value;
}

/** Returns the first value of each parameter by lower-case name; the name `''` marks that one occurred twice. */
function queryOf(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decoded((cut < 0 ? pair : pair.slice(0, cut)).replaceAll('+', ' ')).toLowerCase();
    const value = cut < 0 ? '' : decoded(pair.slice(cut + 1).replaceAll('+', ' '));
    if (values.has(name) && values.get(name) !== value) values.set('', name);
    else if (name !== '') values.set(name, value);
  }
  return values;
}

/** Splits `issuer:name`. A plain colon takes precedence over an encoded one. */
function labelOf(label: string): { readonly prefix: string; readonly name: string } {
  const plain = label.indexOf(':');
  if (plain >= 0) return { prefix: decoded(label.slice(0, plain)), name: decoded(label.slice(plain + 1)) };
  const text = decoded(label);
  const cut = text.indexOf(':');
  return cut < 0 ? { prefix: '', name: text } : { prefix: text.slice(0, cut).trim(), name: text.slice(cut + 1).trim() };
}

/** Undoes percent-encoding where it is UTF-8, and leaves every other percent sign as it stands. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
