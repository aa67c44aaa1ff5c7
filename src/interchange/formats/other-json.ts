import { holdsAddress } from '../../otp/pieces.ts';
import { findRecord, type JsonRecord } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { placesOf } from '../field-names.ts';
import { defineFormat } from '../import-format.ts';
import { createFieldReader, kindValues, type LabelledFields } from '../labelled-fields.ts';

/** JSON of programs without a format of their own here: every object with a key or an address in it is an account. */
export const otherJson = (['json-object', 'json-list'] as const).map((document) =>
  defineFormat({
    id: 'other-json',
    document,
    recognise: (json) => (recordsIn(json).some(holdsCode) ? json : undefined),
    read: readOther,
  }),
);

function holdsCode(fields: LabelledFields): boolean {
  return createFieldReader(fields.names, new Set()).holds(fields);
}

function readOther(json: unknown): readonly Draft[] {
  const records = recordsIn(json);
  const kinds = new Set(records.flatMap(kindValues));
  return records.flatMap((fields) => createFieldReader(fields.names, kinds).read(fields));
}

/** Every object with its own plain members, and behind them those of the objects around it that name an account. */
function recordsIn(json: unknown): readonly LabelledFields[] {
  const found: LabelledFields[] = [];
  const walk = (value: unknown, outer: LabelledFields) => {
    const record = findRecord(value);
    if (record !== undefined) {
      const own = plainMembers(record);
      found.push({ names: [...own.names, ...outer.names], values: [...own.values, ...outer.values] });
      const named = withNames({ names: [...own.names, ...outer.names], values: [...own.values, ...outer.values] });
      for (const inner of Object.values(record)) if (typeof inner === 'object') walk(inner, named);
    } else if (Array.isArray(value)) {
      const texts = value.filter((inner) => typeof inner === 'string');
      if (texts.length > 0) found.push({ names: texts.map(() => ''), values: texts });
      for (const inner of value) if (typeof inner === 'object') walk(inner, outer);
    }
  };
  walk(json, { names: [], values: [] });
  return found;
}

function plainMembers(record: JsonRecord): LabelledFields {
  const members = Object.entries(record).filter(([, value]) => typeof value !== 'object');
  return { names: members.map(([name]) => name), values: members.map(([, value]) => value) };
}

/** Passes on who an account is of, never a key, which would then be found again in each object inside. */
function withNames({ names, values }: LabelledFields): LabelledFields {
  const places = placesOf(names);
  const wanted = (['issuer', 'title', 'user', 'note', 'url'] as const).flatMap((role) => places.get(role) ?? []);
  const kept = [...new Set(wanted)].filter((at) => !holdsAddress(String(values[at]))).slice(0, 20);
  return { names: kept.map((at) => names[at] ?? ''), values: kept.map((at) => values[at]) };
}
