import fc from 'fast-check';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import type { Id, VaultContents } from '../../src/vault/records.ts';

const id = <K extends string>() =>
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => encodeBase64url(bytes) as Id<K>);
const text = fc.string({ maxLength: 40 });
const ms = fc.nat({ max: 2 ** 31 - 1 }).map((n) => n * 1000);
const secret = fc.uint8Array({ minLength: 1, maxLength: 128 }).map(encodeBase32);
const algorithm = fc.constantFrom('SHA-1' as const, 'SHA-256' as const, 'SHA-512' as const);
const digits = fc.integer({ min: 6, max: 10 });
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0];
const unique = { maxLength: 6, selector: (record: { id: string }) => record.id };

/** Parameters of any kind. */
const arbitraryOtp: fc.Arbitrary<OtpParameters> = fc.oneof(
  fc.record({
    kind: fc.constant('totp' as const),
    secret,
    algorithm,
    digits,
    periodSeconds: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc.record({ kind: fc.constant('hotp' as const), secret, algorithm, digits, counter: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('steam' as const), secret }),
);

const arbitraryHost = fc.record(
  {
    host: fc.domain(),
    scope: fc.constantFrom('host' as const, 'site' as const),
    http: fc.boolean(),
    drawn: fc.array(fc.domain(), { maxLength: 2 }),
  },
  { requiredKeys: ['host', 'scope'] },
);

const from = fc.constantFrom('seen' as const, 'said' as const);
/** What an account says of ways in that do not need the vault. */
const arbitraryWaysIn = {
  copies: fc.array(
    fc.record(
      { item: id<'kept-item'>(), atMs: ms, from, key: fc.boolean(), codes: fc.boolean() },
      { requiredKeys: ['item', 'atMs', 'from'] },
    ),
    { maxLength: 2 },
  ),
  signsInWith: fc.oneof(
    fc.record({ kind: fc.constant('account' as const), account: id<'account'>() }),
    fc.record({ kind: fc.constant('provider' as const), provider: text }),
  ),
  serviceRecovery: fc.record({ means: fc.array(text, { maxLength: 2 }), days: fc.nat() }, { requiredKeys: ['means'] }),
  proofs: fc.array(fc.record({ way: text, atMs: ms }), { maxLength: 2 }),
  attempts: fc.array(fc.record({ way: text, atMs: ms, note: text }, { requiredKeys: ['way', 'atMs'] }), {
    maxLength: 2,
  }),
};

/** Any account, by default of any identity. */
export const arbitraryAccount = (ids: fc.Arbitrary<Id<'account'>> = id<'account'>()) =>
  fc.record(
    {
      id: ids,
      issuer: text,
      name: text,
      otp: arbitraryOtp,
      pending: fc.record({ otp: arbitraryOtp, atMs: ms, host: arbitraryHost }, { requiredKeys: ['otp', 'atMs'] }),
      formerOtp: fc.array(fc.record({ otp: arbitraryOtp, replacedMs: ms }), { maxLength: 5 }),
      hosts: fc.array(arbitraryHost, { maxLength: 3 }),
      filling: fc.record(
        { offer: fc.boolean(), submit: fc.boolean(), join: fc.constantFrom('after' as const, 'before' as const) },
        { requiredKeys: [] },
      ),
      tags: fc.array(text, { maxLength: 3 }),
      pinned: fc.boolean(),
      order: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
      note: text,
      icon: text,
      chosenIcon: fc.oneof(
        fc.constant({ kind: 'letter' as const }),
        fc.record({ kind: fc.constant('brand' as const), brand: text }),
        fc.record({ kind: fc.constant('picture' as const), icon: id<'icon'>() }),
      ),
      siteIcon: fc.record({ icon: id<'icon'>(), host: fc.domain() }),
      ...arbitraryWaysIn,
      createdMs: ms,
      updatedMs: ms,
      usedMs: ms,
      uses: fc.nat(),
    },
    {
      requiredKeys: [
        ...(['id', 'issuer', 'name', 'formerOtp', 'hosts', 'tags', 'pinned', 'order', 'note'] as const),
        ...(['createdMs', 'updatedMs', 'uses'] as const),
      ],
    },
  );

/** Any set of recovery codes, of an account among `accounts`. */
export const arbitraryRecoverySet = (
  ids: fc.Arbitrary<Id<'recovery-set'>> = id<'recovery-set'>(),
  accounts: fc.Arbitrary<Id<'account'>> = id<'account'>(),
) =>
  fc.record(
    {
      id: ids,
      account: accounts,
      codes: fc.array(fc.record({ text, usedMs: ms, usedFor: text }, { requiredKeys: ['text'] }), { maxLength: 5 }),
      source: fc.constantFrom('page' as const, 'file' as const, 'paste' as const),
      createdMs: ms,
      supersededMs: ms,
      supersededWhy: fc.constantFrom('renewed', 'seen', 'corrected'),
    },
    { requiredKeys: ['id', 'account', 'codes', 'source', 'createdMs'] },
  );

/** Any account that waits to be saved. */
export const arbitraryDraft = (secrets: fc.Arbitrary<OtpParameters> = arbitraryOtp) =>
  fc.record(
    {
      id: id<'draft'>(),
      source: fc.constantFrom('scan' as const, 'paste' as const, 'type' as const),
      issuer: text,
      name: text,
      otp: secrets,
      host: fc.domain(),
      createdMs: ms,
      filledMs: ms,
      notices: fc.array(fc.record({ code: text, detail: text }, { requiredKeys: ['code'] }), { maxLength: 3 }),
      chosen: fc.record({
        issuer: text,
        name: text,
        mode: fc.constantFrom('new' as const, 'replace' as const, 'replace-once-confirmed' as const),
        bindHost: fc.boolean(),
      }),
    },
    { requiredKeys: ['id', 'source', 'issuer', 'name', 'otp', 'createdMs'] },
  );

/** Any kept item, by default of any identity. */
const arbitraryKeptItem = (ids: fc.Arbitrary<Id<'kept-item'>> = id<'kept-item'>()) =>
  fc.record(
    {
      id: ids,
      kind: fc.constantFrom(...(['computer', 'phone', 'sheet', 'envelope', 'backup'] as const)),
      name: text,
      place: text,
      createdMs: ms,
      madeMs: ms,
      automatic: fc.boolean(),
      emergencySlot: text,
      opens: ids,
      needed: fc.maxSafeNat(),
      checkedMs: ms,
      gone: fc.record({ atMs: ms, why: text }),
    },
    { requiredKeys: ['id', 'kind', 'name', 'place', 'createdMs', 'madeMs'] },
  );

/** Any icon, as far as reading looks at it. */
const arbitraryIcon = fc.record({
  id: id<'icon'>(),
  png: fc
    .uint8Array({ minLength: 60, maxLength: 2_000 })
    .map((bytes) => encodeBase64url(Uint8Array.of(...PNG_SIGNATURE, ...bytes))),
});

const keyCredential = fc.record({
  id: text,
  publicKey: text,
  algorithm: fc.constantFrom(-7, -8, -257),
  signCount: fc.nat(),
});
const backupFlags = fc.record({ eligible: fc.boolean(), state: fc.boolean() });

/** All but the drafts, which are absent where there are none. */
const arbitraryRecords = fc.record({
  schema: fc.constant(2 as const),
  accounts: fc.uniqueArray(arbitraryAccount(), unique),
  recoverySets: fc.uniqueArray(arbitraryRecoverySet(), unique),
  securityKeys: fc.uniqueArray(
    fc.record(
      {
        id: id<'security-key'>(),
        label: text,
        attachment: fc.constantFrom('cross-platform' as const, 'platform' as const),
        transports: fc.array(text, { maxLength: 3 }),
        aaguid: fc.uuid(),
        place: text,
        credential: keyCredential,
        otherCredentials: fc.array(keyCredential, { maxLength: 2 }),
        form: fc.constantFrom('stick', 'provider', 'ring'),
        colour: text,
        model: text,
        backup: backupFlags,
        abilities: fc.record({ userVerification: fc.boolean(), prf: fc.boolean() }, { requiredKeys: [] }),
        note: text,
        acquiredMs: ms,
        createdMs: ms,
        checkedMs: ms,
        spare: fc.boolean(),
        lostMs: ms,
        retiredMs: ms,
        replacedBy: id<'security-key'>(),
      },
      { requiredKeys: ['id', 'label', 'attachment', 'transports', 'aaguid', 'place', 'createdMs'] },
    ),
    unique,
  ),
  registrations: fc.uniqueArray(
    fc.record(
      {
        id: id<'registration'>(),
        key: id<'security-key'>(),
        host: fc.domain(),
        account: id<'account'>(),
        name: text,
        createdMs: ms,
        sinceMs: ms,
        usedMs: ms,
        removedMs: ms,
        seen: fc.record(
          {
            atMs: ms,
            rpId: fc.domain(),
            credential: fc.record({ key: text, hash: text }),
            attachment: fc.constantFrom('cross-platform' as const, 'platform' as const),
            transports: fc.array(text, { maxLength: 3 }),
            aaguid: fc.uuid(),
            backup: backupFlags,
          },
          { requiredKeys: ['atMs', 'rpId', 'credential'] },
        ),
      },
      { requiredKeys: ['id', 'key', 'host', 'name', 'createdMs'] },
    ),
    unique,
  ),
  bin: fc.array(fc.record({ deletedMs: ms, kind: fc.constant('account' as const), record: arbitraryAccount() }), {
    maxLength: 3,
  }),
  tombstones: fc.array(
    fc.record({ kind: fc.constantFrom('account' as const, 'recovery-set' as const), id: id(), deletedMs: ms }),
    { maxLength: 3 },
  ),
  preferences: fc.record({
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    sort: fc.constantFrom('use' as const, 'name' as const, 'hand' as const),
    hideCodes: fc.boolean(),
    clipboardSeconds: fc.integer({ min: 0, max: 600 }),
    closeAfterCopy: fc.boolean(),
    idleMinutes: fc.integer({ min: 0, max: 720 }),
    lockOnSystemLock: fc.boolean(),
    sessionHours: fc.integer({ min: 0, max: 24 }),
    dismissedSteps: fc.array(text, { maxLength: 3 }),
    replacedCodesDays: fc.integer({ min: 0, max: 3650 }),
    drillMs: ms,
  }),
});

/** Any contents that a vault may hold. */
export const arbitraryContents: fc.Arbitrary<VaultContents> = fc
  .tuple(
    arbitraryRecords,
    fc.uniqueArray(arbitraryDraft(), unique),
    fc.uniqueArray(arbitraryKeptItem(), unique),
    fc.uniqueArray(arbitraryIcon, unique),
  )
  .map(([records, drafts, keptItems, icons]) => ({
    ...records,
    ...(keptItems.length > 0 && { keptItems }),
    ...(drafts.length > 0 && { drafts }),
    ...(icons.length > 0 && { icons }),
  }));
