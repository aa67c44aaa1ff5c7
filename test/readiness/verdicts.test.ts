import { describe, expect, it } from 'vitest';
import type { Loss } from '../../src/readiness/loss.ts';
import { isStaleAt, judge } from '../../src/readiness/map.ts';
import {
  account,
  accountId,
  COMPUTER,
  copy,
  DAY_MS,
  letterIn,
  lettersIn,
  losing,
  NOW_MS,
  PASSPHRASE,
  placeId,
  proofIn,
  provider,
  seen,
  thing,
  thingId,
  way,
  world,
} from './world.ts';

const NOTHING: Loss = { kind: 'several', losses: [] };
const rests = (...ids: readonly string[]) => ids.map((id) => ({ kind: 'thing', thing: id }));

describe('a code of this vault', () => {
  const alone = world({ accounts: [account('a', [way.code(9)])] });
  const backedUp = (where: string | undefined, daysAgo: number, extra = {}) =>
    world({
      things: [thing('backup', 'b', where)],
      copies: [copy('b', daysAgo)],
      accounts: [account('a', [way.code(9)], extra)],
    });

  it('works as usual while nothing it rests on is lost', () => {
    expect(letterIn(alone, NOTHING)).toBe('A');
    expect(proofIn(alone, NOTHING)).toMatchObject({ rests: rests('computer', 'passphrase'), stale: [] });
  });

  it('is lost with this computer, and with the passphrase', () => {
    expect(lettersIn(alone, losing('computer'), losing('passphrase'))).toEqual(['DD']);
  });

  it('comes back from a backup elsewhere', () => {
    expect(letterIn(backedUp('office', 3), losing('computer'))).toBe('B');
    expect(proofIn(backedUp('office', 3), losing('computer'))).toMatchObject({ rests: rests('b', 'passphrase') });
  });

  it('does not come back from a backup that was made before the account was added', () => {
    expect(letterIn(backedUp('office', 10), losing('computer'))).toBe('D');
    expect(letterIn(backedUp('office', 9), losing('computer'))).toBe('B');
  });

  it('does not come back from a backup that was made before its setup key changed', () => {
    expect(letterIn(backedUp('office', 3, { secretMs: NOW_MS - 2 * DAY_MS }), losing('computer'))).toBe('D');
  });

  it('is lost with a backup in a folder of this computer, unless the folder is online', () => {
    expect(letterIn(backedUp('in:computer', 3), losing('computer'))).toBe('D');
    expect(letterIn(backedUp('online', 3), losing('computer'))).toBe('B');
  });

  it('is not known to come back from a backup that may be anywhere', () => {
    const facts = backedUp(undefined, 3);
    expect(letterIn(facts, losing('computer'))).toBe('?');
    expect(proofIn(facts, losing('computer'))).toMatchObject({
      question: { kind: 'where-is', thing: 'b' },
      others: [],
    });
  });

  it('is opened without the passphrase by a key, but only in copies made since the key was added', () => {
    const facts = world({
      things: [thing('backup', 'b', 'office'), thing('key', 'k', 'bag')],
      copies: [copy('b', 5)],
      openers: [{ thing: thingId('k'), sinceMs: NOW_MS - 2 * DAY_MS }],
      accounts: [account('a', [way.code(9)])],
    });
    const both: Loss = { kind: 'several', losses: [losing('computer'), losing('passphrase')] };
    expect(lettersIn(facts, losing('passphrase'), both)).toEqual(['AD']);
    expect(lettersIn({ ...facts, copies: [copy('b', 1)] }, both)).toEqual(['B']);
  });

  it('cannot be reached online without the account that keeps it', () => {
    const facts = world({
      things: [thing('backup', 'b', 'online', { behind: accountId('drive') })],
      copies: [copy('b', 1)],
      accounts: [account('drive', [way.code(9)])],
    });
    expect(letterIn(facts, losing('computer'))).toBe('D');
    expect(proofIn(facts, losing('computer'))).toMatchObject({ circles: [['drive']] });
  });
});

describe('other ways', () => {
  it('keeps a key, and a copy on a phone or a sheet, apart from this computer', () => {
    const facts = world({
      things: [thing('key', 'k', 'bag'), thing('phone', 'p', 'bag'), thing('sheet', 's', 'bank')],
      accounts: [way.key('k'), way.codeOn('p'), way.codeOn('s')].map((other, at) =>
        account(`a${at}`, [way.code(9), other]),
      ),
    });
    expect(lettersIn(facts, losing('computer'), losing('k'), losing('p'), losing('s'))).toEqual([
      'BAAA',
      'BAAA',
      'BAAA',
    ]);
    expect(lettersIn(facts, { kind: 'all-but', place: placeId('bank') })).toEqual(['D', 'D', 'B']);
  });

  it('refuses a copy of a setup key that has changed since', () => {
    const facts = world({
      things: [thing('phone', 'p', 'bag')],
      accounts: [account('a', [way.code(9), way.codeOn('p', 30)], { secretMs: NOW_MS - 9 * DAY_MS })],
    });
    expect(letterIn(facts, losing('computer'))).toBe('D');
    expect(proofIn(facts, losing('computer'))).toMatchObject({
      helps: [[{ kind: 'kept', thing: 'computer' }], [{ kind: 'put-on', thing: 'p', account: 'a' }]],
    });
  });

  it('loses a built-in authenticator with its computer', () => {
    const facts = world({
      things: [thing('key', 'touch', 'in:computer')],
      accounts: [account('a', [way.key('touch')])],
    });
    expect(letterIn(facts, losing('computer'))).toBe('D');
  });

  it('takes unused recovery codes of the set in force, and no others', () => {
    const withCodes = (...ways: Parameters<typeof account>[1]) =>
      world({
        things: [thing('paper', 'drawer', 'office')],
        accounts: [account('a', [way.code(9), ...ways], { codesMs: NOW_MS - 5 * DAY_MS })],
      });
    expect(letterIn(withCodes(way.recoveryOn('drawer', 4)), losing('computer'))).toBe('B');
    expect(letterIn(withCodes(way.recoveryOn('drawer', 4, 0)), losing('computer'))).toBe('D');
    expect(letterIn(withCodes(way.recoveryOn('drawer', 6)), losing('computer'))).toBe('D');
    expect(letterIn(withCodes(way.recovery(4)), losing('computer'))).toBe('D');
  });

  it('counts the service’s own recovery as later, never as open', () => {
    const facts = world({ accounts: [account('a', [way.code(9), way.service()])] });
    expect(letterIn(facts, losing('computer'))).toBe('C');
    expect(proofIn(facts, losing('computer'))).toMatchObject({ rests: [{ kind: 'service', account: 'a' }] });
  });

  it('opens an envelope with as many of its parts as it takes', () => {
    const part = (id: string, where: string) => thing('paper', id, where);
    const facts = world({
      things: [
        part('1', 'home'),
        part('2', 'office'),
        part('3', 'bank'),
        thing('envelope', 'e', 'online', { openedBy: { count: 2, of: ['1', '2', '3'].map(thingId) } }),
      ],
      accounts: [account('a', [way.codeOn('e')])],
    });
    const losses = [losing('1'), { kind: 'several', losses: [losing('1'), losing('3')] }] as const;
    expect(lettersIn(facts, ...losses)).toEqual(['BD']);
    expect(proofIn(facts, losing('1'))).toMatchObject({ rests: rests('e', '2', '3') });
  });

  it('does not count a thing that is lost already', () => {
    const facts = world({
      things: [thing('key', 'k', 'bag', { goneMs: NOW_MS })],
      accounts: [account('a', [way.key('k')])],
    });
    expect(letterIn(facts, NOTHING)).toBe('D');
  });

  it('ignores what refers to nothing', () => {
    const ways = [way.key('x'), way.codeOn('x'), way.passkey('x'), way.signOn('x'), way.signOnBy('x')];
    expect(letterIn(world({ accounts: [account('a', ways)] }), NOTHING)).toBe('D');
  });
});

describe('an account that opens another', () => {
  const chain = world({
    things: [thing('key', 'k', 'bag')],
    accounts: [
      account('c', [way.signOn('b')]),
      account('b', [way.signOn('a')]),
      account('a', [way.code(9), way.key('k'), way.service()]),
    ],
  });
  const both: Loss = { kind: 'several', losses: [losing('computer'), losing('k')] };

  it('passes its verdict on along the chain', () => {
    expect(lettersIn(chain, losing('computer'), both)).toEqual(['BC', 'BC', 'BC']);
  });

  it('is named in the proof, with the way into it', () => {
    expect(proofIn(chain, losing('computer'))).toMatchObject({
      rests: [
        { kind: 'account', account: 'b' },
        { kind: 'account', account: 'a', way: { kind: 'key' } },
        { kind: 'thing', thing: 'k' },
      ],
    });
  });

  it('opens nothing in a circle, which the proof names', () => {
    const circle = world({
      accounts: [
        account('a', [way.code(9), way.signOn('b')]),
        account('b', [way.signOn('a')]),
        account('c', [way.signOn('c')]),
      ],
    });
    expect(lettersIn(circle, NOTHING, losing('computer'))).toEqual(['AD', 'BD', 'DD']);
    expect(proofIn(circle, losing('computer'))).toMatchObject({ letter: 'D', circles: [['a', 'b']] });
    expect(proofIn(circle, NOTHING, accountId('c'))).toEqual({ letter: 'D', helps: [], circles: [['c']] });
  });

  it('is a question while nobody said how a provider is opened', () => {
    const facts = world({ things: [provider('g')], accounts: [account('a', [way.passkey('g')])] });
    expect(letterIn(facts, losing('computer'))).toBe('?');
    expect(proofIn(facts, losing('computer'))).toMatchObject({ question: { kind: 'how-opened', provider: 'g' } });
    expect(letterIn(facts, losing('g'))).toBe('D');
  });

  it('is closed with its provider, but for the service’s own recovery', () => {
    const facts = world({
      things: [provider('g', { kind: 'account', account: accountId('google') })],
      accounts: [
        account('google', [way.code(9), way.service()]),
        account('a', [way.passkey('g')]),
        account('b', [way.signOn('google')]),
      ],
    });
    expect(lettersIn(facts, NOTHING, losing('g'), losing('computer'))).toEqual(['ACC', 'BDC', 'BCC']);
  });

  it('opens at any time if the user says that nothing it rests on can be lost', () => {
    const facts = world({ things: [provider('g', { kind: 'always' })], accounts: [account('a', [way.signOnBy('g')])] });
    expect(lettersIn(facts, losing('computer'), losing('g'))).toEqual(['BD']);
  });
});

describe('a verdict', () => {
  it('asks how the user signs in where only recovery codes are known', () => {
    const facts = world({ accounts: [account('a', [way.recovery(3), way.unsaid()])] });
    expect(lettersIn(facts, NOTHING, losing('computer'))).toEqual(['B?']);
    expect(proofIn(facts, losing('computer'))).toMatchObject({ question: { kind: 'how-signed-in', account: 'a' } });
  });

  it('stays C where the service lets the owner in, and asks what could make it better', () => {
    const facts = world({
      things: [thing('backup', 'b')],
      copies: [copy('b', 1)],
      accounts: [account('a', [way.code(9), way.service()])],
    });
    expect(letterIn(facts, losing('computer'))).toBe('C');
    expect(proofIn(facts, losing('computer'))).toMatchObject({ question: { kind: 'where-is', thing: 'b' } });
  });

  it('asks first what settles it alone', () => {
    const facts = world({
      things: [thing('backup', 'b'), thing('sheet', 's'), provider('g')],
      copies: [copy('b', 1)],
      openers: [],
      accounts: [account('a', [way.code(9), way.passkey('g')])],
    });
    const loss: Loss = { kind: 'several', losses: [losing('computer'), losing('passphrase')] };
    const openable = { ...facts, openers: [{ thing: thingId('s'), sinceMs: 0 }] };
    expect(
      proofIn(openable, { kind: 'several', losses: [loss, { kind: 'place', place: placeId('bank') }] }),
    ).toMatchObject({
      question: { kind: 'how-opened' },
      others: [
        { kind: 'where-is', thing: 'b' },
        { kind: 'where-is', thing: 's' },
      ],
    });
  });

  it('names the nearest of the shortest ways', () => {
    const facts = world({
      things: [thing('sheet', 's', 'bank'), thing('key', 'k', 'bag'), thing('backup', 'b', 'online')],
      copies: [copy('b', 1)],
      accounts: [account('a', [way.code(9), way.codeOn('s'), way.key('k')])],
    });
    expect(proofIn(facts, losing('computer'))).toMatchObject({ way: { kind: 'key', key: 'k' } });
    expect(proofIn(facts, { kind: 'several', losses: [losing('computer'), losing('k')] })).toMatchObject({
      way: { kind: 'code-copy', on: 's' },
    });
  });
});

describe('what is old', () => {
  const withKey = (checkedDaysAgo: number) =>
    world({
      things: [thing('key', 'k', 'bag', { from: seen(900), checkedMs: NOW_MS - checkedDaysAgo * DAY_MS })],
      accounts: [account('a', [way.code(9), way.key('k')])],
    });

  it('is said of a key that was not checked for twelve months', () => {
    expect(proofIn(withKey(365), losing('computer'))).toMatchObject({ letter: 'B', stale: [] });
    expect(proofIn(withKey(366), losing('computer'))).toMatchObject({
      letter: 'B',
      stale: [{ kind: 'key-unchecked', thing: 'k', sinceMs: NOW_MS - 366 * DAY_MS }],
    });
  });

  it('is said of a sheet on which any account has changed since', () => {
    const facts = world({
      things: [thing('sheet', 's', 'bank', { from: seen(30) })],
      accounts: [
        account('a', [way.code(90), way.codeOn('s', 30)]),
        account('b', [way.code(90), way.codeOn('s', 30)], { secretMs: NOW_MS - DAY_MS }),
      ],
    });
    expect(proofIn(facts, losing('computer'))).toMatchObject({
      letter: 'B',
      stale: [{ kind: 'sheet-outdated', thing: 's', sinceMs: NOW_MS - 30 * DAY_MS }],
    });
    expect(proofIn(facts, losing('computer'), accountId('b'))).toMatchObject({ letter: 'D' });
  });

  it('is said of recovery codes in a backup from before the setup key changed', () => {
    const facts = world({
      things: [thing('backup', 'b', 'office')],
      copies: [copy('b', 10)],
      accounts: [account('a', [way.code(20), way.recovery(20)], { secretMs: NOW_MS - DAY_MS })],
    });
    expect(proofIn(facts, losing('computer'))).toMatchObject({
      letter: 'B',
      way: { kind: 'recovery' },
      stale: [{ kind: 'backup-outdated', thing: 'b' }],
    });
  });

  it('is marked in the map', () => {
    const map = (days: number) => judge(withKey(days), [losing('computer'), NOTHING], NOW_MS);
    expect([0, 1].map((loss) => isStaleAt(map(366), 0, loss))).toEqual([true, false]);
    expect(isStaleAt(map(300), 0, 0)).toBe(false);
  });

  it('is not named where something fresh does as well, though it takes more', () => {
    const facts = world({
      things: [thing('key', 'k', 'bag', { from: seen(900) }), thing('backup', 'b', 'office')],
      copies: [copy('b', 1)],
      accounts: [account('a', [way.code(9), way.key('k')])],
    });
    expect(proofIn(facts, losing('computer'))).toMatchObject({ rests: rests('b', 'passphrase'), stale: [] });
  });
});

describe('somebody locked out', () => {
  it('would have been helped by any of the smallest sets', () => {
    const facts = world({
      things: [
        thing('backup', 'b', 'home'),
        thing('backup', 'old', 'office'),
        thing('key', 'k', 'bag'),
        thing('phone', 'p', 'bag'),
      ],
      copies: [copy('b', 1), copy('old', 50)],
      accounts: [account('a', [way.code(9)], { takesKeys: true })],
    });
    expect(proofIn(facts, { kind: 'place', place: placeId('home') })).toEqual({
      letter: 'D',
      circles: [],
      helps: [
        [{ kind: 'backed-up', thing: 'old' }],
        [{ kind: 'kept', thing: 'b' }],
        [{ kind: 'kept', thing: 'computer' }],
        [{ kind: 'put-on', thing: 'p', account: 'a' }],
        [{ kind: 'registered', key: 'k', account: 'a' }],
      ],
    });
  });

  it('is told of sets of two where nothing alone would have done', () => {
    const both: Loss = { kind: 'several', losses: [losing(COMPUTER.id), losing(PASSPHRASE.id)] };
    expect(proofIn(world({ accounts: [account('a', [way.code(9)])] }), both)).toMatchObject({
      helps: [
        [
          { kind: 'kept', thing: 'computer' },
          { kind: 'kept', thing: 'passphrase' },
        ],
      ],
    });
  });
});
