import { record, variant } from '../schema/record.ts';
import { finite, flag, id, matching, oneOf, optional } from '../schema/schema.ts';
import { datedTimes, storedCount, storedList, storedMs, storedText, times } from './fields.ts';
import { waysInShape } from './kept-items.ts';
import { registrationSchema, securityKeySchema } from './key-schema.ts';
import { otpSchema } from './otp-schema.ts';
import type {
  AccountId,
  AccountRecord,
  BinEntry,
  ChosenIcon,
  DraftId,
  DraftRecord,
  FillingRules,
  HostBinding,
  IconId,
  IconRecord,
  RecordKind,
  RecoveryCode,
  RecoverySetId,
  RecoverySetRecord,
  Tombstone,
} from './records.ts';

type Member<T, K extends keyof T> = Exclude<T[K], undefined>;

const recordKind = oneOf<RecordKind>('account', 'recovery-set', 'security-key', 'registration');

const formerSchema = record<AccountRecord['formerOtp'][number]>('formerOtp', { otp: otpSchema, replacedMs: storedMs });
const hostSchema = record<HostBinding>('host', {
  host: storedText,
  scope: oneOf('host', 'site'),
  http: optional(flag),
  drawn: optional(storedList(storedText)),
});
const pendingSchema = record<Member<AccountRecord, 'pending'>>('pending', {
  otp: otpSchema,
  atMs: storedMs,
  host: optional(hostSchema),
});
const fillingSchema = record<FillingRules>('filling', {
  offer: optional(flag),
  submit: optional(flag),
  join: optional(oneOf('after', 'before')),
});

const chosenIconSchema = variant<ChosenIcon>('kind', {
  letter: record<ChosenIcon & { kind: 'letter' }>('chosenIcon', { kind: oneOf('letter') }),
  picture: record<ChosenIcon & { kind: 'picture' }>('chosenIcon', { kind: oneOf('picture'), icon: id<IconId>() }),
  brand: record<ChosenIcon & { kind: 'brand' }>('chosenIcon', { kind: oneOf('brand'), brand: storedText }),
});

/** One account. */
export const accountSchema = record<AccountRecord>('account', {
  id: id<AccountId>(),
  issuer: storedText,
  name: storedText,
  formerOtp: storedList(formerSchema),
  hosts: storedList(hostSchema),
  tags: storedList(storedText),
  pinned: flag,
  order: finite,
  note: storedText,
  createdMs: storedMs,
  updatedMs: storedMs,
  uses: storedCount,
  otp: optional(otpSchema),
  filling: optional(fillingSchema),
  pending: optional(pendingSchema),
  icon: optional(storedText),
  chosenIcon: optional(chosenIconSchema),
  siteIcon: optional(record<Member<AccountRecord, 'siteIcon'>>('siteIcon', { icon: id<IconId>(), host: storedText })),
  usedMs: optional(storedMs),
  formerIds: optional(storedList(id<AccountId>())),
  ...waysInShape,
  ...times,
});

/** One set of recovery codes. */
export const recoverySetSchema = record<RecoverySetRecord>('recoverySet', {
  id: id<RecoverySetId>(),
  account: id<AccountId>(),
  codes: storedList(
    record<RecoveryCode>('code', { text: storedText, usedMs: optional(storedMs), usedFor: optional(storedText) }),
  ),
  source: oneOf('page', 'file', 'paste'),
  createdMs: storedMs,
  supersededMs: optional(storedMs),
  supersededWhy: optional(storedText),
  ...datedTimes,
});

/** One deleted record. */
export const binEntrySchema = variant<BinEntry>('kind', {
  account: record<BinEntry & { kind: 'account' }>('bin', {
    deletedMs: storedMs,
    kind: oneOf('account'),
    record: accountSchema,
  }),
  'recovery-set': record<BinEntry & { kind: 'recovery-set' }>('bin', {
    deletedMs: storedMs,
    kind: oneOf('recovery-set'),
    record: recoverySetSchema,
  }),
  'security-key': record<BinEntry & { kind: 'security-key' }>('bin', {
    deletedMs: storedMs,
    kind: oneOf('security-key'),
    record: securityKeySchema,
  }),
  registration: record<BinEntry & { kind: 'registration' }>('bin', {
    deletedMs: storedMs,
    kind: oneOf('registration'),
    record: registrationSchema,
  }),
});

/** One tombstone. */
export const tombstoneSchema = record<Tombstone>('tombstone', {
  kind: recordKind,
  id: id<string>(),
  deletedMs: storedMs,
});

/** One icon: text that begins as a PNG does; what else it must be is checked before it is drawn. */
export const iconSchema = record<IconRecord>('icon', {
  id: id<IconId>(),
  png: matching(/^iVBORw0KGgo[\w-]{40,2720}$/, 'a PNG of at most 2,048 bytes in base64url'),
});

type DraftNotice = NonNullable<DraftRecord['notices']>[number];

/** One draft. */
export const draftSchema = record<DraftRecord>('draft', {
  id: id<DraftId>(),
  source: oneOf('scan', 'paste', 'type'),
  issuer: storedText,
  name: storedText,
  otp: otpSchema,
  createdMs: storedMs,
  host: optional(storedText),
  notices: optional(storedList(record<DraftNotice>('notice', { code: storedText, detail: optional(storedText) }))),
  filledMs: optional(storedMs),
  chosen: optional(
    record<Member<DraftRecord, 'chosen'>>('chosen', {
      issuer: storedText,
      name: storedText,
      mode: oneOf('new', 'replace', 'replace-once-confirmed'),
      bindHost: flag,
    }),
  ),
});
