import { describe, expect, it } from 'vitest';
import { parseLook } from '../../../background/fill/parse-look.ts';
import type { Look } from '../../../src/fill/probe.ts';
import type { PageField } from '../../../src/fill/snapshot.ts';
import { SNAPSHOT_LIMITS } from '../../../src/fill/snapshot-limits.ts';
import { readForms } from '../../fill/corpus.ts';
import { pageOf } from '../../fill/record-page.ts';
import { ownCorpus } from '../../own-corpus.ts';

const records = readForms(ownCorpus('login-forms'));
const look = records.map(lookOf).find(({ page }) => page.fields.length > 1 && page.scopes.length > 1) as Look;
const [field] = look.page.fields as [PageField];
const invalid = expect.objectContaining({ code: 'message-invalid' });

function lookOf(record: (typeof records)[number]): Look {
  const about = { token: 'a', origin: 'https://a.example', ancestors: ['null'], frameSeen: true, loading: false };
  return { ...about, closedFrames: [], page: pageOf(record) };
}

function withPage(page: object): unknown {
  return { ...look, page: { ...look.page, ...page } };
}

describe('what the probe answers', () => {
  it('is taken as it is, for every page of the corpus', () => {
    for (const record of records) expect(parseLook(structuredClone(lookOf(record)))).toEqual(lookOf(record));
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'look'],
    ['an unknown member', { ...look, more: 1 }],
    ['no token', { ...look, token: undefined }],
    ['an endless origin', { ...look, origin: 'a'.repeat(3_000) }],
    ['no page', { ...look, page: null }],
    ['fields that are no list', withPage({ fields: {} })],
    ['a field of another type', withPage({ fields: [{ ...field, visible: 'yes' }] })],
    [
      'a field without a place',
      withPage({ fields: [{ ...field, box: { x: Number.NaN, y: 0, width: 1, height: 1 } }] }),
    ],
    ['a field in a scope that is not there', withPage({ fields: [{ ...field, scope: 9_999 }] })],
    ['a field twice', withPage({ fields: [field, field] })],
    [
      'too many fields',
      withPage({
        fields: Array.from({ length: SNAPSHOT_LIMITS.fields + 1 }, (_, at) => ({ ...field, index: at, order: at })),
      }),
    ],
    ['no scope', withPage({ scopes: [], fields: [], texts: [] })],
    [
      'a scope within itself',
      withPage({ scopes: [...look.page.scopes.slice(0, 1), { parent: 1, kind: 'form', names: '' }] }),
    ],
    ['texts out of order', withPage({ texts: [2, 1].map((order) => ({ order, scope: 0, kind: 'text', text: 'a' })) })],
  ])('is refused where it is %s', (_, raw) => {
    expect(() => parseLook(raw)).toThrowError(invalid);
  });

  it('is cut where a text is longer than the probe gives', () => {
    const { page } = parseLook(
      withPage({ title: 'a'.repeat(1_000_000), fields: [{ ...field, label: 'b'.repeat(5_000) }] }),
    );
    expect([page.title.length, page.fields[0]?.label.length]).toEqual([SNAPSHOT_LIMITS.name, SNAPSHOT_LIMITS.name]);
  });
});
