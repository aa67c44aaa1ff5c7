/** A process of its own that reads changed inputs, and writes down before each which one it is, so that one that never ends is known. */
import { openSync, writeSync } from 'node:fs';
import { mutate, Random } from './mutate.ts';
import { READERS } from './readers.ts';

/** An input that a reader did not stand. */
export interface Finding {
  readonly seed: number;
  readonly what: string;
}

const [name = '', first = '1', file = ''] = process.argv.slice(2);
const make = READERS[name];
if (make === undefined) throw new Error(`got no reader ${name}, want one of ${Object.keys(READERS).join(', ')}`);
const { seeds, read } = make();
const at = openSync(file, 'w');

const parent = process.ppid;
// The one that started it may have been stopped.
for (let seed = Number(first); process.ppid === parent; seed++) {
  writeSync(at, String(seed).padStart(12), 0);
  const random = new Random(seed);
  const what = await read(mutate(random.of(seeds), seeds, random));
  if (what !== undefined) process.send?.({ seed, what } satisfies Finding);
}
