import { decodePercent, unescapeAddress } from './unescape.ts';

/** The parts of an account's address, decoded and not checked. */
export interface AddressParts {
  /** `totp`, `hotp`, `steam`, `motp`, or whatever stands there. */
  readonly type: string;
  /** Decoded, with its colon. A plain colon of the text takes precedence over an encoded one. */
  readonly label: string;
  readonly labelCut: number;
  /** Every parameter in order, names in lower case. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

const SCHEME = /^(?:(?:apple-)?(otpauth|motp)|(steam)):\/\//i;
/** Raw question marks may stand in a label: the query starts where a parameter does. */
const QUERY = /\?(?=(?:secret|issuer|algorithm|digits|period|counter|image|encoder)=)/i;

/** Finds the parts of an address; `undefined` where text is none, `escaped` where its escaping can't be undone for certain. */
export function findAddressParts(text: string): AddressParts | 'escaped' | undefined {
  const address = unescapeAddress(text.trim());
  if (address === undefined) return 'escaped';
  const match = SCHEME.exec(address);
  if (match === null) return undefined;
  const [start, scheme] = match;
  const rest = address.slice(start.length);
  if (scheme === undefined) {
    const key = /^([^/?#]*)\/?$/.exec(rest)?.[1];
    return key === undefined ? undefined : { ...EMPTY, type: 'steam', parameters: [['secret', decodePercent(key)]] };
  }
  const mark = QUERY.exec(rest)?.index ?? rest.indexOf('?');
  const path = mark < 0 ? rest : rest.slice(0, mark);
  const query = mark < 0 ? '' : rest.slice(mark + 1);
  const slash = path.indexOf('/');
  const isMotp = scheme.toLowerCase() === 'motp';
  const type = isMotp ? 'motp' : (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  const label = isMotp ? path : slash < 0 ? '' : path.slice(slash + 1);
  const plain = label.indexOf(':');
  return {
    type,
    label: decodePercent(label),
    labelCut: plain < 0 ? decodePercent(label).indexOf(':') : decodePercent(label.slice(0, plain)).length,
    parameters: parametersOf(query, decodePercent(label)),
  };
}

const EMPTY: AddressParts = { type: '', label: '', labelCut: -1, parameters: [] };

/** Only in a query does `+` mean a space. An ampersand before a blank, or one that the label has too, is part of a name that nobody escaped. */
function parametersOf(query: string, label: string): AddressParts['parameters'] {
  const found: (readonly [string, string])[] = [];
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decodePercent((cut < 0 ? pair : pair.slice(0, cut)).replaceAll('+', ' ')).replace(/^[?\s]+|\s+$/g, '');
    const value = cut < 0 ? '' : decodePercent(pair.slice(cut + 1).replaceAll('+', ' '));
    const before = found.at(-1);
    const joined =
      before?.[0] === 'issuer' && cut < 0 ? `${before[1]}&${decodePercent(pair.replaceAll('+', ' '))}` : undefined;
    if (joined !== undefined && (/^[ +]|%20/.test(pair) || label.startsWith(joined)))
      found.splice(-1, 1, ['issuer', joined]);
    else found.push([name.toLowerCase(), value]);
  }
  return found;
}
