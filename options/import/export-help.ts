/** How a program gives its codes out, in its own words as far as they stay the same. */
export const exportHelp: readonly (readonly [program: string, way: string])[] = [
  ['2FAS', 'Settings, 2FAS Backup, Export. Setting a password there encrypts the file.'],
  ['Aegis', 'Settings, Import & Export, Export. Encrypted and plain files are both fine.'],
  ['Authenticator (extension)', 'Its pop-up, the gear, Backup, Download Backup File.'],
  [
    'Bitwarden',
    'Export vault as .json, plain or “password protected”. “Account restricted” opens only in that account.',
  ],
  ['Ente Auth', 'Settings, Data, Export codes.'],
  [
    'Google Authenticator',
    'Menu, Transfer accounts, Export accounts. Take a picture of each code and drop all of them here.',
  ],
  ['KeePass, KeePassXC', 'The .kdbx file itself, unless it needs a key file; else an export as XML or CSV.'],
  ['LastPass', 'In the Authenticator: Settings, Transfer accounts, Export to file. Of the vault: the CSV export.'],
  ['Proton', 'In the Authenticator and in Pass: Settings, Export.'],
  ['1Password', 'In the desktop program: File, Export, as 1PUX.'],
  ['Stratum, andOTP, FreeOTP, Raivo', 'Their own backup or export, encrypted or not.'],
];

/** Programs that keep their codes to themselves, and what is left to do. */
export const noExportHelp: readonly (readonly [program: string, todo: string])[] = [
  ['Microsoft Authenticator', 'It has no export. Set each account up anew at its site.'],
  ['Authy', 'It has no export. Set each account up anew, or ask Twilio for your data.'],
  ['Yubico Authenticator', 'The codes are on the key and cannot be read back. Set the accounts up anew.'],
  ['Duo, Steam, Battle.net', 'Only files from the private storage of a rooted phone hold codes, and those are read.'],
  ['Symantec VIP, RSA SecurID', 'They use no standard codes. Nothing can take them over.'],
  ['2FAS (extension)', 'It holds no codes: export on the phone.'],
];
