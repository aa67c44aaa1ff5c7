import { aegisFormats } from './formats/aegis.ts';
import { ageFile } from './formats/age.ts';
import { andOtp, andOtpEncryptedFormats } from './formats/andotp.ts';
import { archiveFormats } from './formats/archive.ts';
import { authenticatorExtensionFormats } from './formats/authenticator-extension.ts';
import { authyPreferences, authyTable, authyTokens } from './formats/authy.ts';
import { bareTable, labelledRows } from './formats/bare-tables.ts';
import { battleNet } from './formats/battle-net.ts';
import { bitwardenFormats } from './formats/bitwarden.ts';
import { duo } from './formats/duo.ts';
import { enpass } from './formats/enpass.ts';
import { enteEncrypted } from './formats/ente.ts';
import { freeOtpPlus, freeOtpPreferences } from './formats/free-otp.ts';
import { freeOtpBackup } from './formats/free-otp-backup.ts';
import { htmlFormats } from './formats/html.ts';
import { keePassXml } from './formats/keepass-entries.ts';
import { kdbxFormats } from './formats/keepass-kdbx.ts';
import { keeper } from './formats/keeper.ts';
import { keeperJson } from './formats/keeper-json.ts';
import { lastPass } from './formats/lastpass.ts';
import { latchkeyCsv } from './formats/latchkey-csv.ts';
import { onePassword } from './formats/one-password.ts';
import { openPgpMessage } from './formats/openpgp.ts';
import { otherJson } from './formats/other-json.ts';
import { otherXml, winAuthXml } from './formats/other-xml.ts';
import { pagePictures } from './formats/page-pictures.ts';
import { picture } from './formats/picture.ts';
import { programTables } from './formats/program-tables.ts';
import { protonAuthenticatorFormats } from './formats/proton-authenticator.ts';
import { protonPass } from './formats/proton-pass.ts';
import { raivo } from './formats/raivo.ts';
import { steamFormats } from './formats/steam.ts';
import { stratum, stratumEncryptedFormats } from './formats/stratum.ts';
import { totpAuthenticatorEncrypted, totpAuthenticatorPreferences } from './formats/totp-authenticator.ts';
import { twoFasFormats } from './formats/two-fas.ts';
import { twoFAuth } from './formats/two-fauth.ts';
import { passwordTable, unknownTable } from './formats/unknown-table.ts';
import { uriListFormats } from './formats/uri-list.ts';

// Of the rows for one kind of document the first that recognises it wins: what many members prove comes before what few do.
const SIGNED_FILES = [ageFile, openPgpMessage, ...stratumEncryptedFormats, freeOtpBackup, ...kdbxFormats, picture];
const JSON_OBJECTS = [
  ...[...aegisFormats, ...twoFasFormats, enpass, ...bitwardenFormats, enteEncrypted, ...protonAuthenticatorFormats],
  ...[protonPass, stratum, freeOtpPlus, onePassword, lastPass, keeperJson, ...steamFormats, authyTokens, twoFAuth],
  ...authenticatorExtensionFormats,
];
const JSON_LISTS = [duo, raivo, andOtp];
const OTHER_JSON = otherJson;
const MARKUP = [...htmlFormats, pagePictures, keePassXml, winAuthXml];
const PREFERENCES = [authyPreferences, battleNet, totpAuthenticatorPreferences, freeOtpPreferences];
const TEXTS = [totpAuthenticatorEncrypted];
const TABLES = [latchkeyCsv, authyTable, ...programTables, keeper, labelledRows, unknownTable, bareTable];
const LINES = uriListFormats;
const UNSIGNED_FILES = andOtpEncryptedFormats;

/** Every format that can be imported, in order of precedence. */
export const FORMATS = [
  ...[...SIGNED_FILES, ...archiveFormats, ...JSON_OBJECTS, ...JSON_LISTS, ...OTHER_JSON],
  ...[...MARKUP, ...PREFERENCES, otherXml, ...TEXTS, ...TABLES, ...LINES, passwordTable, ...UNSIGNED_FILES],
] as const;

/** The id of a format that can be imported. Words about formats are tables over these ids. */
export type FormatId = (typeof FORMATS)[number]['id'];
