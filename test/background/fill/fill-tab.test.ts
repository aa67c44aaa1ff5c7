import { describe, expect, it, vi } from 'vitest';
import type { FillAsk } from '../../../background/fill/fill-tab.ts';
import { Fault } from '../../../src/fault.ts';
import type { WriteAnswer } from '../../../src/fill/probe.ts';
import type { PageSnapshot } from '../../../src/fill/snapshot.ts';
import { type FieldSketch, sketchBoxes, sketchPage } from '../../fill/page.ts';
import { documentOf, type Moment, playTab } from './tab.ts';

// The real one refuses to load outside an extension; these tests reach no browser.
const { fillTab } = await import('../../../background/fill/fill-tab.ts');

const APP = 'Enter the code from your authenticator app';
const codePage = sketchPage({ above: [APP], fields: [{ label: 'Code', name: 'code' }] });
const recoveryPage = sketchPage({ above: ['Enter a recovery code'], fields: [{ label: 'Recovery code' }] });
const sentPage = sketchPage({ above: ['We sent a code to your e-mail'], fields: [{ label: 'Code' }] });
const devicePage = sketchPage({ heading: 'Connect a device', fields: [{ label: 'Code', name: 'user_code' }] });
const plainPage = sketchPage({ fields: [{ label: 'Your name' }] });
const holding = (page: PageSnapshot, holds: 'ours' | 'page' | 'something'): PageSnapshot => ({
  ...page,
  fields: page.fields.map((field) => ({ ...field, holds })),
});

async function fill(
  moments: readonly Moment[],
  more: Partial<Omit<FillAsk, 'tabId' | 'produce'>> = {},
  answer?: WriteAnswer,
) {
  const tab = playTab(moments, answer);
  const produce = vi.fn(async () => (more.kind === 'recovery' ? CODE : '123456'));
  const asked: string[] = [];
  const mayFill = (url: URL) => {
    asked.push(url.href);
    return more.mayFill?.(url) ?? true;
  };
  const result = await fillTab({ tabId: 7, kind: 'code', ...more, mayFill, produce }, tab.setting);
  return { result, produced: produce.mock.calls.length, asked, ...tab };
}

describe('filling a tab', () => {
  it('writes the code into the field and answers with host and code', async () => {
    const { result, written, produced } = await fill([[documentOf(codePage)]]);
    expect(result).toEqual({ outcome: 'filled', host: 'shop.example', value: '123456' });
    expect(written).toEqual([
      {
        frameId: 0,
        ask: {
          token: 'token-0',
          origin: 'https://shop.example',
          fields: [0],
          text: '123456',
          parts: ['123456'],
          targets: [],
        },
      },
    ]);
    expect(produced).toBe(1);
  });

  it('writes the code into a row of boxes in order', async () => {
    const page = sketchPage({ above: [APP], fields: sketchBoxes(6) });
    const { written } = await fill([[documentOf(page)]]);
    expect(written[0]?.ask.fields).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('asks about the host before a code is spent', async () => {
    const { result, produced, written, asked } = await fill([[documentOf(codePage)]], { mayFill: () => false });
    expect(result).toEqual({ outcome: 'unbound', host: 'shop.example' });
    expect(asked).toEqual(['https://shop.example/']);
    expect(produced).toBe(0);
    expect(written).toEqual([]);
  });

  it('waits for a field that appears late', async () => {
    const empty = [documentOf(plainPage)];
    const { result, slept } = await fill([empty, empty, [documentOf(codePage)]]);
    expect(result.outcome).toBe('filled');
    expect(slept).toEqual([100, 200]);
  });

  it('waits three seconds for a field and no longer', async () => {
    const { slept } = await fill([[documentOf(plainPage)]]);
    const total = slept.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThanOrEqual(3000);
    expect(total).toBeLessThan(3400);
  });

  it('says soon that there is no field where the caller asks again, and which page it looked at', async () => {
    const { result, slept } = await fill([[documentOf(plainPage)]], { quick: true });
    expect(result).toEqual({ outcome: 'refused', why: 'fill-no-field', seen: 'token-0' });
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(100);
  });

  it('waits for a page that is still loading, however quick the answer is wanted', async () => {
    const loading = [documentOf(plainPage, { loading: true })];
    const { result } = await fill([loading, loading, loading, [documentOf(codePage)]], { quick: true });
    expect(result.outcome).toBe('filled');
  });

  it('goes on only with the page that was looked at before', async () => {
    const page = [documentOf(codePage)];
    expect((await fill([page], { quick: true, since: 'token-0' })).result.outcome).toBe('filled');
    const { result, produced } = await fill([page], { quick: true, since: 'an-earlier-page' });
    expect(result).toEqual({ outcome: 'refused', why: 'fill-page-changed' });
    expect(produced).toBe(0);
  });

  it('replaces what may have been typed only after the user agreed, and what the page left without a question', async () => {
    const typed = [documentOf(holding(codePage, 'something'))];
    expect((await fill([typed])).result).toEqual({ outcome: 'refused', why: 'fill-occupied' });
    const { result, written } = await fill([typed], { replace: true });
    expect(result.outcome).toBe('filled');
    expect(written[0]?.ask.replace).toBe(true);
    const left = await fill([[documentOf(holding(codePage, 'page'))]]);
    expect(left.result.outcome).toBe('filled');
    expect(left.written[0]?.ask).not.toHaveProperty('replace');
  });

  it('names what lies over the field', async () => {
    const fields = codePage.fields.map((field) => ({ ...field, visible: false, covered: true as const }));
    const { result } = await fill([[documentOf({ ...codePage, fields })]]);
    expect(result).toMatchObject({ outcome: 'refused', why: 'fill-covered' });
  });

  it('gives up when the tab shows another page meanwhile', async () => {
    const { result, produced } = await fill([[documentOf(plainPage)], [documentOf(codePage, { token: 'other' })]]);
    expect(result).toEqual({ outcome: 'refused', why: 'fill-page-changed' });
    expect(produced).toBe(0);
  });

  it('reports a changed page when the browser refuses access to the next one', async () => {
    const tab = playTab([[documentOf(plainPage)]]);
    let looks = 0;
    const pages = {
      ...tab.setting.pages,
      async lookAround(tabId: number) {
        if (looks++ > 0) throw new Fault('page-forbidden', 'got a refusal, want a page that lets us in');
        return tab.setting.pages.lookAround(tabId);
      },
    };
    const ask = { tabId: 7, kind: 'code' as const, mayFill: () => true, produce: async () => '123456' };
    expect(await fillTab(ask, { ...tab.setting, pages })).toEqual({ outcome: 'refused', why: 'fill-page-changed' });
    looks = 1;
    const again = { ...ask, quick: true, since: 'token-0' };
    expect(await fillTab(again, { ...tab.setting, pages })).toEqual({ outcome: 'refused', why: 'fill-page-changed' });
    looks = 1;
    await expect(fillTab(ask, { ...tab.setting, pages })).rejects.toMatchObject({ code: 'page-forbidden' });
  });

  it('reports a changed page that leaves while it is looked at for the first time', async () => {
    const tab = playTab([]);
    const lookAround = async () => {
      throw new Fault('fill-page-changed', 'got a page that left, want it to stay');
    };
    const ask = { tabId: 7, kind: 'code' as const, mayFill: () => true, produce: async () => '123456' };
    const pages = { ...tab.setting.pages, lookAround };
    expect(await fillTab(ask, { ...tab.setting, pages })).toEqual({ outcome: 'refused', why: 'fill-page-changed' });
  });

  it.each([
    [['https://collect.other.example'], 'fill-posts-elsewhere'],
    [['http://shop.example'], 'fill-posts-elsewhere'],
    [['mailto:'], 'fill-posts-elsewhere'],
    [['https://login.shop.example', 'https://collect.other.example'], 'fill-posts-elsewhere'],
    [['https://login.shop.example', 'https://pay.shop.example'], undefined],
  ])('does not fill a form that sends to %s unless all of that is the same site', async (postsTo, why) => {
    const page = { ...codePage, fields: codePage.fields.map((field) => ({ ...field, postsTo })) };
    const { result, produced } = await fill([[documentOf(page)]]);
    expect(result).toMatchObject(why === undefined ? { outcome: 'filled' } : { outcome: 'refused', why });
    expect(produced).toBe(why === undefined ? 1 : 0);
  });

  const refused: readonly [string, Moment, string][] = [
    ['a page without such a field', [documentOf(plainPage)], 'fill-no-field'],
    ['a field for recovery codes', [documentOf(recoveryPage)], 'fill-recovery-field'],
    ['a field for a code that was sent', [documentOf(sentPage)], 'fill-sent-code-field'],
    ['a field for a code that another device shows', [documentOf(devicePage)], 'fill-device-code'],
    ['a field that the user typed in', [documentOf(holding(codePage, 'something'))], 'fill-occupied'],
    [
      'a page that anyone on the way can change',
      [documentOf(codePage, { origin: 'http://shop.example' })],
      'fill-insecure',
    ],
    ['a page without an origin of its own', [documentOf(codePage, { origin: 'null' })], 'fill-frame'],
    ['a frame that a person cannot see', [documentOf(codePage, { frameSeen: false })], 'fill-hidden'],
  ];
  it.each(refused)('refuses %s, and spends nothing', async (_, moment, why) => {
    const { result, produced, written } = await fill([moment]);
    expect(result).toMatchObject({ outcome: 'refused', why });
    expect(produced).toBe(0);
    expect(written).toEqual([]);
  });

  it('replaces an earlier code that it filled itself', async () => {
    expect((await fill([[documentOf(holding(codePage, 'ours'))]])).result.outcome).toBe('filled');
  });

  it.each(['http://localhost:8080', 'http://a.localhost', 'http://127.0.0.1:3000', 'http://[::1]'])(
    'fills %s, which never leaves this computer',
    async (origin) => {
      expect((await fill([[documentOf(codePage, { origin })]])).result.outcome).toBe('filled');
    },
  );

  it('refuses an unencrypted page at once, whatever is on it', async () => {
    const { result, slept } = await fill([[documentOf(plainPage, { origin: 'http://shop.example' })]]);
    expect(result).toEqual({ outcome: 'refused', why: 'fill-insecure' });
    expect(slept).toEqual([]);
  });

  it.each([
    [8, 'fill-field-short'],
    [6, undefined],
  ])('asks whether a field for six takes %i characters before a code is spent', async (length, why) => {
    const [field] = codePage.fields;
    if (field === undefined) throw new Error('got no field');
    const page = { ...codePage, fields: [{ ...field, maxlength: 6 }] };
    const tab = playTab([[documentOf(page)]]);
    const produce = vi.fn(async () => '12345678'.slice(0, length));
    const result = await fillTab({ tabId: 1, kind: 'code', mayFill: () => true, length, produce }, tab.setting);
    expect(result).toMatchObject(why === undefined ? { outcome: 'filled' } : { outcome: 'refused', why });
    expect(produce).toHaveBeenCalledTimes(why === undefined ? 1 : 0);
  });

  it.each([
    [8, undefined],
    [6, 'fill-field-long'],
    [10, 'fill-field-short'],
  ])('asks whether eight boxes are as many as %i characters before a code is spent', async (length, why) => {
    const boxes = sketchBoxes(8).map((box, at) => (at === 0 ? { ...box, maxlength: 8 } : box));
    const page = sketchPage({ heading: 'Two-factor authentication', fields: boxes });
    const tab = playTab([[documentOf(page)]]);
    const produce = vi.fn(async () => '1234567890'.slice(0, length));
    const result = await fillTab({ tabId: 1, kind: 'code', mayFill: () => true, length, produce }, tab.setting);
    expect(result).toMatchObject(why === undefined ? { outcome: 'filled' } : { outcome: 'refused', why });
    expect(produce).toHaveBeenCalledTimes(why === undefined ? 1 : 0);
  });

  it('reports why the page did not accept the code', async () => {
    const tab = playTab([[documentOf(codePage)]], { done: false, why: 'fill-not-taken' });
    const ask = { tabId: 7, kind: 'code' as const, mayFill: () => true, produce: async () => '123456' };
    expect(await fillTab(ask, tab.setting)).toEqual({ outcome: 'refused', why: 'fill-not-taken', value: '123456' });
  });
});

describe('two codes in a row', () => {
  const label = ['MFA code 1', 'MFA code 2'];
  const page = (...holds: readonly ('nothing' | 'ours' | 'something')[]) =>
    sketchPage({
      above: [APP],
      fields: holds.map((one, at) => ({ label: label[at] ?? '', name: `code${at}`, maxlength: 6, holds: one })),
    });
  const fieldsOf = async (...holds: readonly ('nothing' | 'ours' | 'something')[]) => {
    const { written, result } = await fill([[documentOf(page(...holds))]]);
    return { fields: written[0]?.ask.fields, series: written[0]?.ask.series, more: 'more' in result };
  };

  it('go into the two fields in order', async () => {
    expect(await fieldsOf('nothing', 'nothing')).toEqual({ fields: [0], series: 'first', more: true });
    expect(await fieldsOf('ours', 'nothing')).toEqual({ fields: [1], series: 'later', more: false });
    expect(await fieldsOf('something', 'nothing')).toEqual({ fields: [1], series: 'later', more: false });
  });

  it('begin again where both fields are filled', async () => {
    expect(await fieldsOf('ours', 'ours')).toMatchObject({ fields: [0], series: 'first' });
  });

  it('are not wanted by fields that are merely alike', async () => {
    const alike = (holds: 'nothing' | 'ours') => ({ label: 'Authentication code', name: 'otp', maxlength: 6, holds });
    const fields = [alike('ours'), alike('nothing')];
    const { written, result } = await fill([[documentOf(sketchPage({ above: [APP], fields }))]]);
    expect(result).not.toHaveProperty('more');
    expect(written[0]?.ask).toMatchObject({ fields: [0] });
    expect(written[0]?.ask).not.toHaveProperty('series');
  });

  it('are never the same code: the next one is waited for', async () => {
    const moment = [documentOf(page('ours', 'nothing'))];
    const { result } = await fill([moment], { untilNext: () => 30_000 }, { done: false, why: 'fill-same-code' });
    expect(result).toEqual({ outcome: 'wait', untilMs: 30_000 });
  });
});

const CODE = '4K7Q-9TMX-W3BV';
const RECOVERY = { kind: 'recovery', peek: () => CODE } as const;

describe('filling a recovery code', () => {
  const partsIn = async (...fields: readonly FieldSketch[]) => {
    const page = sketchPage({
      heading: 'Enter recovery code',
      fields: fields.map((one) => ({ name: 'recovery_code', ...one })),
    });
    const { written, result, produced } = await fill([[documentOf(page)]], RECOVERY);
    return result.outcome === 'filled'
      ? written[0]?.ask.parts
      : [...(result.outcome === 'refused' ? [result.why] : []), produced];
  };
  const either = sketchPage({ fields: [{ label: 'Authenticator or recovery code', name: 'otp' }] });

  it('a recovery code goes into a field for recovery codes, or one that takes either', async () => {
    expect((await fill([[documentOf(recoveryPage)]], RECOVERY)).result.outcome).toBe('filled');
    expect((await fill([[documentOf(either)]], RECOVERY)).result.outcome).toBe('filled');
  });

  it('a recovery code goes into no other field', async () => {
    const { result, produced } = await fill([[documentOf(codePage)]], RECOVERY);
    expect({ result, produced }).toEqual({ result: { outcome: 'refused', why: 'fill-wants-code' }, produced: 0 });
  });

  it.each<[string, readonly FieldSketch[], readonly (string | number)[]]>([
    ['as it is where it fits', [{}], [CODE]],
    ['as it is where it just fits', [{ maxlength: 14 }], [CODE]],
    ['without separators where the field takes exactly that', [{ maxlength: 12 }], ['4K7Q9TMXW3BV']],
    ['without separators where the field asks for that', [{ pattern: '[A-Z0-9]{12}' }], ['4K7Q9TMXW3BV']],
    [
      'a group in each of several fields',
      [{ maxlength: 4 }, { maxlength: 4 }, { maxlength: 4 }],
      ['4K7Q', '9TMX', 'W3BV'],
    ],
    ['an equal part in each of several fields', [{ maxlength: 6 }, { maxlength: 6 }], ['4K7Q9T', 'MXW3BV']],
    ['not at all into a field that is too short', [{ maxlength: 8 }], ['fill-field-short', 0]],
    ['not at all where it would not be all of it', [{ maxlength: 13 }], ['fill-field-short', 0]],
    ['not at all into too few fields', [{ maxlength: 4 }, { maxlength: 4 }], ['fill-field-short', 0]],
  ])('is written %s', async (_, fields, parts) => {
    expect(await partsIn(...fields)).toEqual(parts);
  });

  it('is the one that the page names by its number', async () => {
    const page = sketchPage({ fields: [{ label: 'Recovery code 3', name: 'recovery_code' }] });
    const peek = vi.fn(() => CODE);
    const { result } = await fill([[documentOf(page)]], { kind: 'recovery', peek });
    expect(peek).toHaveBeenCalledWith(3);
    expect(result).toMatchObject({ outcome: 'filled', number: 3 });
  });
});

describe('frames', () => {
  const top = (page = plainPage, more = {}) => documentOf(page, { origin: 'https://www.shop.example', ...more });
  const frame = (origin: string, ancestors: readonly string[]) =>
    documentOf(codePage, { frameId: 3, origin, ancestors });

  it('frames of the same site are filled, by the frame’s own host', async () => {
    const inner = frame('https://login.shop.example', ['https://www.shop.example']);
    const { result, written } = await fill([[top(), inner]]);
    expect(result).toMatchObject({ outcome: 'filled', host: 'login.shop.example' });
    expect(written[0]?.frameId).toBe(3);
  });

  it.each([
    ['another site', 'https://other.example', ['https://www.shop.example']],
    ['a sandbox, whatever its address', 'null', ['https://www.shop.example']],
    ['the same site inside another', 'https://www.shop.example', ['https://other.example', 'https://www.shop.example']],
    ['the same site without https', 'http://login.shop.example', ['https://www.shop.example']],
  ])('of %s are not', async (_, origin, ancestors) => {
    const { result, produced } = await fill([[top(), frame(origin, ancestors)]]);
    expect(result).toMatchObject({ outcome: 'refused', why: 'fill-frame' });
    expect(produced).toBe(0);
  });

  it('frames of another tenant of the same hosting domain are not filled', async () => {
    const inner = frame('https://bob.github.io', ['https://alice.github.io']);
    const { result } = await fill([[top(plainPage, { origin: 'https://alice.github.io' }), inner]]);
    expect(result).toMatchObject({ outcome: 'refused', why: 'fill-frame' });
  });

  it.each([
    ['of another site', ['https://evil.example'], 'fill-frame'],
    ['without an origin', ['null'], 'fill-frame'],
    ['of the same site, which the browser keeps closed', ['https://login.shop.example'], 'fill-frame-closed'],
  ])('%s are named as the reason when the page itself has no field', async (_, closedFrames, why) => {
    const { result } = await fill([[top(sketchPage({ fields: [] }), { closedFrames })]]);
    expect(result).toMatchObject({ outcome: 'refused', why });
  });
});

describe('a code beside a password', () => {
  const password = (holds: 'nothing' | 'something' | 'ours', more: object = {}) =>
    ({ type: 'password', label: 'Password', name: 'password', holds, ...more }) as const;
  const page = (...fields: Parameters<typeof sketchPage>[0]['fields']) => documentOf(sketchPage({ fields }));
  const fillJoined = async (documents: Moment, join: 'after' | 'before' = 'after') => {
    const tab = playTab([documents]);
    const produce = vi.fn(async () => '123456');
    const result = await fillTab({ tabId: 7, kind: 'code', join, mayFill: () => true, produce }, tab.setting);
    return { result, produced: produce.mock.calls.length, ...tab };
  };

  it('the code goes into the one password field that holds something', async () => {
    const { written } = await fillJoined([page({ label: 'User', name: 'user' }, password('something'))], 'before');
    expect(written[0]?.ask).toMatchObject({ fields: [1], text: '123456', join: 'before' });
  });

  it('the code goes there again after an earlier fill', async () => {
    const { written } = await fillJoined([page(password('ours'))]);
    expect(written[0]?.ask).toMatchObject({ fields: [0], join: 'after' });
  });

  it.each([
    ['an empty one', [page(password('nothing'))], 'fill-password-empty'],
    ['two that hold something', [page(password('something'), password('something'))], 'fill-password-several'],
  ])('goes nowhere with %s, and spends nothing', async (_what, documents, why) => {
    const { result, produced, written } = await fillJoined(documents);
    expect(result).toMatchObject({ outcome: 'refused', why });
    expect({ produced, written }).toEqual({ produced: 0, written: [] });
  });

  it('the code skips fields that are hidden, disabled, or for a new password', async () => {
    const hidden = password('something', { visible: false });
    const still = password('something', { editable: false });
    const next = password('something', { autocomplete: 'new-password' });
    const { written } = await fillJoined([page(hidden, still, next, password('something'))]);
    expect(written[0]?.ask.fields).toEqual([3]);
  });

  it('the code never goes into a frame of another site', async () => {
    const frame = documentOf(sketchPage({ fields: [password('something')] }), {
      frameId: 3,
      origin: 'https://evil.example',
      ancestors: ['https://shop.example'],
    });
    const { written } = await fillJoined([documentOf(plainPage), frame]);
    expect(written).toEqual([]);
  });

  it('the code goes into a field for codes where the page has no password field', async () => {
    const { written } = await fillJoined([documentOf(codePage)]);
    expect(written[0]?.ask).toMatchObject({ fields: [0], text: '123456' });
    expect(written[0]?.ask).not.toHaveProperty('join');
  });
});

describe('sending what was filled', () => {
  const send = async (sends: Parameters<typeof playTab>[2], answer: Parameters<typeof playTab>[1] = { done: true }) => {
    const tab = playTab([[documentOf(codePage, { origin: 'https://login.shop.example' })]], answer, sends);
    const produce = async () => '123456';
    const result = await fillTab({ tabId: 7, kind: 'code', submit: true, mayFill: () => true, produce }, tab.setting);
    return { result, ...tab };
  };

  it('the page is watched from before the first character', async () => {
    const { written, sent, result } = await send([{ state: 'sent' }]);
    expect(written[0]?.ask.thenSend).toBe(true);
    expect(sent).toEqual([{ token: 'token-0', origin: 'https://login.shop.example', fields: [0], text: '123456' }]);
    expect(result).toMatchObject({ sending: 'sent' });
  });

  it('the form is sent to another host of the same site, named exactly', async () => {
    const { sent, result } = await send([
      { state: 'elsewhere', to: ['https://accounts.shop.example'] },
      { state: 'sent' },
    ]);
    expect(sent[1]).toMatchObject({ to: ['https://accounts.shop.example'] });
    expect(result).toMatchObject({ sending: 'sent' });
  });

  it.each(['https://evil.example', 'http://login.shop.example', 'null', 'https://shop.example.evil.example'])(
    'never goes to %s',
    async (to) => {
      const { sent, result } = await send([{ state: 'elsewhere', to: ['https://accounts.shop.example', to] }]);
      expect(sent).toHaveLength(1);
      expect(result).toMatchObject({ outcome: 'filled', sending: 'elsewhere' });
    },
  );

  it('the form is not sent when the page did not accept the code', async () => {
    const { sent, result } = await send([], { done: false, why: 'fill-not-taken' });
    expect(sent).toEqual([]);
    expect(result).toEqual({ outcome: 'refused', why: 'fill-not-taken', value: '123456' });
  });

  it('the form is not sent unless the account wants it', async () => {
    const { written, sent } = await fill([[documentOf(codePage)]]);
    expect(written[0]?.ask).not.toHaveProperty('thenSend');
    expect(sent).toEqual([]);
  });
});
