import { addressesIn, isTransferAddress } from '../otp/pieces.ts';
import { findReadAddress } from '../otp/read-address.ts';
import { isKeyAlone } from '../otp/secret.ts';
import { type AppKind, findApp } from './apps.ts';

/** What a readable code is for. Only `account` and `transfer` can be added; the others are named, never opened. */
export type CodeKind =
  | 'account'
  | 'transfer'
  /** An account's setup key alone, without its name. */
  | 'key'
  /** Only one maker's app can read it. */
  | AppKind
  /** Uses a passkey of the phone that scans it. */
  | 'passkey'
  | 'web'
  | 'wifi'
  | 'payment'
  | 'contact'
  | 'mail'
  | 'phone'
  | 'message'
  | 'place'
  | 'event'
  | 'device'
  | 'mobile-plan'
  | 'health'
  | 'ticket'
  | 'app'
  | 'text';

/** Each kind by the beginning of its codes; the first match counts. */
const PREFIXES: readonly (readonly [CodeKind, RegExp])[] = [
  // CTAP 2.2, hybrid transports: "FIDO:/" and decimal digits.
  ['passkey', /^fido:\//i],
  ['wifi', /^(?:wifi|dpp):/i],
  // EPC069-12, Swiss Implementation Guidelines QR-bill, SPD, UPN, IPS and the Russian GOST R 56042.
  ['payment', /^(?:BCD\r?\n00[12]\r?\n|SPC\r?\n02|SPD\*|SCD\*|UPNQR\r?\n|HCT\r?\n|K:PR\|V:|ST0001[12]\|)/],
  // EMVCo merchant-presented codes (PIX, PayNow, …) begin with their format and end with a checksum.
  ['payment', /^000201[\s\S]*6304[\dA-F]{4}$/i],
  [
    'payment',
    /^(?:upi|payto|swish|bizum|alipays?|weixin:\/\/wxpay|bitcoin|bitcoincash|lightning|ethereum|litecoin|dogecoin|monero|zcash|dash|cardano|web\+cardano|solana|tron|ripple|xrp|stellar|web\+stellar|tezos|nano|tether):/i,
  ],
  // Lightning invoices and addresses, written without a scheme.
  ['payment', /^(?:lnurl1|lnbc\d)/i],
  ['contact', /^(?:BEGIN:VCARD|MECARD:|BIZCARD:)/i],
  ['event', /^BEGIN:(?:VCALENDAR|VEVENT)/i],
  ['mail', /^(?:mailto:|MATMSG:|SMTP:)/i],
  ['message', /^(?:sms|smsto|mms|mmsto):/i],
  ['phone', /^(?:tel|facetime|facetime-audio|callto):/i],
  ['place', /^(?:geo|maps|comgooglemaps):/i],
  // Matter and HomeKit setup codes.
  ['device', /^(?:MT:[\dA-Z.-]{10,}|X-HM:\/\/|ZB?-?\w*:CODE:|DSK:)/],
  ['mobile-plan', /^LPA:1\$/i],
  ['health', /^(?:HC1:|shc:\/)/i],
  // IATA resolution 792, bar coded boarding pass: "M1", the name, a booking.
  ['ticket', /^M[1-4][A-Z/ ]{20}E?[A-Z\d]{5,7} /],
];

/** Classifies a readable code by its text. */
export function kindOf(code: string): CodeKind {
  const text = code.trim();
  const [address] = addressesIn(text);
  if (address !== undefined) return isTransferAddress(address) ? 'transfer' : 'account';
  const app = findApp(text);
  if (app !== undefined) return app;
  const match = PREFIXES.find(([, prefix]) => prefix.test(text));
  if (match !== undefined) return match[0];
  // People who make codes by hand often omit the scheme.
  if (
    /^https?:\/\//i.test(text) ||
    /^(?:www\.|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|me|co|de|uk|fr|jp|ru|br|eu)\/)\S+$/i.test(text)
  )
    return 'web';
  if (isKeyAlone(text)) return 'key';
  if (/^[a-z][a-z\d+.-]*:(?:\/\/|\w)\S*$/i.test(text)) return 'app';
  return 'text';
}

/** The addresses of accounts and transfers in the texts of codes or in a pasted one, each once. */
export function accountsIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(addressesIn))];
}

/** The service and account name that the address of an account claims, as far as they can be read. */
export function namesIn(address: string): string {
  const { issuer = '', name = '' } = findReadAddress(address) ?? {};
  return `${issuer} ${name}`.trim().slice(0, 100);
}
