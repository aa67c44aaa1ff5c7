import type { FormatId } from '../../src/interchange/format-list.ts';
import { SECRET } from './reading.ts';

/** A small file of each plain format that is JSON, with what has to come out of it. */
export interface JsonSample {
  readonly format: FormatId;
  readonly json: unknown;
  readonly lines: readonly string[];
}

const PLAIN = `Acme|bob|totp ${SECRET} SHA-1 6 30`;
const RICH = `Acme|bob|totp ${SECRET} SHA-256 8 60`;
const COUNTER = `Acme|bob|hotp ${SECRET} SHA-1 6 #7`;
const STEAM = `Steam|gamer|steam ${SECRET}`;
const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const SIGNED = [72, 101, 108, 108, 111, 33, -34, -83, -66, -17];

export const JSON_SAMPLES: readonly JsonSample[] = [
  {
    format: 'aegis-plain',
    json: {
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 3,
        entries: [
          {
            type: 'totp',
            issuer: 'Acme',
            name: 'bob',
            info: { secret: SECRET, algo: 'SHA256', digits: 8, period: 60 },
            groups: ['g'],
          },
          { type: 'hotp', issuer: 'Acme', name: 'bob', info: { secret: SECRET, algo: 'SHA1', digits: 6, counter: 7 } },
          { type: 'motp', issuer: 'Acme', name: 'bob', info: { secret: SECRET, algo: 'MD5', digits: 6, period: 10 } },
        ],
        groups: [{ uuid: 'g', name: 'Work' }],
      },
    },
    lines: [RICH, COUNTER, 'Acme|bob|import-kind'],
  },
  {
    format: '2fas-plain',
    json: {
      schemaVersion: 4,
      services: [
        {
          name: 'Acme',
          secret: SECRET,
          otp: { account: 'bob', tokenType: 'TOTP', algorithm: 'SHA256', digits: 8, period: 60 },
        },
        { name: 'Acme', secret: SECRET, otp: { account: 'bob', tokenType: 'HOTP', counter: 7 } },
        { name: 'Steam', secret: SECRET, otp: { account: 'gamer', tokenType: 'STEAM', digits: 5 } },
      ],
      groups: [],
    },
    lines: [RICH, COUNTER, STEAM],
  },
  {
    format: 'bitwarden-json',
    json: {
      encrypted: false,
      folders: [{ id: 'f', name: 'Work' }],
      items: [
        { type: 1, name: 'Acme', folderId: 'f', login: { username: 'bob', totp: SECRET } },
        { type: 1, name: 'Steam', login: { username: 'gamer', totp: `steam://${SECRET}` } },
        { type: 1, name: 'No code', login: { username: 'eve', totp: null } },
        { type: 3, name: 'Card' },
      ],
    },
    lines: [PLAIN, STEAM],
  },
  {
    format: 'bitwarden-authenticator-json',
    json: { encrypted: false, items: [{ type: 1, name: 'Other', login: { totp: URI } }] },
    lines: [PLAIN],
  },
  {
    format: 'proton-authenticator-plain',
    json: {
      version: 1,
      entries: [
        { id: '1', content: { uri: URI, entry_type: 'Totp', name: 'bob' }, note: 'a note' },
        { id: '2', content: { uri: `steam://${SECRET}`, entry_type: 'Steam', name: 'gamer' }, note: null },
      ],
    },
    lines: [PLAIN, STEAM],
  },
  {
    format: 'proton-pass-zip',
    json: {
      userId: 'u',
      vaults: {
        v: {
          name: 'Personal',
          items: [
            {
              state: 1,
              data: { metadata: { name: 'Acme' }, type: 'login', content: { itemUsername: 'bob', totpUri: SECRET } },
            },
            {
              state: 2,
              data: { metadata: { name: 'Acme' }, type: 'login', content: { itemUsername: 'old', totpUri: SECRET } },
            },
          ],
        },
      },
    },
    lines: [PLAIN, 'Acme|old|import-trashed'],
  },
  {
    format: 'stratum-plain',
    json: {
      Authenticators: [
        { Type: 2, Issuer: 'Acme', Username: 'bob', Secret: SECRET, Algorithm: 1, Digits: 8, Period: 60 },
        { Type: 1, Issuer: 'Acme', Username: 'bob', Secret: SECRET, Algorithm: 0, Digits: 6, Counter: 7 },
        { Type: 4, Issuer: 'Steam', Username: 'gamer', Secret: SECRET, Algorithm: 0, Digits: 5, Period: 30 },
        { Type: 9, Issuer: 'Acme', Username: 'bob', Secret: SECRET },
      ],
      Categories: [],
      AuthenticatorCategories: [],
    },
    lines: [RICH, COUNTER, STEAM, 'Acme|bob|import-kind'],
  },
  {
    format: 'andotp-plain',
    json: [
      {
        secret: SECRET,
        issuer: 'Acme',
        label: 'bob',
        type: 'TOTP',
        algorithm: 'SHA256',
        digits: 8,
        period: 60,
        tags: ['Work'],
      },
      { secret: SECRET, label: 'Acme - bob', type: 'HOTP', counter: 7 },
    ],
    lines: [RICH, COUNTER],
  },
  {
    format: 'freeotpplus-json',
    json: {
      tokenOrder: ['Acme:bob'],
      tokens: [
        { secret: SIGNED, type: 'TOTP', algo: 'SHA256', digits: 8, period: 60, issuerExt: 'Acme', label: 'bob' },
      ],
    },
    lines: [RICH],
  },
  {
    format: 'raivo-json',
    json: [
      {
        issuer: 'Acme',
        account: 'bob',
        secret: SECRET,
        algorithm: 'SHA256',
        digits: '8',
        kind: 'TOTP',
        timer: '60',
        counter: '0',
      },
    ],
    lines: [RICH],
  },
  {
    format: 'lastpass-authenticator-json',
    json: {
      localDeviceId: 'd',
      accounts: [{ issuerName: 'Acme', userName: 'bob', secret: SECRET, timeStep: 60, digits: 8, algorithm: 'SHA256' }],
      folders: [],
    },
    lines: [RICH],
  },
  {
    format: 'authenticator-extension-plain',
    json: {
      b: {
        type: 'steam',
        secret: `stm-${SECRET}`,
        issuer: 'Steam',
        account: 'gamer',
        index: 1,
        dataType: 'OTPStorage',
      },
      a: {
        type: 'hex',
        secret: '48656c6c6f21deadbeef',
        issuer: 'Acme::acme.example',
        account: 'bob',
        index: 0,
        hash: 'a',
      },
    },
    lines: [PLAIN, STEAM],
  },
  {
    format: '1password-1pux',
    json: {
      accounts: [
        {
          vaults: [
            {
              attrs: { name: 'Personal' },
              items: [
                {
                  favIndex: 1,
                  overview: { title: 'Acme', url: 'https://acme.example/login', tags: ['Work'] },
                  details: {
                    loginFields: [{ designation: 'username', value: 'bob' }],
                    sections: [
                      {
                        fields: [
                          { title: 'one-time password', value: { totp: SECRET } },
                          { title: 'x', value: { totp: '' } },
                        ],
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    lines: [PLAIN],
  },
  {
    format: 'duo-json',
    json: [
      { name: 'bob', otpGenerator: { otpSecret: SECRET, counter: 7 } },
      { name: 'push', otpGenerator: {} },
    ],
    lines: [`|bob|hotp ${SECRET} SHA-1 6 #7`, '|push|import-secret-missing'],
  },
  {
    format: 'steam-mafile',
    json: { shared_secret: 'SGVsbG8h3q2+7w==', account_name: 'gamer', fully_enrolled: true, identity_secret: 'AAAA' },
    lines: [STEAM],
  },
  {
    format: 'steam-json',
    json: { accounts: { '76561198000000001': { shared_secret: 'SGVsbG8h3q2+7w==', account_name: 'gamer' } } },
    lines: [STEAM],
  },
  {
    format: '2fauth-json',
    json: {
      app: '2fauth_v3.4.1',
      schema: 1,
      data: [
        { otp_type: 'hotp', service: 'Acme', account: 'bob', secret: SECRET, digits: 6, algorithm: 'sha1', counter: 7 },
      ],
    },
    lines: [COUNTER],
  },
  {
    format: 'enpass-json',
    json: {
      folders: [],
      items: [
        {
          title: 'Acme',
          fields: [
            { type: 'username', value: 'bob' },
            { type: 'totp', value: SECRET },
          ],
        },
      ],
    },
    lines: [PLAIN],
  },
];

/** A table of each program, with one account that comes out as Acme, bob. */
export const TABLE_SAMPLES: readonly (readonly [format: FormatId, text: string])[] = [
  [
    'bitwarden-csv',
    `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nWork,1,login,Acme,"a\nb",,0,https://acme.example,bob,x,${SECRET}\n`,
  ],
  ['bitwarden-authenticator-csv', `folder,favorite,type,name,login_uri,login_totp\n,,1,Acme, Inc,,${URI},Acme,30,6\n`],
  [
    'lastpass-vault-csv',
    `url,username,password,totp,extra,name,grouping,fav\nhttps://x.example,bob,p,${SECRET},,Acme,Work,1\nhttp://sn,,,,note,,,0\n`,
  ],
  [
    'proton-pass-csv',
    `type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,Acme,,,bob,p,,${URI},1,1,V\n`,
  ],
  [
    'keepassxc-csv',
    `"Group","Title","Username","Password","URL","Notes","TOTP"\r\n"Root","Acme","bob","p","","a ""b""","${URI}"\r\n`,
  ],
  [
    '1password-csv',
    `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nAcme,,bob,p,${SECRET},true,false,a;b,\n`,
  ],
  ['apple-passwords-csv', `Title,URL,Username,Password,Notes,OTPAuth\nacme.example (bob),,bob,p,,${URI}\n`],
  [
    'dashlane-csv',
    `username,username2,username3,title,password,note,url,category,otpSecret\nbob,,,Acme,p,,,,${SECRET}\n`,
  ],
  ['keeper-csv', `"f","Acme","bob","p","","","","TFC:Keeper","${URI}"\n"","none","x","","","",""\n`],
  ['csv', `Service,Username,TOTP secret\nAcme,bob,${SECRET}\n`],
];
