/**
 * The columns of the table of security keys, in order; of a key without sites, those of a site are empty. `synced` is `synced`, `syncable` or
 * `device-bound`; the abilities are `yes` or `no`; `source` of a site is `seen` by the browser or `said` by the user.
 */
export const REGISTER_COLUMNS = [
  ...['number', 'key', 'kind', 'form', 'colour', 'model', 'aaguid', 'connection', 'place', 'note', 'acquired', 'added'],
  ...['last checked', 'spare', 'lost', 'retired', 'replaced by'],
  ...['site', 'name at site', 'service', 'account', 'recorded', 'registered', 'last used', 'removed'],
  ...['synced', 'verifies user', 'unlocks latchkey', 'source'],
] as const;
/** Columns that tables of earlier versions don’t have. */
const LATER: readonly string[] = ['synced', 'verifies user', 'unlocks latchkey', 'source'];

/** Whether a head is the one that this program writes, or an earlier version of it. */
export function isOwnHead(header: readonly string[]): boolean {
  return REGISTER_COLUMNS.every((name) => LATER.includes(name) || header.includes(name));
}

/** What tables of other programs call these columns, and columns that only they have. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  number: ['number', 'tag', 'id', 'no', '#'],
  key: ['key', 'name', 'label', 'key name', 'device', 'device name', 'nickname', 'security key'],
  kind: ['kind', 'type'],
  vendor: ['vendor', 'manufacturer', 'brand', 'make'],
  model: ['model', 'product'],
  serial: ['serial', 'serial number', 'serial no', 's/n', 'sn'],
  place: ['place', 'location', 'kept', 'where', 'storage'],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'remarks'],
  status: ['status', 'state'],
  colour: ['colour', 'color'],
  form: ['form', 'form factor', 'form_factor', 'formfactor'],
  acquired: ['acquired', 'purchased', 'purchased_at', 'purchase date', 'bought'],
  site: ['site', 'url', 'website', 'host', 'domain', 'registered at', 'used at'],
  service: ['service', 'app', 'application'],
  account: ['account', 'username', 'user name', 'user', 'login', 'email', 'e-mail'],
  'name at site': ['name at site', 'nickname at site'],
  revoked: ['revoked'],
};

/** A column by its name in the table of whatever program. */
export type FindColumn = (name: string) => number;

/** Finds columns by the names of a table's head, which are trimmed and in lower case; -1 for one that isn't there. */
export function createFindColumn(header: readonly string[]): FindColumn {
  return (name) => {
    for (const alias of ALIASES[name] ?? [name]) {
      const at = header.indexOf(alias);
      if (at >= 0) return at;
    }
    return -1;
  };
}

/** Columns that only lists of logins, codes or cards have; a list of security keys has no secret. */
const SECRET =
  /^(?:(?:login[ _])?(?:password|passwd|pwd|passphrase|kennwort|passwort|mot de passe|contraseña|senha|wachtwoord|пароль)|(?:login[ _]?)?(?:totp|otp|otpauth|otp[ _]?auth|otp[ _]?url|two[ _]?factor|2fa)(?:[ _]?(?:secret|seed|key|uri|url|code))?|one[- ]time (?:password|code)s?|(?:shared |totp |otp )?(?:secret|seed)(?: key)?|pin(?: code)?|cvv|cvc|card ?number|credit card number|private[ _]?key|recovery codes?|backup codes?)$/u;

/** Whether a head is one of a table of secrets, such as a password manager’s. */
export function hasSecretColumn(header: readonly string[]): boolean {
  return header.some((name) => SECRET.test(name));
}

/** Columns of tables about people, goods, money or computers. */
const FOREIGN =
  /^(?:first name|last name|given name|family name|birthday|phone(?: \d.*)?|mobile|street|postal code|zip(?: code)?|postcode|price|amount|quantity|qty|currency|sku|order(?: id| number)?|invoice|ip(?: address)?|mac(?: address)?|hostname|os|operating system|ram|cpu|license key|licence key|folder|tags|favorite|e-mail 1 - value|login_uri|login_username)$/u;

/** Whether a head is one of a table of security keys: a column for the name and at least one more that is known. */
export function isRegisterHead(header: readonly string[]): boolean {
  const find = createFindColumn(header);
  const others = ['vendor', 'model', 'serial', 'place', 'site', 'service', 'colour', 'form', 'acquired'];
  const named = find('key');
  if (named < 0) return false;
  // A table of contacts, bookmarks or devices has a name and an address as well.
  const isPlain = header[named] === 'name' || header[named] === 'label';
  const telling = isPlain ? others.filter((name) => name !== 'service') : others;
  return !header.some((name) => FOREIGN.test(name)) && telling.some((name) => find(name) >= 0);
}
