import { record } from '../schema/record.ts';
import { flag, id, integer, matching, oneOf, optional } from '../schema/schema.ts';
import { datedTimes, storedList, storedMs, storedText } from './fields.ts';
import type { BackupFlags, CredentialOrigin, KeyAbilities, KeyCredential, SeenRegistration } from './key-records.ts';
import type { AccountId, RegistrationId, RegistrationRecord, SecurityKeyId, SecurityKeyRecord } from './records.ts';

const aaguid = matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a lower-case UUID');
const attachment = oneOf('cross-platform', 'platform');
const backupSchema = record<BackupFlags>('backup', { eligible: flag, state: flag });
const abilitiesSchema = record<KeyAbilities>('abilities', { userVerification: optional(flag), prf: optional(flag) });
const originSchema = record<CredentialOrigin>('origin', {
  label: storedText,
  addedMs: storedMs,
  checkedMs: optional(storedMs),
  aaguid,
  transports: storedList(storedText),
  backup: optional(backupSchema),
  abilities: optional(abilitiesSchema),
});
const credentialSchema = record<KeyCredential>('credential', {
  id: storedText,
  publicKey: storedText,
  algorithm: integer(Number.MIN_SAFE_INTEGER),
  signCount: integer(0, 0xffff_ffff),
  origin: optional(originSchema),
});

/** One security key. */
export const securityKeySchema = record<SecurityKeyRecord>('key', {
  id: id<SecurityKeyId>(),
  label: storedText,
  attachment,
  transports: storedList(storedText),
  aaguid,
  place: storedText,
  createdMs: storedMs,
  credential: optional(credentialSchema),
  otherCredentials: optional(storedList(credentialSchema)),
  form: optional(storedText),
  colour: optional(storedText),
  model: optional(storedText),
  backup: optional(backupSchema),
  abilities: optional(abilitiesSchema),
  note: optional(storedText),
  acquiredMs: optional(storedMs),
  checkedMs: optional(storedMs),
  spare: optional(flag),
  lostMs: optional(storedMs),
  retiredMs: optional(storedMs),
  replacedBy: optional(id<SecurityKeyId>()),
  ...datedTimes,
});

const seenSchema = record<SeenRegistration>('seen', {
  atMs: storedMs,
  rpId: storedText,
  credential: record<SeenRegistration['credential']>('credential', { key: storedText, hash: storedText }),
  attachment: optional(attachment),
  transports: optional(storedList(storedText)),
  aaguid: optional(aaguid),
  backup: optional(backupSchema),
});

/** One registration of a security key at a site. */
export const registrationSchema = record<RegistrationRecord>('registration', {
  id: id<RegistrationId>(),
  key: id<SecurityKeyId>(),
  host: storedText,
  name: storedText,
  createdMs: storedMs,
  account: optional(id<AccountId>()),
  sinceMs: optional(storedMs),
  usedMs: optional(storedMs),
  removedMs: optional(storedMs),
  seen: optional(seenSchema),
  ...datedTimes,
});
