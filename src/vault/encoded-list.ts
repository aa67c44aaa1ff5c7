import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';

/** Some neighbouring records of a list as JSON in UTF-8, separated by commas. */
export interface EncodedChunk {
  readonly records: readonly unknown[];
  readonly bytes: Bytes;
}

/** A list as JSON, in chunks that a later encoding takes over where their records are still the same objects. */
export type EncodedList = readonly EncodedChunk[];

/** Records in a chunk: one edit encodes so many again. */
const CHUNK = 128;

/**
 * Encodes a list of values that nobody changes. Chunks of `before` whose records are the same objects in the same order are taken over:
 * any of them in a list as long as before, else those at its beginning and its end.
 */
export function encodeList(records: readonly unknown[], before: EncodedList = []): EncodedList {
  const length = before.reduce((sum, chunk) => sum + chunk.records.length, 0);
  if (length === records.length) return encodeInPlace(records, before);
  let head = 0;
  let from = 0;
  for (const chunk of before) {
    // A short chunk is joined with what is new beside it, or many additions would leave many chunks of one record.
    if (chunk.records.length < CHUNK || !holds(records, from, chunk)) break;
    head++;
    from += chunk.records.length;
  }
  let tail = before.length;
  let to = records.length;
  for (let chunk = before[tail - 1]; chunk !== undefined && tail > head; chunk = before[tail - 1]) {
    const start = to - chunk.records.length;
    if (start < from || !holds(records, start, chunk)) break;
    tail--;
    to = start;
  }
  const between: EncodedChunk[] = [];
  for (let at = from; at < to; at += CHUNK) between.push(encodeChunk(records.slice(at, Math.min(at + CHUNK, to))));
  return [...before.slice(0, head), ...between, ...before.slice(tail)];
}

function encodeInPlace(records: readonly unknown[], before: EncodedList): EncodedList {
  let start = 0;
  return before.map((chunk) => {
    const at = start;
    start += chunk.records.length;
    return holds(records, at, chunk) ? chunk : encodeChunk(records.slice(at, start));
  });
}

function holds(records: readonly unknown[], start: number, { records: held }: EncodedChunk): boolean {
  return held.every((record, at) => record === records[start + at]);
}

function encodeChunk(records: readonly unknown[]): EncodedChunk {
  // Without the brackets of the list.
  return { records, bytes: encodeUtf8(JSON.stringify(records)).subarray(1, -1) };
}
