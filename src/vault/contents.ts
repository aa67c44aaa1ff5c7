import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import { type RecordShape, record } from '../schema/record.ts';
import { anything, list, optional, refuse, type Schema } from '../schema/schema.ts';
import { deviceSchema, discardedDraftSchema, MAX_DEVICES } from './devices.ts';
import { type EncodedList, encodeList } from './encoded-list.ts';
import { CONTENTS_CODES, storedTimes } from './fields.ts';
import { MAX_ICONS } from './icons.ts';
import { keptItemSchema, MAX_KEPT_ITEMS } from './kept-items.ts';
import { registrationSchema, securityKeySchema } from './key-schema.ts';
import { defaultPreferences, preferencesSchema } from './preferences.ts';
import {
  accountSchema,
  binEntrySchema,
  draftSchema,
  iconSchema,
  recoverySetSchema,
  tombstoneSchema,
} from './record-schema.ts';
import type { Tombstone, VaultContents } from './records.ts';
import { MAX_DISCARDED } from './traces.ts';

/** Most records of all kinds together, the trash included; as many tombstones may come on top, and the drafts. */
const MAX_RECORDS = 20_000;
const MAX_DRAFTS = 1_000;

/** The schema that is written. Schema 1 had no change times; its records read as changed in all fields at once. */
const SCHEMA = 2;

const knownSchema: Schema<2> = (raw, what, codes) => {
  if (raw === 1 || raw === SCHEMA) return SCHEMA;
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw > SCHEMA) {
    throw new Fault('vault-version', `got schema ${raw}, want at most ${SCHEMA}`);
  }
  return refuse(raw, what, '1 or 2', codes);
};

const SHAPE: RecordShape<VaultContents> = {
  schema: knownSchema,
  accounts: list(accountSchema, MAX_RECORDS),
  recoverySets: list(recoverySetSchema, MAX_RECORDS),
  securityKeys: list(securityKeySchema, MAX_RECORDS),
  registrations: list(registrationSchema, MAX_RECORDS),
  bin: list(binEntrySchema, MAX_RECORDS),
  tombstones: list(tombstoneSchema, MAX_RECORDS),
  drafts: optional(list(draftSchema, MAX_DRAFTS)),
  discardedDrafts: optional(list(discardedDraftSchema, MAX_DISCARDED)),
  devices: optional(list(deviceSchema, MAX_DEVICES)),
  sync: optional(anything),
  keptItems: optional(list(keptItemSchema, MAX_KEPT_ITEMS)),
  icons: optional(list(iconSchema, MAX_ICONS)),
  preferences: preferencesSchema,
  preferencesMs: optional(storedTimes),
};
const contentsSchema = record<VaultContents>('contents', SHAPE);

/** Whether this version knows a member of the contents by that name. */
export function isContentsMember(name: string): boolean {
  return Object.hasOwn(SHAPE, name);
}

/** As many tombstones as a vault can hold: the oldest are dropped first, so that deleting never fails for want of room. */
export function newestTombstones(tombstones: readonly Tombstone[]): readonly Tombstone[] {
  if (tombstones.length <= MAX_RECORDS) return tombstones;
  const byAge = (a: Tombstone, b: Tombstone) => b.deletedMs - a.deletedMs || (a.id < b.id ? -1 : 1);
  return tombstones.toSorted(byAge).slice(0, MAX_RECORDS);
}

/** The contents of a new vault: no record, and the default preferences. */
export function emptyContents(): VaultContents {
  return {
    schema: SCHEMA,
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

/** Contents as JSON in UTF-8, with what the next encoding takes over. */
export interface EncodedContents {
  /** As they read again. */
  readonly contents: VaultContents;
  /** The text, in pieces. */
  readonly parts: readonly Bytes[];
  readonly lists: ReadonlyMap<string, EncodedList>;
}

/**
 * Encodes contents as JSON in UTF-8; throws what `parseContents` throws, so that nothing unreadable is written. Records that are
 * the same objects as in `before` are not written out again.
 */
export function encodeContents(contents: VaultContents, before?: EncodedContents['lists']): EncodedContents {
  const lists = new Map<string, EncodedList>();
  const parts: Bytes[] = [];
  const parsed = parseContents(contents);
  for (const [name, value] of Object.entries(parsed) as [string, unknown][]) {
    const start = `${parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:`;
    if (!Array.isArray(value)) {
      parts.push(encodeUtf8(`${start}${JSON.stringify(value)}`));
      continue;
    }
    const chunks = encodeList(value, before?.get(name));
    lists.set(name, chunks);
    parts.push(encodeUtf8(`${start}[`));
    chunks.forEach(({ bytes }, at) => void (at === 0 ? parts.push(bytes) : parts.push(COMMA, bytes)));
    parts.push(LIST_END);
  }
  return { contents: parsed, parts: [...parts, OBJECT_END], lists };
}

const COMMA = encodeUtf8(',');
const LIST_END = encodeUtf8(']');
const OBJECT_END = encodeUtf8('}');

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
  for (const records of [...live, ...others(contents)]) {
    if (new Set(records.map((record: { readonly id: string }) => record.id)).size !== records.length) {
      throw new Fault('vault-contents', 'got one id twice, want each once');
    }
  }
}

function others({ drafts = [], discardedDrafts = [], devices = [], keptItems = [], icons = [] }: VaultContents) {
  return [drafts, discardedDrafts, devices, keptItems, icons];
}
