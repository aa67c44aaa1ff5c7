/** Codes that only one maker's app can read. The first group sets up an authenticator; the second signs another device in. */
export type AppKind =
  | 'microsoft'
  | 'duo'
  | 'okta'
  | 'entrust'
  | 'rsa'
  | 'symantec'
  | 'onespan'
  | 'ping'
  | 'forgerock'
  | 'other-authenticator'
  | 'whatsapp'
  | 'signal'
  | 'telegram'
  | 'discord'
  | 'steam-login'
  | 'login';

/** A maker's codes: the beginning of the text, or a web address by its host and the beginning of its path. */
interface AppRow {
  readonly kind: AppKind;
  readonly text?: RegExp;
  readonly host?: RegExp;
  readonly path?: RegExp;
}

/** The first match counts. */
const APPS: readonly AppRow[] = [
  { kind: 'microsoft', text: /^(?:phonefactor|msauth|microsoft-authenticator|mfaauth):/i },
  {
    kind: 'microsoft',
    host: /(?:^|\.)(?:microsoftonline(?:\.\w+)?|microsoft|live|windows)\.\w+$/,
    path: /^\/[^?]*(?:authenticatorapp|activateaccount|phonefactor|mfasetup)/i,
  },
  { kind: 'microsoft', host: /(?:^|\.)phonefactor\.(?:com|net)$/ },
  { kind: 'duo', text: /^duo:/i },
  { kind: 'duo', host: /(?:^|\.)duosecurity\.com$/ },
  { kind: 'okta', text: /^(?:oktaverify|com\.okta\.[\w.]+|com-okta-authenticator):/i },
  { kind: 'okta', host: /(?:^|\.)okta(?:preview|-emea)?\.com$/, path: /^\/(?:app-?link|oktaverify|.*authenticator)/i },
  { kind: 'entrust', text: /^(?:entrustidentityguard|igmobileotp|entrustidentity|idguard):/i },
  { kind: 'rsa', text: /^(?:com\.rsa\.securid[\w.]*|rsa-?securid|securid):/i },
  { kind: 'rsa', path: /^\/securid\/ctf/i, host: /./ },
  { kind: 'rsa', host: /(?:^|\.)(?:securid|rsasecurity)\.com$/ },
  { kind: 'symantec', text: /^(?:vipmobile|vipaccess|com\.symantec\.vip[\w.]*):/i },
  { kind: 'symantec', host: /(?:^|\.)vip\.symantec\.com$/ },
  { kind: 'onespan', text: /^(?:onespan|digipass|vasco)[\w.-]*:/i },
  { kind: 'ping', text: /^(?:pingid|pingone|com\.pingidentity[\w.]*):/i },
  { kind: 'ping', host: /(?:^|\.)(?:pingone|pingidentity)\.\w+$/ },
  { kind: 'forgerock', text: /^(?:pushauth|mfauth):/i },
  {
    kind: 'other-authenticator',
    text: /^(?:authy|authpoint|mobilepass|safenet\w*|hidapprove|salesforceauthenticator|bankid|swissid|itsme|futurae|keyless|secureauth|ibmverify|yubioath):/i,
  },
  // WhatsApp: a version, "@", and three or more parts in base64.
  { kind: 'whatsapp', text: /^\d@[\w+/=-]{16,}(?:,[\w+/=-]+){2,}$/ },
  { kind: 'whatsapp', host: /^wa\.me$/, path: /^\/settings\/linked_devices/ },
  { kind: 'signal', text: /^(?:sgnl:\/\/linkdevice|tsdevice:)/i },
  { kind: 'signal', host: /^signal\.link$/, path: /^\/devices?\b/ },
  { kind: 'telegram', text: /^tg:\/\/login/i },
  { kind: 'discord', host: /^(?:discord|discordapp)\.com$/, path: /^\/ra\// },
  { kind: 'steam-login', text: /^steam:\/\/login/i },
  { kind: 'steam-login', host: /^s\.team$/, path: /^\/q\// },
  {
    kind: 'login',
    text: /^(?:viber:\/\/secondary|threema:\/\/\w*(?:link|session)|lastpass-?login:|bitwarden:\/\/login|element:\/\/login|weixin:\/\/\w*login|wc:)/i,
  },
  { kind: 'login', host: /^login\.weixin\.qq\.com$/, path: /^\/l\// },
  { kind: 'login', host: /^(?:access\.)?line\.me$/, path: /^\/(?:R\/au\/lgn|qrlogin)/i },
  { kind: 'login', host: /^link\.twitch\.tv$|^(?:www\.)?twitch\.tv$/, path: /^\/activate/ },
];

/** Finds whose app a code is for, by its text; `undefined` where any app may read it. */
export function findApp(text: string): AppKind | undefined {
  const address = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  const row = APPS.find(({ text: start, host, path }) => {
    if (start !== undefined) return start.test(text);
    if (address === undefined || host?.test(address.hostname) === false) return false;
    return path === undefined || path.test(address.pathname);
  });
  return row?.kind ?? (isDuoEnrolment(text) ? 'duo' : undefined);
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
