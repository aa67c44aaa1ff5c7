import { deflateSync } from 'node:zlib';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { TotpParameters } from '../../src/otp/parameters.ts';
import type {
  AccountId,
  AccountRecord,
  DraftId,
  DraftRecord,
  IconRecord,
  Id,
  KeptItemRecord,
  RecoverySetId,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyId,
  SecurityKeyRecord,
} from '../../src/vault/records.ts';

/** Records of the vault's schema for tests: what a test does not give is as an ordinary account has it. */

const CREATED_MS = Date.UTC(2026, 8, 3);

/** A valid id that can be read: at most 21 letters, digits, hyphens and underscores. */
export function recordId<K extends string>(name: string): Id<K> {
  return `${name.padEnd(21, '-')}A` as Id<K>;
}

export const accountId = (name: string): AccountId => recordId(name);
export const recoverySetId = (name: string): RecoverySetId => recordId(name);
export const securityKeyId = (name: string): SecurityKeyId => recordId(name);

/** A secret of 20 bytes that belongs to the name alone. */
export function secretOf(name: string): string {
  return encodeBase32(encodeUtf8(name.padEnd(20, '.')).slice(0, 20));
}

/** Ordinary parameters with the secret of a name. */
export function totpOf(name: string, more: Partial<TotpParameters> = {}): TotpParameters {
  return { kind: 'totp', secret: secretOf(name), algorithm: 'SHA-1', digits: 6, periodSeconds: 30, ...more };
}

/** A record of which the id and whatever it points at are given by name. */
type Named<T, Points extends string = never> = Partial<Omit<T, 'id' | Points>> & { readonly id: string };

/** An account; its secret goes by its name in the test. */
export function accountRecord({ id, ...more }: Named<AccountRecord>): AccountRecord {
  return {
    id: accountId(id),
    issuer: 'Northwind',
    name: 'ada@example.com',
    otp: totpOf(id),
    formerOtp: [],
    hosts: [],
    tags: [],
    pinned: false,
    order: 0,
    note: '',
    createdMs: CREATED_MS,
    updatedMs: CREATED_MS,
    uses: 0,
    ...more,
  };
}

/** The account without its code generator. */
export function withoutCodes({ otp: _otp, ...account }: AccountRecord): AccountRecord {
  return account;
}

/** Recovery codes of an account, ten unless they are given. */
export function recoverySetRecord({
  id,
  account,
  ...more
}: Named<RecoverySetRecord, 'account'> & { readonly account: string }): RecoverySetRecord {
  return {
    id: recoverySetId(id),
    account: accountId(account),
    codes: Array.from({ length: 10 }, (_, at) => ({ text: `3f9c-81d${at}` })),
    source: 'page',
    createdMs: Date.UTC(2026, 9, 1),
    ...more,
  };
}

/** A key that is paired with the extension. */
export function securityKeyRecord({ id, ...more }: Named<SecurityKeyRecord>): SecurityKeyRecord {
  return {
    id: securityKeyId(id),
    label: 'Blue key',
    attachment: 'cross-platform',
    transports: ['usb', 'nfc'],
    aaguid: '00000000-0000-0000-0000-000000000000',
    place: 'On my key ring',
    credential: { id: `credential-${id}`, publicKey: 'BAUG', algorithm: -7, signCount: 0 },
    createdMs: Date.UTC(2026, 8, 4),
    ...more,
  };
}

/** A key that is known by name only. */
export function withoutCredential({ credential: _credential, ...key }: SecurityKeyRecord): SecurityKeyRecord {
  return key;
}

/** A key enrolled at Northwind's site. */
export function registrationRecord({
  id,
  key,
  account,
  ...more
}: Named<RegistrationRecord, 'key' | 'account'> & {
  readonly key: string;
  readonly account?: string;
}): RegistrationRecord {
  return {
    id: recordId(id),
    key: securityKeyId(key),
    host: 'dash.northwind.example',
    name: 'blue',
    createdMs: Date.UTC(2026, 8, 5),
    ...(account !== undefined && { account: accountId(account) }),
    ...more,
  };
}

/** An account that was read from a page and waits to be saved; no account of the example is like it. */
export function draftRecord({ id, ...more }: Named<DraftRecord>): DraftRecord {
  return {
    id: recordId(id) as DraftId,
    source: 'scan',
    issuer: 'Harbour',
    name: 'ada@example.com',
    otp: totpOf(`draft ${id}`),
    host: 'harbour.example',
    createdMs: CREATED_MS,
    ...more,
  };
}

/** An icon of one pixel, whose colour and id belong to the number. */
export function iconRecord(number: number): IconRecord {
  const chunk = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    // Readers of the vault look at the shape; a checksum is for whoever draws it.
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010803000000', 'hex')),
    chunk('PLTE', Buffer.from([number & 255, number >> 8, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { id: recordId(`icon-${number}`), png: encodeBase64url(png) };
}

/** A thing that is kept outside the vault. */
export function keptItemRecord({ id, ...more }: Named<KeptItemRecord>): KeptItemRecord {
  return {
    id: recordId(id),
    kind: 'sheet',
    name: '',
    place: '',
    createdMs: CREATED_MS,
    madeMs: CREATED_MS,
    ...more,
  };
}
