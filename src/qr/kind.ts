/** What a readable code is for. Only `account` and `transfer` can be added; the others are named, never opened. */
export type CodeKind =
  | 'account'
  | 'transfer'
  /** An account's setup key alone, without its name. */
  | 'key'
  /** Enrols in an authenticator that only the maker's own app can be. */
  | 'other-authenticator'
  /** Signs another device in: whoever scans it lets that device in. */
  | 'login'
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
  ['account', /^otpauth:\/\//i],
  ['transfer', /^otpauth-migration:\/\//i],
  // CTAP 2.2, hybrid transports: "FIDO:/" and decimal digits.
  ['passkey', /^fido:\//i],
  [
    'other-authenticator',
    /^(?:phonefactor|oktaverify|com\.okta\.[\w.]+|duo|pushauth|mfauth|com\.rsa\.securid[\w.]*|vipmobile|entrustidentityguard|igmobileotp|onespan|msauth|microsoft-authenticator):/i,
  ],
  [
    'login',
    /^(?:tg:\/\/login|sgnl:\/\/linkdevice|tsdevice:|steam:\/\/login|viber:\/\/secondary|threema:\/\/\w*(?:link|session)|lastpass-?login:|bitwarden:\/\/login|element:\/\/login|weixin:\/\/\w*login|wc:)/i,
  ],
  // WhatsApp: a version, "@", and three or more parts in base64.
  ['login', /^\d@[\w+/=-]{16,}(?:,[\w+/=-]+){2,}$/],
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

/** Web addresses that sign another device in, by host and beginning of the path. */
const LOGIN_PAGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:discord|discordapp)\.com$/, /^\/ra\//],
  [/^s\.team$/, /^\/q\//],
  [/^wa\.me$/, /^\/settings\/linked_devices/],
  [/^login\.weixin\.qq\.com$/, /^\/l\//],
  [/^(?:access\.)?line\.me$/, /^\/(?:R\/au\/lgn|qrlogin)/i],
  [/^signal\.link$/, /^\/devices?\b/],
  [/^link\.twitch\.tv$|^(?:www\.)?twitch\.tv$/, /^\/activate/],
];

/** Classifies a readable code by its text. */
export function kindOf(code: string): CodeKind {
  const text = code.trim();
  const match = PREFIXES.find(([, prefix]) => prefix.test(text));
  if (match !== undefined) return match[0];
  if (/^https?:\/\//i.test(text)) return isLoginPage(text) ? 'login' : 'web';
  // People who make codes by hand often omit the scheme.
  if (/^(?:www\.|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|me|co|de|uk|fr|jp|ru|br|eu)\/)\S+$/i.test(text))
    return 'web';
  if (isDuoEnrolment(text)) return 'other-authenticator';
  if (/^(?:[A-Z2-7]{4}[ -]?){4,32}[A-Z2-7]{0,3}=*$/i.test(text) && /[A-Z]/i.test(text) && /[2-7]/.test(text))
    return 'key';
  if (/^[a-z][a-z\d+.-]*:(?:\/\/|\w)\S*$/i.test(text)) return 'app';
  return 'text';
}

function isLoginPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, pathname } = new URL(text);
  return LOGIN_PAGES.some(([host, path]) => host.test(hostname) && path.test(pathname));
}

/** Duo's own enrolment codes: an activation code, a dash, and the service's host in base64. */
function isDuoEnrolment(text: string): boolean {
  const host = /^[\w]{16,}-([\w+/]{16,}={0,2})$/.exec(text)?.[1];
  if (host === undefined) return false;
  try {
    return /^api-[\w-]+\.duosecurity\.com$/.test(atob(host));
  } catch {
    return false;
  }
}
