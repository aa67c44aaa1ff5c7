import { emptyContents } from '../../../src/vault/contents.ts';
import { mergeContents } from '../../../src/vault/merge.ts';
import { accountRecord } from '../../vault/records.ts';

/** Times of one round, in milliseconds. */
export interface MergeTimes {
  /** The contents of one device to JSON and back. */
  readonly copy: number;
  /** The merge of what two devices have, of which each changed one account in a hundred. */
  readonly merge: number;
}

/** Merges two copies of as many accounts once. */
export function timeMerge(count: number): MergeTimes {
  const accounts = Array.from({ length: count }, (_, at) =>
    accountRecord({ id: `a${at}`, issuer: `Service ${at}`, name: `user${at}@example.com`, order: at }),
  );
  const changedBy = (device: number) => ({
    ...emptyContents(),
    accounts: accounts.map((one, at) =>
      at % 100 === device ? { ...one, note: `from ${device}`, updatedMs: one.updatedMs + 1 + device } : one,
    ),
  });
  const [ours, theirs] = [changedBy(0), changedBy(1)];
  const start = performance.now();
  JSON.parse(JSON.stringify(ours));
  const copied = performance.now();
  const merged = mergeContents(ours, theirs);
  const ended = performance.now();
  if (merged.accounts.length !== count) throw new Error(`got ${merged.accounts.length} accounts, want ${count}`);
  return { copy: copied - start, merge: ended - copied };
}
