import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../../src/messages/sync.ts';
import { attentionOf, longFailureOf } from '../../../src/ui/sync/attention.ts';
import { syncStates } from '../../background/sync-states.ts';

const NOW_MS = Date.UTC(2026, 10, 30);
const DAY_MS = 86_400_000;
const states: Record<string, SyncStatus> = syncStates(NOW_MS);
const kindOf = (name: string) => {
  const status = states[name];
  const found = status && attentionOf(status, NOW_MS);
  return found?.kind === 'question' ? found.question.kind : found?.kind;
};

describe('what of sync needs the user', () => {
  it.each(['off', 'in-step', 'alone', 'working', 'asleep', 'behind', 'browser'])(
    'is nothing where it is %s',
    (name) => {
      expect(kindOf(name)).toBeUndefined();
    },
  );

  it.each([
    ['permission', 'permission'],
    ['failed', 'failing'],
    ['wiped', 'wiped'],
    ['deletions', 'deletions'],
    ['passphrase', 'passphrase'],
    ['removed', 'removed'],
    ['newcomer', 'newcomer'],
  ])('is said where it is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('is a question before a permission, and a newcomer last', () => {
    const newcomer = { kind: 'newcomer', device: 'd', name: 'Chrome on Mac' } as const;
    const permission = { ...syncStates(NOW_MS).permission, questions: [newcomer] } satisfies SyncStatus;
    expect(attentionOf(permission, NOW_MS)).toEqual({ kind: 'permission' });
    const both = { ...permission, questions: [newcomer, { kind: 'wiped' }] } satisfies SyncStatus;
    expect(attentionOf(both, NOW_MS)).toEqual({ kind: 'question', question: { kind: 'wiped' } });
  });
});

describe('a failure', () => {
  it('is worth a word after a day', () => {
    const failed = { ...syncStates(NOW_MS).failed, failingSinceMs: NOW_MS - DAY_MS + 1 } satisfies SyncStatus;
    expect(longFailureOf(failed, NOW_MS)).toBeUndefined();
    expect(longFailureOf(failed, NOW_MS + 1)).toBe(NOW_MS - DAY_MS + 1);
  });
});
