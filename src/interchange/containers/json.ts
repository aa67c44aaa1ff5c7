import { Fault } from '../../fault.ts';
import { anything, integer, list, type RawObject, rawObject, type SchemaCodes } from '../../schema/schema.ts';
import { MAX_ENTRIES, MAX_JSON_DEPTH, MAX_JSON_NODES } from '../limits.ts';

/** An object of a foreign file: its members are read only through the functions here, which see own members alone. */
export type JsonRecord = RawObject;

const IMPORT_CODES: SchemaCodes = {
  invalid: 'import-damaged',
  tooLong: 'import-damaged',
  tooMany: 'import-too-large',
};
const entries = list(anything, MAX_ENTRIES);
const wholeNumber = integer(Number.MIN_SAFE_INTEGER);

/**
 * Reads JSON of a foreign file. More than 32 levels are no export of anything: `import-unknown`, found before parsing.
 * Throws `import-too-large` for more than a million objects and lists, and `import-damaged` with the place where it breaks, never with what stands there.
 */
export function parseJson(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch (thrown) {
    // The parser's own message quotes the text, which holds secrets: only the position is kept.
    const at = /position (\d+)/.exec(thrown instanceof Error ? thrown.message : '')?.[1];
    const line = at === undefined ? '' : ` at line ${text.slice(0, Number(at)).split('\n').length}`;
    throw new Fault('import-damaged', `got broken JSON${line}, want it whole`);
  }
}

/** A value as an object, or `undefined`. */
export function findRecord(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;
}

/** A value that must be an object; throws `import-damaged`. */
export function recordOf(value: unknown, what: string): JsonRecord {
  return rawObject(value, what, IMPORT_CODES);
}

/** A member of its own, or `undefined`. */
export function member(record: JsonRecord | undefined, name: string): unknown {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A member that is text, else `''`. */
export function textMember(record: JsonRecord | undefined, name: string): string {
  const value = member(record, name);
  return typeof value === 'string' ? value : '';
}

/** A member that is an object, or `undefined`. */
export function recordMember(record: JsonRecord | undefined, name: string): JsonRecord | undefined {
  return findRecord(member(record, name));
}

/** A member that may be a list; anything else is an empty one. */
export function listMember(record: JsonRecord | undefined, name: string): readonly unknown[] {
  const value = member(record, name);
  return Array.isArray(value) ? value : [];
}

/** A value that must be a list; throws `import-damaged`, and `import-too-large` for one beyond 20,000. */
export function listOf(value: unknown, what: string): readonly unknown[] {
  return entries(value, what, IMPORT_CODES);
}

/** All text inside a value, however deep. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Whether all of these are members of its own. */
export function hasMembers(record: JsonRecord, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(record, name));
}

/** A member that must be a whole number; throws `import-damaged`. */
export function wholeMember(record: JsonRecord | undefined, name: string): number {
  return wholeNumber(member(record, name), name, IMPORT_CODES);
}

/** Throws `import-version` for a version above the newest known, `import-damaged` for none. */
export function checkVersion(value: unknown, newest: number, what: string): void {
  if (typeof value !== 'number') throw new Fault('import-damaged', `got no number for ${what}, want 1 to ${newest}`);
  if (value > newest) throw new Fault('import-version', `got ${what} ${value}, want at most ${newest}`);
}

function checkDepth(text: string): void {
  let depth = 0;
  let nodes = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++nodes > MAX_JSON_NODES) {
        throw new Fault('import-too-large', `got more than ${MAX_JSON_NODES} objects and lists, want fewer`);
      }
      if (++depth > MAX_JSON_DEPTH) {
        throw new Fault('import-unknown', `got more than ${MAX_JSON_DEPTH} levels of JSON, want an export`);
      }
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
}
