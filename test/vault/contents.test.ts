import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { decodeContents, emptyContents, encodeContents, parseContents } from '../../src/vault/contents.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountId, VaultContents } from '../../src/vault/records.ts';
import { arbitraryContents } from './arbitrary.ts';
import { codeOf } from './faults.ts';
import { sampleContents, textOf } from './sample.ts';

// biome-ignore lint/suspicious/noExplicitAny: hostile contents have any shape
type Loose = any;
const loose = (contents: VaultContents = sampleContents()): Loose => JSON.parse(JSON.stringify(contents));

/** Every object in a value, with where it is. */
function* objects(value: Loose, path = ''): Generator<[string, Loose]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value];
  for (const name of Object.keys(value)) yield* objects(value[name], `${path}/${name}`);
}

const OPTIONAL = new Set([
  'otp',
  'pending',
  'usedMs',
  'supersededMs',
  ...['supersededWhy', 'usedFor'],
  'credential',
  'checkedMs',
  'lostMs',
  'removedMs',
  'drafts',
  'filledMs',
  'chosen',
  'notices',
  'detail',
  ...['copies', 'signsInWith', 'serviceRecovery', 'proofs', 'attempts', 'days'],
  ...['keptItems', 'automatic', 'emergencySlot', 'gone'],
  ...['otherCredentials', 'form', 'colour', 'model', 'backup', 'abilities', 'userVerification', 'prf', 'acquiredMs'],
  ...['spare', 'retiredMs', 'replacedBy', 'sinceMs', 'seen'],
]);
const required = (path: string, name: string) => {
  if (name === 'note' || name === 'codes' || name === 'key') return !/(copies|attempts|securityKeys)\/\d+$/.test(path);
  // What was seen of a registration may say less.
  if (/\/seen$/.test(path)) return !['attachment', 'transports', 'aaguid', 'backup'].includes(name);
  if (name === 'credential') return /\/seen$/.test(path);
  if (name === 'host') return !/(drafts\/\d+|pending)$/.test(path);
  if (OPTIONAL.has(name)) return name === 'otp' && /\/(pending|formerOtp\/\d+|drafts\/\d+)$/.test(path);
  return !(name === 'account' && /registrations\/\d+$/.test(path));
};

describe('vault contents', () => {
  it('give back whatever a vault may hold', () => {
    fc.assert(
      fc.property(arbitraryContents, (contents) => {
        expect(decodeContents(textOf(contents))).toEqual(contents);
      }),
      { numRuns: 100 },
    );
  });

  it('give back one of everything', () => {
    expect(decodeContents(textOf(sampleContents()))).toEqual(sampleContents());
    expect(decodeContents(textOf(emptyContents()))).toEqual(emptyContents());
  });

  it('are made of objects on which no name is found but their own', () => {
    for (const [, found] of objects(parseContents(Object.assign(loose(), { later: { deep: {} } })))) {
      for (const name of ['toString', 'constructor', '__proto__', 'valueOf']) expect(name in found).toBe(false);
    }
  });

  it('keep unknown members wherever they are, and write them back', () => {
    const raw = loose();
    for (const [, found] of [...objects(raw)])
      found.later = { a: [1, 'two', null, false, { b: -0.5 }], constructor: 'x' };
    const text = new TextDecoder().decode(textOf(parseContents(raw)));
    expect(JSON.parse(text)).toEqual(raw);
  });

  it('take the default for a preference that is absent or cannot be read, and keep unknown ones', () => {
    const { preferences } = emptyContents();
    expect(Object.keys(preferences).length).toBeGreaterThan(5);
    for (const name of Object.keys(preferences)) {
      for (const change of [
        { [name]: undefined },
        { [name]: 'sepia' },
        { [name]: null },
        { [name]: -1 },
        { [name]: {} },
      ]) {
        const raw = loose();
        Object.assign(raw.preferences, { later: { a: [1] } }, change);
        expect(parseContents(raw).preferences).toEqual({ ...preferences, later: { a: [1] } });
      }
    }
    const empty = parseContents({ ...loose(), preferences: {} });
    expect(empty.preferences).toEqual(preferences);
    expect(decodeContents(textOf(empty)).preferences).toEqual(preferences);
  });

  it('keep the preferences that were chosen', () => {
    const chosen = {
      theme: 'dark',
      sort: 'hand',
      hideCodes: true,
      clipboardSeconds: 0,
      closeAfterCopy: true,
      idleMinutes: 0,
      lockOnSystemLock: false,
      sessionHours: 0,
      dismissedSteps: ['back-up 1'],
      replacedCodesDays: 90,
      drillMs: 5,
    } as const;
    expect(decodeContents(textOf({ ...sampleContents(), preferences: chosen })).preferences).toEqual(chosen);
    // A default of an earlier version, which nobody may have chosen: an update doesn't loosen it.
    const earlier = { ...chosen, idleMinutes: 15 };
    expect(decodeContents(textOf({ ...sampleContents(), preferences: earlier })).preferences).toEqual(earlier);
  });

  it('drop __proto__ and harm nothing', () => {
    const text = JSON.stringify(loose()).replaceAll('{', '{"__proto__":{"pinned":true,"polluted":1},');
    const contents = decodeContents(encodeUtf8(text.replaceAll(',}', '}')));
    expect(contents).toEqual(sampleContents());
    expect(new TextDecoder().decode(textOf(contents))).not.toContain('__proto__');
    expect(({} as Loose).polluted).toBeUndefined();
    const bare = Object.assign({}, contents.accounts[1]);
    expect(Object.getPrototypeOf(bare)).toBe(Object.prototype);
  });

  it('drop __proto__ inside unknown members too', () => {
    const raw = JSON.parse(
      `{"later":{"__proto__":{"x":1},"kept":[{"__proto__":1}]},${JSON.stringify(loose()).slice(1)}`,
    );
    expect((parseContents(raw) as Loose).later).toEqual({ kept: [{}] });
  });

  it('take an absent member and an undefined one for the same', () => {
    const contents = sampleContents();
    const odd = {
      ...contents,
      accounts: [{ ...contents.accounts[1], otp: undefined, usedMs: undefined, later: undefined }],
    } as Loose;
    expect(Object.keys(parseContents(odd).accounts[0] as object)).not.toContain('otp');
    expect(Object.keys(parseContents(odd).accounts[0] as object)).not.toContain('later');
  });

  it('are refused when any required member is missing', async () => {
    let tried = 0;
    for (const [path, found] of objects(loose())) {
      if (path === '/preferences') continue;
      for (const name of Object.keys(found).filter((name) => required(path, name))) {
        const raw = loose();
        const place = [...objects(raw)].find(([other]) => other === path)?.[1];
        delete place[name];
        expect([path, name, await codeOf(() => parseContents(raw))]).toEqual([path, name, 'vault-contents']);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(80);
  });

  it('are refused when any known member has another type', async () => {
    for (const [path, found] of objects(loose())) {
      if (path === '/preferences') continue;
      for (const name of Object.keys(found)) {
        for (const wrong of [null, Number.NaN, [[]], Symbol.iterator]) {
          const raw = loose();
          const place = [...objects(raw)].find(([other]) => other === path)?.[1];
          place[name] = wrong;
          expect([path, name, await codeOf(() => parseContents(raw))]).toEqual([path, name, 'vault-contents']);
        }
      }
    }
  });

  it.each<[string, (raw: Loose) => void, string]>([
    ['a newer schema', (raw) => Object.assign(raw, { schema: 3, accounts: 'elsewhere' }), 'vault-version'],
    ['schema 0', (raw) => Object.assign(raw, { schema: 0 }), 'vault-contents'],
    ['an id that is no id', (raw) => Object.assign(raw.accounts[0], { id: 'short' }), 'vault-contents'],
    ['an id with stray bits', (raw) => Object.assign(raw.accounts[0], { id: `${'r'.repeat(21)}B` }), 'vault-contents'],
    ['one id twice', (raw) => raw.accounts.push(raw.accounts[0]), 'vault-contents'],
    ['5 digits', (raw) => Object.assign(raw.accounts[0].otp, { digits: 5 }), 'vault-contents'],
    ['11 digits', (raw) => Object.assign(raw.accounts[0].otp, { digits: 11 }), 'vault-contents'],
    ['period 0', (raw) => Object.assign(raw.accounts[0].otp, { periodSeconds: 0 }), 'vault-contents'],
    ['period 86,401', (raw) => Object.assign(raw.accounts[0].otp, { periodSeconds: 86_401 }), 'vault-contents'],
    [
      'a counter past 2^53-1',
      (raw) => Object.assign(raw.accounts[0].pending.otp, { counter: 2 ** 53 }),
      'vault-contents',
    ],
    ['MD5', (raw) => Object.assign(raw.accounts[0].otp, { algorithm: 'MD5' }), 'vault-contents'],
    ['an empty secret', (raw) => Object.assign(raw.accounts[0].otp, { secret: '' }), 'vault-contents'],
    [
      'a secret in small letters',
      (raw) => Object.assign(raw.accounts[0].otp, { secret: 'mzxw6ytb' }),
      'vault-contents',
    ],
    ['a secret of 3 characters', (raw) => Object.assign(raw.accounts[0].otp, { secret: 'AAA' }), 'vault-contents'],
    ['a secret of 129 bytes', (raw) => Object.assign(raw.accounts[0].otp, { secret: 'A'.repeat(207) }), 'vault-limit'],
    [
      '1,001 former secrets',
      (raw) => Object.assign(raw.accounts[0], { formerOtp: Array(1001).fill({}) }),
      'vault-limit',
    ],
    ['a note of 4,097 bytes', (raw) => Object.assign(raw.accounts[0], { note: 'x'.repeat(4097) }), 'vault-limit'],
    [
      'a note of 1,366 three-byte characters',
      (raw) => Object.assign(raw.accounts[0], { note: '☂'.repeat(1366) }),
      'vault-limit',
    ],
    ['1,001 tags', (raw) => Object.assign(raw.accounts[0], { tags: Array(1001).fill('x') }), 'vault-limit'],
    ['a long unknown string', (raw) => Object.assign(raw, { later: ['x'.repeat(4097)] }), 'vault-limit'],
    [
      'a deep unknown value',
      (raw) => Object.assign(raw, { later: JSON.parse('['.repeat(40) + ']'.repeat(40)) }),
      'vault-limit',
    ],
    ['1,001 drafts', (raw) => Object.assign(raw, { drafts: Array(1001).fill({}) }), 'vault-limit'],
    ['one draft twice', (raw) => raw.drafts.push(raw.drafts[0]), 'vault-contents'],
    ['20,001 tombstones', (raw) => Object.assign(raw, { tombstones: Array(20_001).fill({}) }), 'vault-limit'],
    ['preferences that are no object', (raw) => Object.assign(raw, { preferences: [] }), 'vault-contents'],
    ['an aaguid that is none', (raw) => Object.assign(raw.securityKeys[0], { aaguid: 'x' }), 'vault-contents'],
    ['a bin entry of another kind', (raw) => Object.assign(raw.bin[0], { kind: 'registration' }), 'vault-contents'],
  ])('are refused with %s', async (_what, change, code) => {
    const raw = loose();
    change(raw);
    expect(await codeOf(() => parseContents(raw))).toBe(code);
  });

  it.each([
    ['a secret of 128 bytes', { otp: { kind: 'steam', secret: 'A'.repeat(205) } }],
    ['a note of 4 KiB', { note: '☂'.repeat(1365) }],
    ['an order below zero', { order: -1e9 }],
  ])('take %s', (_what, change) => {
    const raw = loose();
    Object.assign(raw.accounts[1], change);
    expect(parseContents(raw)).toEqual(raw);
  });

  it('hold 20,000 records of all kinds together and not one more', async () => {
    const one = sampleContents().accounts[1];
    const accounts = Array.from({ length: 19_995 }, () => ({ ...one, id: newId<'account'>() })) as Loose[];
    const full = { ...sampleContents(), accounts } as Loose;
    full.recoverySets = Array.from({ length: 2 }, () => ({ ...full.recoverySets[0], id: newId() }));
    expect(parseContents(full).accounts).toHaveLength(19_995);
    full.accounts.push({ ...one, id: newId<'account'>() as AccountId });
    expect(await codeOf(() => parseContents(full))).toBe('vault-limit');
  });

  it.each(['', '[]', 'null', '1', '"x"', '{', '{}{}', '['.repeat(1_000_000), '{"a":'.repeat(1_000_000), '\ufeff{}'])(
    'are refused when the body is another text (case %#)',
    async (text) => {
      expect(await codeOf(() => decodeContents(encodeUtf8(text)))).toBe('vault-contents');
    },
  );

  it('are refused with a depth bomb, at whatever place', async () => {
    const bomb = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = JSON.stringify(loose());
    expect(await codeOf(() => decodeContents(encodeUtf8(`{"later":${bomb},${text.slice(1)}`)))).toBe('vault-limit');
    const asTags = text.replace('["work","bank"]', bomb);
    expect(await codeOf(() => decodeContents(encodeUtf8(asTags)))).toBe('vault-contents');
  });

  it('do not let a secret into the fault that refuses them', () => {
    const text = '{"accounts":[{"otp":{"secret":"JBSWY3DPEHPK3PXP"}}]';
    try {
      decodeContents(encodeUtf8(text));
      expect.unreachable();
    } catch (thrown) {
      const { message, cause } = thrown as Error;
      expect(`${message} ${String(cause)}`).not.toContain('JBSWY3DP');
    }
  });

  it('are not written when they could not be read again', async () => {
    const contents = sampleContents() as Loose;
    const twice = { ...contents, accounts: [contents.accounts[0], contents.accounts[0]] };
    expect(await codeOf(() => encodeContents(twice))).toBe('vault-contents');
  });
});
