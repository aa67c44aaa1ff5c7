import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import { record } from '../schema/record.ts';
import { list, optional, refuse, type Schema } from '../schema/schema.ts';
import { CONTENTS_CODES } from './fields.ts';
import { defaultPreferences, preferencesSchema } from './preferences.ts';
import {
  accountSchema,
  binEntrySchema,
  draftSchema,
  recoverySetSchema,
  registrationSchema,
  securityKeySchema,
  tombstoneSchema,
} from './record-schema.ts';
import type { VaultContents } from './records.ts';

/** Most records of all kinds together, the trash included; as many tombstones may come on top, and the drafts. */
const MAX_RECORDS = 20_000;
const MAX_DRAFTS = 1_000;

const firstSchema: Schema<1> = (raw, what, codes) => {
  if (raw === 1) return raw;
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 1) {
    throw new Fault('vault-version', `got schema ${raw}, want 1`);
  }
  return refuse(raw, what, '1', codes);
};

const contentsSchema = record<VaultContents>('contents', {
  schema: firstSchema,
  accounts: list(accountSchema, MAX_RECORDS),
  recoverySets: list(recoverySetSchema, MAX_RECORDS),
  securityKeys: list(securityKeySchema, MAX_RECORDS),
  registrations: list(registrationSchema, MAX_RECORDS),
  bin: list(binEntrySchema, MAX_RECORDS),
  tombstones: list(tombstoneSchema, MAX_RECORDS),
  drafts: optional(list(draftSchema, MAX_DRAFTS)),
  preferences: preferencesSchema,
});

/** The contents of a new vault: no record, and the default preferences. */
export function emptyContents(): VaultContents {
  return {
    schema: 1,
    accounts: [],
    recoverySets: [],
    securityKeys: [],
    registrations: [],
    bin: [],
    tombstones: [],
    preferences: defaultPreferences(),
  };
}

/**
 * Reads contents: checks known members, copies them into objects without prototype, and keeps unknown ones.
 * Throws `vault-version` for a newer schema, `vault-contents`, `vault-limit`.
 */
export function parseContents(value: unknown): VaultContents {
  const contents = contentsSchema(value, 'the contents', CONTENTS_CODES);
  checkTogether(contents);
  return contents;
}

/** Encodes contents as JSON in UTF-8; throws what `parseContents` throws, so that nothing unreadable is written. */
export function encodeContents(contents: VaultContents): Bytes {
  return encodeUtf8(JSON.stringify(parseContents(contents)));
}

/** Decodes the contents of a body; throws what `parseContents` throws. */
export function decodeContents(bytes: Uint8Array): VaultContents {
  let raw: unknown;
  try {
    raw = JSON.parse(decodeUtf8(bytes));
  } catch (cause) {
    // Not kept as the cause: the parser's message can quote the text, which holds secrets.
    throw new Fault('vault-contents', `got ${cause instanceof Error ? cause.name : 'a failure'}, want JSON in UTF-8`);
  }
  return parseContents(raw);
}

function checkTogether(contents: VaultContents): void {
  const live = [contents.accounts, contents.recoverySets, contents.securityKeys, contents.registrations];
  const count = live.reduce((sum, records) => sum + records.length, contents.bin.length);
  if (count > MAX_RECORDS) throw new Fault('vault-limit', `got ${count} records, want no more than ${MAX_RECORDS}`);
  for (const records of [...live, contents.drafts ?? []]) {
    if (new Set(records.map((record: { readonly id: string }) => record.id)).size !== records.length) {
      throw new Fault('vault-contents', 'got one id twice, want each once');
    }
  }
}
