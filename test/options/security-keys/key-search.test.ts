import { describe, expect, it } from 'vitest';
import { findKeys, indexKeys, sortSites } from '../../../options/security-keys/key-search.ts';
import type { SecurityKeyView } from '../../../src/messages/views.ts';
import { makeManyKeys } from './many-keys.ts';

const [blue, red, card] = makeManyKeys(3, 6) as readonly [SecurityKeyView, SecurityKeyView, SecurityKeyView];
const keys: readonly SecurityKeyView[] = [
  { ...blue, label: 'Réserve', colour: 'blue', aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', place: 'Key ring' },
  { ...red, label: 'Red key', note: 'bought in Oslo', lostMs: 5 },
  { ...card, label: 'Door card', form: 'card', model: 'Acme', spare: true },
];
const found = (text: string, state?: 'in-use' | 'spare' | 'lost' | 'retired') =>
  findKeys(indexKeys(keys), { text, state }).map(({ label }) => label);

describe('the search for a key', () => {
  it.each([
    ['reserve', ['Réserve']],
    ['yubikey nfc', ['Réserve']],
    ['ring blue', ['Réserve']],
    ['OSLO', ['Red key']],
    ['acme card', ['Door card']],
    ['site-1.example', ['Red key']],
    ['person4', ['Red key']],
    ['key', ['Red key', 'Réserve']],
    ['  ', ['Réserve', 'Red key', 'Door card']],
    ['violin', []],
  ])('finds by name, model, place, colour, note, site and account: %s', (text, labels) => {
    expect(found(text)).toEqual(labels);
  });

  it('puts the key that is called so before those that only have a site or a place of that name', () => {
    const named = (label: string, place = ''): SecurityKeyView => ({ ...blue, label, place, registrations: [] });
    const all = indexKeys([
      named('Spare', 'with Blue 2'),
      named('Old skyblue'),
      named('My blue'),
      named('Blue 2'),
      named('Blue'),
    ]);
    const labels = findKeys(all, { text: 'BLUE' }).map(({ label }) => label);
    expect(labels).toEqual(['Blue', 'Blue 2', 'My blue', 'Old skyblue', 'Spare']);
  });

  it('narrows to one state', () => {
    expect(found('', 'lost')).toEqual(['Red key']);
    expect(found('', 'in-use')).toEqual(['Réserve']);
    expect(found('card', 'spare')).toEqual(['Door card']);
    expect(found('card', 'retired')).toEqual([]);
  });
});

describe('the sites of a key', () => {
  const sites = makeManyKeys(1, 4)[0]?.registrations ?? [];
  it('begin with those that were searched for, and end with those that are gone', () => {
    const [first, ...rest] = sites;
    if (first === undefined) throw new Error('got no site');
    const all = [{ ...first, removedMs: 1 }, ...rest];
    expect(sortSites(all, 'site-2').map(({ host }) => host)).toEqual([
      'site-2.example',
      'site-1.example',
      'site-3.example',
      'site-0.example',
    ]);
    expect(sortSites(all, '')[0]?.host).toBe('site-1.example');
  });
});
