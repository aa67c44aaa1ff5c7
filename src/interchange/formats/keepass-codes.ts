import { isAccountAddress } from '../../otp/pieces.ts';
import { moreDrafts } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import { base32Key, base32OrHexKey, base64Key, hexKey, isSameKey, type SetupKey, textKey } from '../setup-key.ts';

/** An entry's attributes; programs write their names with other capitals. */
type Attributes = (name: string) => string | undefined;

/** KeeOtp's names for how its key is written. */
const ENCODINGS: ReadonlyMap<string, (value: unknown) => SetupKey> = new Map([
  ...['', 'base32'].map((name) => [name, base32Key] as const),
  ['hex', hexKey] as const,
  ['base64', base64Key] as const,
  ...['utf8', 'utf-8', 'ascii'].map((name) => [name, textKey] as const),
]);

/**
 * Finds the codes among a KeePass entry's attributes, in every program's way of storing them, and addresses in any other
 * attribute. A key stored in two ways comes out once.
 */
export function keePassCodes(strings: ReadonlyMap<string, string>): readonly Draft[] {
  const values = new Map([...strings].map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const of: Attributes = (name) => values.get(name.toLowerCase()) || undefined;
  const own = [trayTotp(of), otpAttribute(of), timeOtp(of), hmacOtp(of)].filter((draft) => draft !== undefined);
  const found: Draft[] = [];
  for (const draft of [...moreDrafts([of('otp')], []), ...own]) {
    const isKnown = found.some(
      ({ kind, secret }) => isSameKey(secret, draft.secret) && isCounter(kind) === isCounter(draft.kind),
    );
    if (!isKnown) found.push(draft);
  }
  return [...found, ...moreDrafts(strings.values(), found)];
}

function isCounter(kind: unknown): boolean {
  return String(kind).toLowerCase() === 'hotp';
}

/** `otp` holds an address, which is found elsewhere, a bare key, or the query that the KeeOtp plugin writes. */
function otpAttribute(of: Attributes): Draft | undefined {
  const text = of('otp') ?? '';
  if (text === '' || isAccountAddress(text)) return undefined;
  if (!/(?:^|&)key=/i.test(text)) return { secret: base32OrHexKey(text) };
  const values = new Map([...new URLSearchParams(text)].map(([name, value]) => [name.toLowerCase(), value]));
  const decode = ENCODINGS.get(values.get('encoding')?.toLowerCase() ?? '');
  return {
    kind: values.get('type') ?? 'totp',
    // A query's plus sign means a blank, but Base64 has no blanks.
    secret: decode?.(values.get('key')?.replaceAll(' ', decode === base64Key ? '+' : ' ')) ?? {
      fault: 'otp-secret-invalid',
    },
    digits: values.get('size') ?? values.get('digits'),
    period: values.get('step') ?? values.get('period'),
    counter: values.get('counter'),
    algorithm: values.get('otphashmode') ?? values.get('hashmode') ?? values.get('algorithm'),
  };
}

/** Tray TOTP and old KeePassXC write `PERIOD;DIGITS`, where `S` is Steam; a third part only corrects the clock. */
function trayTotp(of: Attributes): Draft | undefined {
  const seed = of('TOTP Seed');
  if (seed === undefined || isAccountAddress(seed)) return undefined;
  const secret = base32OrHexKey(seed);
  const settings = of('TOTP Settings') ?? '';
  const [period, digits] = isAccountAddress(settings) ? [] : settings.split(';');
  return digits?.trim().toUpperCase() === 'S' ? { kind: 'steam', secret } : { secret, period, digits };
}

/** KeePass 2.47 and later. */
function timeOtp(of: Attributes): Draft | undefined {
  const secret = secretOf(of, 'TimeOtp');
  if (secret === undefined) return undefined;
  return {
    secret,
    algorithm: of('TimeOtp-Algorithm'),
    digits: of('TimeOtp-Length') ?? of('TimeOtp-Digits'),
    period: of('TimeOtp-Period') ?? of('TimeOtp-Step'),
  };
}

function hmacOtp(of: Attributes): Draft | undefined {
  const secret = secretOf(of, 'HmacOtp');
  if (secret === undefined) return undefined;
  const [counter, digits, algorithm] = ['Counter', 'Length', 'Algorithm'].map((name) => of(`HmacOtp-${name}`));
  return { kind: 'hotp', secret, counter, digits, algorithm };
}

function secretOf(of: Attributes, kind: string): SetupKey | undefined {
  const ways = [
    ['-Base32', base32Key],
    ['-Hex', hexKey],
    ['-Base64', base64Key],
    ['', textKey],
  ] as const;
  const way = ways.find(([suffix]) => of(`${kind}-Secret${suffix}`) !== undefined);
  return way === undefined ? undefined : way[1](of(`${kind}-Secret${way[0]}`));
}
