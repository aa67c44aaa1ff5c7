import { zipSync } from 'fflate';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { FormatId } from '../../src/interchange/format-list.ts';
import { SECRET } from './reading.ts';
import * as seal from './sealers.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;

function preferences(name: string, text: string): string {
  return `<?xml version='1.0' standalone='yes' ?><map><string name="${name}">${text.replaceAll('"', '&quot;')}</string></map>`;
}

/** A file of each format that is neither plain JSON, a program's table nor made by `sealed-samples.ts`, for recognising it. */
export const OTHER_SAMPLES: readonly (readonly [format: FormatId, content: Uint8Array | string | object])[] = [
  ['otpauth-uri-list', URI],
  ['otpauth-migration', 'otpauth-migration://offline?data=CgA%3D'],
  ['ente-plain', `${URI}&codeDisplay=%7B%7D`],
  ['winauth-text', `${URI}&icon=WinAuth`],
  ['otpauth-migration-image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ['stratum-html', `<!doctype html><code>${URI}</code>`],
  ['latchkey-html', `<!doctype html><meta name="generator" content="Latchkey"><code>${URI}</code>`],
  [
    'latchkey-csv',
    'issuer,name,type,secret,algorithm,digits,period,counter,tags,favorite,note,hosts,recovery codes,icon\n',
  ],
  ['passwords-csv', 'name,url,username,password\nAcme,https://acme.example,bob,x\n'],
  ['keepass-xml', '<?xml version="1.0"?><KeePassFile><Root/></KeePassFile>'],
  ['freeotp-v1-xml', preferences('Acme:bob', '{"secret":[72,101],"label":"bob"}')],
  ['authy-xml', preferences('com.authy.storage.tokens.authenticator.key', '[]')],
  ['battlenet-xml', preferences('com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET', '00')],
  ['totp-authenticator-xml', preferences('STATIC_TOTP_CODES_LIST', '[]')],
  ['bitwarden-encrypted-account', { encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.a|b|c', items: [] }],
  ['ente-encrypted', { version: 1, kdfParams: {}, encryptedData: 'AAAA', encryptionNonce: 'AAAA' }],
  ['andotp-encrypted-old', seal.sealOldAndOtp('words')],
  ['age', 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\nAAAA\n--- AAAA\n'],
  ['zip', zipSync({ 'a.json': encodeUtf8('[]') })],
];
