import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/bytes/concat.ts';
import { decodeUtf8 } from '../../src/bytes/utf8.ts';
import { encodeContents, parseContents } from '../../src/vault/contents.ts';
import { type EncodedList, encodeList } from '../../src/vault/encoded-list.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import { codeOf } from './faults.ts';
import { accountRecord } from './records.ts';

/** What an edit does to a list: at a place, so many records go, and so many new ones come. */
const arbitraryEdits = fc.array(
  fc.record({ at: fc.nat(600), gone: fc.nat(3), come: fc.nat(3), mirrored: fc.boolean() }),
  { maxLength: 12 },
);

const textOf = (list: EncodedList) => `[${list.map(({ bytes }) => decodeUtf8(bytes)).join()}]`;

describe('encoding a list again', () => {
  it('gives the same text as encoding it whole, after any edits', () => {
    fc.assert(
      fc.property(fc.nat(600), arbitraryEdits, (length, edits) => {
        let records: object[] = Array.from({ length }, (_, at) => ({ at }));
        let encoded = encodeList(records);
        for (const [number, { at, gone, come, mirrored }] of edits.entries()) {
          const added = Array.from({ length: come }, (_, more) => ({ number, more, text: 'ä€😀' }));
          records = records.toSpliced(at, gone, ...added);
          if (mirrored) records.reverse();
          encoded = encodeList(records, encoded);
          expect(textOf(encoded)).toBe(JSON.stringify(records));
          expect(encoded.flatMap((chunk) => chunk.records)).toEqual(records);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes over what is the same, wherever a record was changed, added or removed', () => {
    const records: object[] = Array.from({ length: 1000 }, (_, at) => ({ at }));
    const before = encodeList(records);
    const isNew = (next: readonly object[]) =>
      encodeList(next, before).filter((chunk) => !before.includes(chunk)).length;
    expect(before.length).toBeGreaterThan(6);
    expect(isNew(records)).toBe(0);
    expect(isNew(records.with(3, {}).with(997, {}))).toBe(2);
    expect(isNew([...records, {}])).toBe(1);
    expect(isNew([{}, ...records])).toBe(1);
    expect(isNew(records.toSpliced(500, 1))).toBeLessThanOrEqual(2);
  });

  it('keeps chunks long when records are added one by one', () => {
    let records: object[] = [];
    let encoded = encodeList(records);
    for (let at = 0; at < 1000; at++) {
      records = [...records, { at }];
      encoded = encodeList(records, encoded);
    }
    expect(encoded.length).toBeLessThan(20);
  });
});

describe('encoding contents again', () => {
  const contents = (accounts: readonly AccountRecord[]): VaultContents => ({
    ...parseContents({ ...empty }),
    accounts,
  });
  const empty = {
    ...{ schema: 2, accounts: [], recoverySets: [], securityKeys: [], registrations: [], bin: [], tombstones: [] },
    preferences: {},
  };
  const accounts = Array.from({ length: 300 }, (_, at) => accountRecord({ id: `account-${at}`, name: `person ${at}` }));

  it('keeps every record that was not edited, and reads as the whole does', () => {
    const first = encodeContents(contents(accounts));
    const edited = first.contents.accounts.with(7, { ...accounts[7], name: 'another' } as AccountRecord);
    const next = encodeContents({ ...first.contents, accounts: edited }, first.lists);
    expect(decodeUtf8(concatBytes(...next.parts))).toBe(
      JSON.stringify(parseContents(JSON.parse(JSON.stringify({ ...contents(edited) })))),
    );
    expect(next.contents.accounts.filter((one, at) => one !== first.contents.accounts[at])).toHaveLength(1);
  });

  it('still refuses an edited record that nothing could read, and an id that is there twice', async () => {
    const first = encodeContents(contents(accounts));
    const withSecond = (second: unknown) =>
      encodeContents(
        { ...first.contents, accounts: first.contents.accounts.with(1, second as AccountRecord) },
        first.lists,
      );
    expect(await codeOf(() => withSecond({ ...accounts[1], name: 7 }))).toBe('vault-contents');
    expect(await codeOf(() => withSecond({ ...accounts[1], name: 'x'.repeat(5000) }))).toBe('vault-limit');
    expect(await codeOf(() => withSecond(first.contents.accounts[0]))).toBe('vault-contents');
  });
});
