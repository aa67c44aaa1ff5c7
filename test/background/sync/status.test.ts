import { describe, expect, it } from 'vitest';
import { type StatusParts, statusOf } from '../../../background/sync/status.ts';
import type { SyncStatus } from '../../../src/messages/sync.ts';

const NOW = 1_000_000_000_000;
const DAY = 86_400_000;
const inStep: StatusParts = {
  target: { kind: 'webdav', place: 'https://dav.example/', origins: ['https://dav.example/*'] },
  engine: { isWaiting: false, questions: [], devices: [], clockMs: 0 },
  health: { waiting: 0, failures: 0, inStepMs: NOW - 1_000, triedMs: NOW - 1_000 },
  isWorking: false,
  nowMs: NOW,
};
const failing = (fault: string, sinceMs: number): StatusParts => ({
  ...inStep,
  health: { ...inStep.health, failures: 4, fault, failingSinceMs: sinceMs, nextTryMs: NOW + 1 },
});
const stateOf = (parts: StatusParts): SyncStatus['state'] => statusOf(parts).state;

describe('the state of sync', () => {
  it('is in step, waiting or working', () => {
    expect(stateOf(inStep)).toBe('in-step');
    expect(stateOf({ ...inStep, isWorking: true })).toBe('working');
    const waits = { ...inStep, engine: { ...inStep.engine, isWaiting: true } };
    expect(statusOf(waits)).toMatchObject({ state: 'waiting', waiting: 1 });
    expect(statusOf({ ...waits, health: { ...waits.health, waiting: 3 } })).toMatchObject({ waiting: 3 });
  });

  it('takes a server that sleeps for no failure before a day', () => {
    for (const fault of ['sync-offline', 'sync-unreachable', 'sync-timeout', 'sync-busy', 'sync-server']) {
      expect(stateOf(failing(fault, NOW - DAY + 1))).toBe('waiting');
      expect(stateOf(failing(fault, NOW - DAY))).toBe('failed');
    }
    expect(statusOf(failing('sync-offline', NOW - 5))).toMatchObject({
      fault: 'sync-offline',
      failingSinceMs: NOW - 5,
    });
  });

  it('tells of a wrong password, a full server and a lost permission at once', () => {
    for (const fault of ['sync-password', 'sync-no-space', 'sync-not-webdav', 'storage-full'])
      expect(stateOf(failing(fault, NOW))).toBe('failed');
    expect(stateOf(failing('sync-permission', NOW))).toBe('permission');
  });

  it('asks before anything else, but for a newcomer, who waits until the rest is well', () => {
    const asks = (parts: StatusParts, kind: 'wiped' | 'newcomer') =>
      stateOf({
        ...parts,
        engine: { ...parts.engine, questions: [kind === 'wiped' ? { kind } : { kind, device: 'd', name: 'Laptop' }] },
      });
    expect(asks(failing('sync-password', NOW), 'wiped')).toBe('question');
    expect(asks(inStep, 'newcomer')).toBe('question');
    expect(asks(failing('sync-password', NOW), 'newcomer')).toBe('failed');
  });
});
