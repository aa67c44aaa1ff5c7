import type { FormatId } from '../../../interchange/format-list.ts';

/** An app that exports its accounts, and where in it, in the app’s own words. */
type AppExport = { readonly app: string; readonly steps: string };

/** What a format is called, and where its file comes from if that needs explaining. */
type FormatText = { readonly label: string; readonly export?: AppExport };

const AEGIS = { app: 'Aegis', steps: 'Settings › Import & Export › Export. Encrypted files work too.' };
const TWO_FAS = { app: '2FAS', steps: 'Settings › 2FAS Backup › Export. Setting a password there encrypts the file.' };
const EXTENSION = { app: 'Authenticator (extension)', steps: 'Popup › gear › Backup › Download Backup File.' };
const BITWARDEN = {
  app: 'Bitwarden',
  steps:
    'Export the vault as .json, plain or “Password protected”. An “Account restricted” export opens only in that account.',
};
const ENTE = { app: 'Ente Auth', steps: 'Settings › Data › Export codes.' };
const GOOGLE = {
  app: 'Google Authenticator',
  steps:
    '≡ › Transfer accounts › Export accounts. Click “Use the camera” on this page and hold the QR codes up to it. Pictures of them work too.',
};
const KEEPASS = {
  app: 'KeePass, KeePassXC',
  steps: 'Use the .kdbx file itself. If it needs a key file, export it as XML or CSV.',
};
const KEEPER = { app: 'Keeper', steps: 'Web vault: Settings › Export, as .json or .csv.' };
const LASTPASS = {
  app: 'LastPass',
  steps: 'Authenticator: Settings › Transfer accounts › Export to file. Password vault: the CSV export.',
};
const PROTON = { app: 'Proton Authenticator, Proton Pass', steps: 'Settings › Export.' };
const ONE_PASSWORD = { app: '1Password', steps: 'Desktop app: File › Export, as 1PUX.' };
const OWN_BACKUP = { app: 'andOTP, FreeOTP, Raivo, Stratum', steps: 'Their own backup or export, encrypted or not.' };

/** Words for every format that can be imported; a format without words doesn’t compile. */
export const importFormats: Record<FormatId, FormatText> = {
  'otpauth-uri-list': { label: 'List of otpauth: links' },
  'otpauth-migration': { label: 'Google Authenticator', export: GOOGLE },
  'otpauth-migration-image': { label: 'Picture with QR codes' },
  'authenticator-extension-plain': { label: 'Authenticator extension', export: EXTENSION },
  'authenticator-extension-encrypted-v1': { label: 'Authenticator extension (encrypted)', export: EXTENSION },
  'authenticator-extension-encrypted-v2': { label: 'Authenticator extension (encrypted)', export: EXTENSION },
  'authenticator-extension-encrypted-v3': { label: 'Authenticator extension (encrypted)', export: EXTENSION },
  'aegis-plain': { label: 'Aegis', export: AEGIS },
  'aegis-encrypted': { label: 'Aegis (encrypted)', export: AEGIS },
  '2fas-plain': { label: '2FAS', export: TWO_FAS },
  '2fas-encrypted': { label: '2FAS (encrypted)', export: TWO_FAS },
  'bitwarden-json': { label: 'Bitwarden', export: BITWARDEN },
  'bitwarden-csv': { label: 'Bitwarden (CSV)', export: BITWARDEN },
  'bitwarden-encrypted': { label: 'Bitwarden (encrypted)', export: BITWARDEN },
  'bitwarden-encrypted-account': { label: 'Bitwarden (account restricted)', export: BITWARDEN },
  'bitwarden-authenticator-json': { label: 'Bitwarden Authenticator' },
  'bitwarden-authenticator-csv': { label: 'Bitwarden Authenticator (CSV)' },
  'ente-plain': { label: 'Ente Auth', export: ENTE },
  'ente-encrypted': { label: 'Ente Auth (encrypted)', export: ENTE },
  'proton-authenticator-plain': { label: 'Proton Authenticator', export: PROTON },
  'proton-authenticator-encrypted': { label: 'Proton Authenticator (encrypted)', export: PROTON },
  'proton-pass-zip': { label: 'Proton Pass', export: PROTON },
  'proton-pass-pgp': { label: 'Proton Pass (encrypted)', export: PROTON },
  'proton-pass-csv': { label: 'Proton Pass (CSV)', export: PROTON },
  'stratum-plain': { label: 'Stratum', export: OWN_BACKUP },
  'stratum-encrypted': { label: 'Stratum (encrypted)', export: OWN_BACKUP },
  'stratum-legacy-encrypted': { label: 'Authenticator Pro (encrypted)', export: OWN_BACKUP },
  'stratum-html': { label: 'Stratum (HTML)', export: OWN_BACKUP },
  'andotp-plain': { label: 'andOTP', export: OWN_BACKUP },
  'andotp-encrypted': { label: 'andOTP (encrypted)', export: OWN_BACKUP },
  'andotp-encrypted-old': { label: 'andOTP (encrypted)', export: OWN_BACKUP },
  'freeotp-v1-xml': { label: 'FreeOTP 1', export: OWN_BACKUP },
  'freeotp-v2': { label: 'FreeOTP', export: OWN_BACKUP },
  'freeotpplus-json': { label: 'FreeOTP+', export: OWN_BACKUP },
  'raivo-json': { label: 'Raivo OTP', export: OWN_BACKUP },
  'raivo-zip': { label: 'Raivo OTP (encrypted)', export: OWN_BACKUP },
  'lastpass-authenticator-json': { label: 'LastPass Authenticator', export: LASTPASS },
  'lastpass-vault-csv': { label: 'LastPass (CSV)', export: LASTPASS },
  'authy-xml': { label: 'Authy' },
  'authy-tokens-json': { label: 'Authy (encrypted)' },
  'steam-json': { label: 'Steam' },
  'steam-mafile': { label: 'Steam Desktop Authenticator' },
  'duo-json': { label: 'Duo Mobile' },
  '1password-1pux': { label: '1Password', export: ONE_PASSWORD },
  '1password-csv': { label: '1Password (CSV)', export: ONE_PASSWORD },
  'apple-passwords-csv': { label: 'Apple Passwords' },
  'keepass-xml': { label: 'KeePass (XML)', export: KEEPASS },
  'keepassxc-csv': { label: 'KeePassXC (CSV)', export: KEEPASS },
  'keepass-kdbx3': { label: 'KeePass', export: KEEPASS },
  'keepass-kdbx4': { label: 'KeePass', export: KEEPASS },
  'winauth-text': { label: 'WinAuth' },
  'winauth-zip': { label: 'WinAuth (encrypted)' },
  'authenticator-plus-zip': { label: 'Authenticator Plus' },
  'totp-authenticator-encrypted': { label: 'TOTP Authenticator (encrypted)' },
  'totp-authenticator-xml': { label: 'TOTP Authenticator' },
  'battlenet-xml': { label: 'Battle.net' },
  '2fauth-json': { label: '2FAuth' },
  'dashlane-csv': { label: 'Dashlane' },
  'keeper-csv': { label: 'Keeper (CSV)', export: KEEPER },
  'keeper-json': { label: 'Keeper', export: KEEPER },
  'enpass-json': { label: 'Enpass' },
  'passwords-csv': { label: 'Passwords (CSV)' },
  openpgp: { label: 'OpenPGP message' },
  age: { label: 'age file' },
  zip: { label: 'ZIP archive' },
  csv: { label: 'Table (CSV)' },
  'latchkey-csv': { label: 'Latchkey (CSV)' },
  'latchkey-html': { label: 'Latchkey sheet' },
  'html-pictures': { label: 'Page with QR codes' },
  'enpass-csv': { label: 'Enpass (CSV)' },
  'bare-csv': { label: 'Table without a header' },
  'other-json': { label: 'JSON file' },
  'other-xml': { label: 'XML file' },
  'winauth-xml': { label: 'WinAuth (XML)' },
};
