import { toFolder } from './address.ts';

/** A kind of server, or a provider, and where its WebDAV folder is. */
interface Provider {
  readonly host?: RegExp;
  readonly port?: RegExp;
  /** What its web pages, or its answers to WebDAV, have in them. */
  readonly mark?: RegExp;
  /** Whether it never takes the account's own password here. */
  readonly wantsAppPassword?: true;
  readonly address: (at: URL, user: string) => string;
}

/** A folder of Latchkey's own: it is created where it is missing. */
const FOLDER = 'Latchkey/';

/** The first row that fits counts. */
const PROVIDERS: readonly Provider[] = [
  {
    host: /(?:^|\.)fastmail\.(?:com|fm)$/,
    wantsAppPassword: true,
    address: () => `https://myfiles.fastmail.com/${FOLDER}`,
  },
  {
    host: /(?:^|\.)koofr\.(?:net|eu)$/,
    wantsAppPassword: true,
    address: () => `https://app.koofr.net/dav/Koofr/${FOLDER}`,
  },
  {
    host: /(?:^|\.)yandex\.[a-z.]+$/,
    wantsAppPassword: true,
    address: () => `https://webdav.yandex.com/${FOLDER}`,
  },
  { host: /(?:^|\.)pcloud\.(?:com|link)$/, address: () => `https://webdav.pcloud.com/${FOLDER}` },
  {
    host: /(?:^|\.)hidrive\.(?:com|strato\.com)$/,
    address: (_, user) => `https://webdav.hidrive.strato.com/users/${user}/${FOLDER}`,
  },
  {
    host: /(?:^|\.)mailbox\.org$/,
    address: () => `https://dav.mailbox.org/servlet/webdav.infostore/Userstore/${FOLDER}`,
  },
  { host: /\.your-storagebox\.de$/, address: (at) => `https://${at.hostname}/${FOLDER}` },
  {
    host: /(?:^|\.)hetzner\.(?:com|de|cloud)$/,
    address: (_, user) => `https://${/^u\d+/.exec(user)?.[0] ?? 'u00000'}.your-storagebox.de/${FOLDER}`,
  },
  {
    host: /\.your-storageshare\.de$/,
    address: (at, user) => `https://${at.host}/remote.php/dav/files/${user}/${FOLDER}`,
  },
  {
    host: /(?:^|\.)(?:synology\.me|quickconnect\.to|diskstation\.me)$/,
    address: (at) => `https://${at.hostname}:5006/home/${FOLDER}`,
  },
  // The ports of its pages.
  { port: /^500[01]$/, address: (at) => `https://${at.hostname}:5006/home/${FOLDER}` },
  { mark: /\bSYNO\.|synology/i, address: (at) => `https://${at.hostname}:5006/home/${FOLDER}` },
  // ownCloud and what is made of it, old and new.
  {
    mark: /nextcloud|owncloud|opencloud|data-requesttoken|sabredav|sabre\\|\/remote\.php\/|\/apps\/files/i,
    address: (at, user) => `${at.origin}${baseOf(at)}remote.php/dav/files/${user}/${FOLDER}`,
  },
];

/** The marks of an answer that says that the account's own password is not taken, though it may be right. */
const WANTS_APP_PASSWORD =
  /PasswordLoginForbidden|password login forbidden|app(?:lication)?[- ]?(?:specific[- ])?password|two-factor/i;

/**
 * The WebDAV address that would probably work, by the address that was tried and what answered there; `undefined` if nothing is known, or if
 * it is the address that was tried.
 */
export function findWebdavAddress(tried: URL, user: string, answer = ''): string | undefined {
  const name = encodeURIComponent(user.trim() === '' ? 'user' : user.trim());
  const found = findProvider(tried, answer)?.address(tried, name);
  return found === undefined || found === toFolder(tried).href ? undefined : found;
}

/** Whether a server that refused a password probably wants an app password in its place. */
export function wantsAppPassword(tried: URL, answer: string): boolean {
  return WANTS_APP_PASSWORD.test(answer) || findProvider(tried, '')?.wantsAppPassword === true;
}

function findProvider(at: URL, answer: string): Provider | undefined {
  return PROVIDERS.find(
    ({ host, port, mark }) =>
      (host === undefined || host.test(at.hostname)) &&
      (port === undefined || port.test(at.port)) &&
      (mark === undefined || mark.test(answer) || mark.test(at.pathname)),
  );
}

/** Where the program is installed on its server: what is before the paths of its own pages. */
function baseOf(at: URL): string {
  const [, base = ''] =
    /^(.*?)\/(?:index\.php|remote\.php|public\.php|status\.php|apps|login|settings|s|f|dav|ocs|files)(?:\/|$)/.exec(
      at.pathname,
    ) ?? [];
  return `${base}/`;
}
