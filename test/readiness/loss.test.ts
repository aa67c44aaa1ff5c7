import { describe, expect, it } from 'vitest';
import { fatesOf, type Loss, lossesOf, lossKey } from '../../src/readiness/loss.ts';
import { losing, NOW_MS, placeId, provider, thing, world } from './world.ts';

const facts = world({
  things: [
    thing('phone', 'p'),
    thing('key', 'near', 'home'),
    thing('key', 'far', 'office'),
    thing('key', 'somewhere'),
    thing('key', 'touch', 'in:computer'),
    thing('backup', 'folder', 'in:computer'),
    thing('backup', 'file'),
    thing('backup', 'drive', 'online'),
    thing('sheet', 's', 'bank'),
    thing('key', 'lost', 'bank', { goneMs: NOW_MS }),
    provider('g'),
  ],
});
const fates = (loss: Loss) => fatesOf(facts, loss);

describe('a loss', () => {
  it('of a thing takes all inside it, and a file that nobody knows where may be inside', () => {
    expect(fates(losing('computer'))).toEqual({ gone: ['computer', 'touch', 'folder', 'lost'], unsure: ['file'] });
    expect(fates(losing('p'))).toEqual({ gone: ['p', 'lost'], unsure: [] });
    expect(fates(losing('passphrase'))).toEqual({ gone: ['passphrase', 'lost'], unsure: [] });
  });

  it('of a place takes what is kept there, and maybe what may be anywhere', () => {
    expect(fates({ kind: 'place', place: placeId('bank') })).toEqual({
      gone: ['s', 'lost'],
      unsure: ['p', 'somewhere', 'file'],
    });
  });

  it('of the bag takes this computer and the keys kept with it', () => {
    expect(fates({ kind: 'bag' })).toEqual({
      gone: ['computer', 'near', 'touch', 'folder', 'lost'],
      unsure: ['somewhere', 'file'],
    });
  });

  it('of everything but a place spares that place, what is online, and heads', () => {
    expect(fates({ kind: 'all-but', place: placeId('bank') })).toEqual({
      gone: ['computer', 'near', 'far', 'touch', 'folder', 'lost'],
      unsure: ['p', 'somewhere', 'file'],
    });
  });

  it('of several things takes what any of them takes', () => {
    const several: Loss = { kind: 'several', losses: [losing('computer'), losing('g')] };
    expect(fates(several)).toEqual({ gone: ['computer', 'touch', 'folder', 'lost', 'g'], unsure: ['file'] });
    expect(lossKey(several)).toBe(lossKey({ kind: 'several', losses: [...several.losses].reverse() }));
  });

  it('ends with things that are inside each other', () => {
    const odd = world({ things: [thing('backup', 'x', 'in:y'), thing('backup', 'y', 'in:x')] });
    expect(fatesOf(odd, losing('x'))).toEqual({ gone: ['x', 'y'], unsure: [] });
  });
});

describe('the losses of a map', () => {
  it('are each thing, the bag, each place in use and everything but each, without repeating any', () => {
    const keys = lossesOf(facts).map(lossKey);
    expect(keys).toEqual([
      ...['computer', 'passphrase', 'p', 'near', 'far', 'somewhere', 'folder', 'file', 'drive', 's', 'g'].map(
        (id) => `thing:${id}`,
      ),
      'bag',
      'place:home',
      'place:office',
      'place:bank',
      'all-but:home',
      'all-but:office',
      'all-but:bank',
      'all-but:online',
    ]);
  });

  it('have no bag where no key is kept with this computer', () => {
    expect(lossesOf(world({ things: [thing('key', 'far', 'office')] })).map(lossKey)).not.toContain('bag');
  });
});
