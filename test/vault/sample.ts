import type { Bytes } from '../../src/bytes/bytes.ts';
import { concatBytes } from '../../src/bytes/concat.ts';
import { emptyContents, encodeContents } from '../../src/vault/contents.ts';
import { formatEmergencyCode } from '../../src/vault/emergency-code.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import type {
  AccountId,
  AccountRecord,
  DraftId,
  KeptItemId,
  RecoverySetId,
  RegistrationId,
  SecurityKeyId,
  VaultContents,
} from '../../src/vault/records.ts';
import { makePrfSlot, makeRecoverySlot } from '../../src/vault/slots.ts';
import { createVault, type SealedVault, sealVault } from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';

/** The cheapest Argon2id that a vault may have, for tests that are not about its cost. */
export const FLOOR: KdfParameters = { m: 19_456, t: 2, p: 1 };

/** The bytes start, start+1, … modulo 256. */
export function countFrom(start: number, length: number): Bytes {
  return Uint8Array.from({ length }, (_, i) => (start + i) & 255);
}

/** Contents as a file holds them. */
export function textOf(contents: VaultContents): Bytes {
  return concatBytes(...encodeContents(contents).parts);
}

/** What opens the sample vault. */
export const SAMPLE = {
  passphrase: 'Gruß, ｃｏｒｒｅｃｔ horse ☂',
  recoveryCode: formatEmergencyCode(countFrom(0xa0, 20)),
  credentialId: countFrom(0x10, 48),
  prfSalt: countFrom(0x40, 32),
  prfOutputs: countFrom(0x80, 64),
} as const;

const id = (n: number) => `${String(n).padStart(21, 'r')}A`;

/** Contents with one of everything, every optional member present somewhere. */
export function sampleContents(): VaultContents {
  const totp = { kind: 'totp', secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA-1', digits: 6, periodSeconds: 30 } as const;
  const hotp = { kind: 'hotp', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA-512', digits: 8, counter: 41 } as const;
  const steam = { kind: 'steam', secret: 'MFRGGZDFMZTWQ2LK' } as const;
  const account: AccountRecord = {
    id: id(1) as AccountId,
    issuer: 'Überbank ☂',
    name: 'ada@example.com',
    otp: totp,
    pending: { otp: hotp, atMs: 1_760_000_000_003, host: { host: 'new.northwind.example', scope: 'host' } },
    formerOtp: [{ otp: steam, replacedMs: 1_750_000_000_000 }],
    hosts: [
      { host: 'login.example.com', scope: 'host' },
      { host: 'xn--bcher-kva.example', scope: 'site' },
    ],
    tags: ['work', 'bank'],
    pinned: true,
    order: 1.5,
    note: 'line one\nline two "quoted" \\ \u0001',
    createdMs: 1_760_000_000_000,
    updatedMs: 1_760_000_000_001,
    usedMs: 1_760_000_000_002,
    uses: 7,
    copies: [{ item: id(10) as KeptItemId, atMs: 1_760_000_000_014, from: 'seen', key: true, codes: false }],
    signsInWith: { kind: 'account', account: id(2) as AccountId },
    serviceRecovery: { means: ['email', 'waiting'], days: 5 },
    proofs: [{ way: 'recovery-code', atMs: 1_760_000_000_015 }],
    attempts: [{ way: 'service', atMs: 1_760_000_000_016, note: 'asked by e-mail' }],
  };
  const plain: AccountRecord = {
    id: id(2) as AccountId,
    issuer: 'Kiosk',
    name: '',
    formerOtp: [],
    hosts: [],
    tags: [],
    pinned: false,
    order: 0,
    note: '',
    createdMs: 0,
    updatedMs: 0,
    uses: 0,
  };
  return {
    ...emptyContents(),
    accounts: [account, plain, { ...plain, id: id(3) as AccountId, otp: steam }],
    recoverySets: [
      {
        id: id(4) as RecoverySetId,
        account: account.id,
        codes: [{ text: 'abcd-1234' }, { text: 'efgh-5678', usedMs: 1_760_000_000_004, usedFor: 'example.com' }],
        source: 'page',
        createdMs: 1_760_000_000_000,
        supersededMs: 1_760_000_000_005,
        supersededWhy: 'renewed',
      },
    ],
    securityKeys: [
      {
        id: id(5) as SecurityKeyId,
        label: 'Blue key',
        attachment: 'cross-platform',
        transports: ['usb', 'nfc'],
        aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
        place: 'desk drawer',
        credential: { id: 'AQID', publicKey: 'BAUG', algorithm: -7, signCount: 12 },
        otherCredentials: [{ id: 'BwgJ', publicKey: 'CgsM', algorithm: -8, signCount: 0 }],
        form: 'stick',
        colour: 'blue',
        model: 'YubiKey 5 NFC',
        backup: { eligible: false, state: false },
        abilities: { userVerification: true, prf: true },
        note: 'From the conference',
        acquiredMs: 1_759_000_000_000,
        createdMs: 1_760_000_000_000,
        checkedMs: 1_760_000_000_006,
        spare: true,
        lostMs: 1_760_000_000_007,
        retiredMs: 1_760_000_000_007,
        replacedBy: id(9) as SecurityKeyId,
      },
    ],
    registrations: [
      {
        id: id(6) as RegistrationId,
        key: id(5) as SecurityKeyId,
        host: 'login.example.com',
        account: account.id,
        name: 'My blue key',
        createdMs: 1_760_000_000_000,
        sinceMs: 1_759_000_000_001,
        usedMs: 1_760_000_000_008,
        removedMs: 1_760_000_000_009,
        seen: {
          atMs: 1_760_000_000_000,
          rpId: 'example.com',
          credential: { key: 'AQID', hash: 'BAUG' },
          attachment: 'cross-platform',
          transports: ['usb'],
          aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
          backup: { eligible: false, state: false },
        },
      },
    ],
    bin: [{ deletedMs: 1_760_000_000_010, kind: 'account', record: { ...plain, id: id(7) as AccountId } }],
    tombstones: [{ kind: 'registration', id: id(8), deletedMs: 1_760_000_000_011 }],
    keptItems: [
      {
        id: id(10) as KeptItemId,
        kind: 'sheet',
        name: 'Sheet for the bank',
        place: 'Bank safe',
        createdMs: 1_760_000_000_017,
        madeMs: 1_760_000_000_017,
        automatic: false,
        emergencySlot: 'AQIDBAUGBwg',
        checkedMs: 1_760_000_000_018,
        gone: { atMs: 1_760_000_000_019, why: 'replaced' },
      },
    ],
    drafts: [
      {
        id: id(9) as DraftId,
        source: 'scan',
        issuer: 'Überbank ☂',
        name: 'new@example.com',
        otp: { ...totp, secret: 'NBSWY3DPNBSWY3DP' },
        host: 'login.example.com',
        createdMs: 1_760_000_000_012,
        filledMs: 1_760_000_000_013,
        chosen: { issuer: 'Überbank', name: '', mode: 'replace-once-confirmed', bindHost: true },
      },
    ],
  };
}

/** A vault of the second generation that opens with all three secrets of `SAMPLE`. */
export async function makeSample(
  contents: VaultContents = sampleContents(),
  kdf: KdfParameters = FLOOR,
): Promise<SealedVault & { readonly rawKey: Bytes }> {
  const first = await createVault({ passphrase: SAMPLE.passphrase, contents, kdf });
  const binding = { rp: '', cid: SAMPLE.credentialId, transports: ['usb'] };
  const slots = [
    ...first.header.slots,
    await makePrfSlot(first.rawKey, first.header, SAMPLE.prfOutputs, SAMPLE.prfSalt, binding),
    await makeRecoverySlot(first.rawKey, first.header, SAMPLE.recoveryCode),
  ];
  return { ...(await sealVault(await importVaultKey(first.rawKey), first, contents, slots)), rawKey: first.rawKey };
}
