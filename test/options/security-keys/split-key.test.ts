import { describe, expect, it } from 'vitest';
import { canSplit, splitProblem, touchesOf, touchWords } from '../../../options/security-keys/split-key.ts';
import type { SecurityKeyView } from '../../../src/messages/views.ts';
import { makeManyKeys } from './many-keys.ts';

const [named] = makeManyKeys(1, 2) as readonly [SecurityKeyView];
const touched: SecurityKeyView = {
  ...named,
  credentialId: 'a',
  otherCredentialIds: ['b'],
  touches: [{ credentialId: 'a' }, { credentialId: 'b', label: 'Red', addedMs: 5 }],
};
const choice = { label: 'Second', sites: 1, touches: 0 };

describe('an entry that is split', () => {
  it('needs another name than it has', () => {
    expect(splitProblem(named, choice).name).toBeUndefined();
    expect(splitProblem(named, { ...choice, label: ` ${named.label.toUpperCase()} ` }).name).toBeDefined();
    expect(splitProblem(named, { ...choice, label: ' ' }).name).toBeDefined();
  });

  it('gives away something, and keeps something', () => {
    expect(splitProblem(named, choice).choice).toBeUndefined();
    expect(splitProblem(named, { ...choice, sites: 0 }).choice).toBeDefined();
    expect(splitProblem(named, { ...choice, sites: 2 }).choice).toBeDefined();
    expect(splitProblem(touched, { ...choice, sites: 2, touches: 1 }).choice).toBeUndefined();
    expect(splitProblem(touched, { ...choice, sites: 2, touches: 2 }).choice).toBeDefined();
    expect(splitProblem(touched, { ...choice, sites: 0, touches: 1 }).choice).toBeUndefined();
  });

  it('has enough for two', () => {
    expect(canSplit(named)).toBe(true);
    expect(canSplit({ ...named, registrations: named.registrations.slice(1) })).toBe(false);
    expect(canSplit({ ...touched, registrations: [] })).toBe(true);
  });

  it('tells its touches apart by what is known of each', () => {
    const words = touchesOf(touched).map((touch, at) => touchWords(touch, at, 10));
    expect(words.map(({ label }) => label)).toEqual([expect.stringContaining('1'), expect.stringContaining('Red')]);
    expect(words.map(({ hint }) => hint === '')).toEqual([true, false]);
  });
});
