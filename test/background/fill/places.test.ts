import { describe, expect, it, vi } from 'vitest';
import type { FillAsk } from '../../../background/fill/fill-tab.ts';
import type { PageField, PageSnapshot } from '../../../src/fill/snapshot.ts';
import { sketchPage } from '../../fill/page.ts';
import { documentOf, type Moment, playTab } from './tab.ts';

const { fillTab } = await import('../../../background/fill/fill-tab.ts');

const APP = 'Enter the code from your authenticator app';
const CODE = { label: 'Code', name: 'code', autocomplete: 'one-time-code' } as const;
const withFields = (...fields: readonly Partial<PageField>[]): PageSnapshot =>
  sketchPage({ above: [APP], fields: fields.map((more) => ({ ...CODE, ...more })) });

async function fill(moment: Moment, more: Partial<FillAsk> = {}) {
  const tab = playTab([moment]);
  const produce = vi.fn(async () => '123456');
  const ask = { tabId: 7, kind: 'code', mayFill: () => true, produce, ...more } as const;
  const result = await fillTab(ask, tab.setting);
  return { result, produced: produce.mock.calls.length, written: tab.written };
}

describe('several forms that want a code', () => {
  const moment = [documentOf(withFields({ form: 0 }, { form: 1 }))];
  const places = [
    { id: 'token-0 0', picture: 'data:image/png;base64,0-0' },
    { id: 'token-0 1', picture: 'data:image/png;base64,0-1' },
  ];

  it('are a question, and nothing is spent or written before it is answered', async () => {
    const { result, produced, written } = await fill(moment);
    expect(result).toEqual({ outcome: 'place', why: 'several', places });
    expect({ produced, written }).toEqual({ produced: 0, written: [] });
  });

  it('are filled where the user picked', async () => {
    const { result, written } = await fill(moment, { place: 'token-0 1' });
    expect(result.outcome).toBe('filled');
    expect(written.map(({ ask }) => ask.fields)).toEqual([[1]]);
  });

  it('are not filled where the picked place is of another document', async () => {
    const { result, written } = await fill(moment, { place: 'token-9 1' });
    expect(result).toEqual({ outcome: 'refused', why: 'fill-page-changed' });
    expect(written).toEqual([]);
  });

  it('are asked about only after the question about the host', async () => {
    const { result } = await fill(moment, { mayFill: () => false });
    expect(result).toEqual({ outcome: 'unbound', host: 'shop.example' });
  });

  it('count over the frames of a tab', async () => {
    const frame = documentOf(withFields({ form: 0 }), { frameId: 3, ancestors: ['https://shop.example'] });
    const { result } = await fill([documentOf(withFields({ form: 0 })), frame]);
    expect(result).toMatchObject({ outcome: 'place', why: 'several' });
  });

  it.each([
    ['of one form', [{ form: 0 }, { form: 0 }]],
    ['that nobody sees', [{ form: 0 }, { form: 1, visible: false }]],
  ])('do not include fields %s', async (_, fields) => {
    const { result } = await fill([documentOf(withFields(...fields))]);
    expect(result.outcome).toBe('filled');
  });
});

describe('a field that the page draws boxes for', () => {
  const drawn = { form: 0, visible: false, drawn: true } as const;
  const moment = [documentOf(withFields(drawn))];

  it('is a question with a picture of the place', async () => {
    const { result, produced } = await fill(moment);
    const places = [{ id: 'token-0 0', picture: 'data:image/png;base64,0-0' }];
    expect(result).toEqual({ outcome: 'place', why: 'drawn', places });
    expect(produced).toBe(0);
  });

  it.each<[string, Partial<FillAsk>]>([
    ['once the user agreed to that place', { place: 'token-0 0' }],
    ['where the user agreed on that host before', { mayFillDrawn: (host) => host === 'shop.example' }],
  ])('is filled %s', async (_, more) => {
    const { result, written } = await fill(moment, more);
    expect(result).toMatchObject({ outcome: 'filled', drawn: true });
    expect(written.map(({ ask }) => ask.drawn)).toEqual([true]);
  });

  it('is not filled without a picture', async () => {
    const tab = playTab([moment]);
    const pages = { ...tab.setting.pages, picture: async () => undefined };
    const ask = { tabId: 7, kind: 'code', mayFill: () => true, produce: async () => '123456' } as const;
    expect(await fillTab(ask, { ...tab.setting, pages })).toMatchObject({ outcome: 'refused', why: 'fill-hidden' });
  });

  it('is not filled in a form that posts to another site, whatever the user says', async () => {
    const { result } = await fill([documentOf(withFields({ ...drawn, postsTo: ['https://evil.example'] }))], {
      place: 'token-0 0',
    });
    expect(result).toEqual({ outcome: 'refused', why: 'fill-posts-elsewhere' });
  });

  it('is no less the only one for fields that nobody sees', async () => {
    const { result } = await fill([documentOf(withFields(drawn, { form: 1, visible: false }))]);
    expect(result).toMatchObject({ outcome: 'place', why: 'drawn' });
  });

  it('gives way to a field of its form that a person sees', async () => {
    const { result, written } = await fill([documentOf(withFields(drawn, { form: 0 }))]);
    expect(result.outcome).toBe('filled');
    expect(written.map(({ ask }) => ask.fields)).toEqual([[1]]);
  });

  it('is one of several places where another form has a field that a person sees', async () => {
    const moment = [documentOf(withFields(drawn, { form: 1 }))];
    expect((await fill(moment)).result).toMatchObject({ outcome: 'place', why: 'several' });
    expect((await fill(moment, { place: 'token-0 0' })).result).toMatchObject({ outcome: 'filled', drawn: true });
  });
});

describe('submitting after filling', () => {
  it('is left to the user in a frame', async () => {
    const frame = documentOf(withFields({ form: 0 }), { frameId: 3, ancestors: ['https://shop.example'] });
    const { result, written } = await fill([documentOf(sketchPage({ fields: [] })), frame], { submit: true });
    expect(result).toMatchObject({ outcome: 'filled', sending: 'no-button' });
    expect(written.map(({ ask }) => ask.thenSend)).toEqual([undefined]);
  });
});

it('a field within frames of another origin that the browser does not vouch for is refused as one of a frame', async () => {
  const frame = documentOf(withFields({ form: 0, visible: false }), {
    ...{ frameId: 3, nested: true, origin: 'https://login.shop.example', ancestors: ['https://shop.example'] },
  });
  const { result } = await fill([documentOf(sketchPage({ fields: [] })), frame]);
  expect(result).toMatchObject({ outcome: 'refused', why: 'fill-frame' });
});
