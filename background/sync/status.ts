import type { SyncQuestion, SyncStatus, TargetView } from '../../src/messages/sync.ts';
import type { EngineStatus } from '../../src/sync/contract.ts';
import type { SyncHealth } from './stored.ts';

/** What a server that sleeps, a line that is down and a proxy that is busy look like: no error before a day. */
const SLEEPING: ReadonlySet<string> = new Set([
  'sync-offline',
  'sync-unreachable',
  'sync-certificate',
  'sync-timeout',
  'sync-busy',
  'sync-server',
]);
const DAY_MS = 86_400_000;

/** What status is made of. */
export interface StatusParts {
  readonly target: TargetView;
  readonly engine: EngineStatus;
  readonly health: SyncHealth;
  readonly isWorking: boolean;
  readonly nowMs: number;
}

/** What the popup and the options show of sync. */
export function statusOf({ target, engine, health, isWorking, nowMs }: StatusParts): SyncStatus {
  const { inStepMs, fault, failingSinceMs, nextTryMs } = health;
  const waiting = engine.isWaiting ? Math.max(1, health.waiting) : 0;
  const questions: readonly SyncQuestion[] = engine.questions;
  return {
    target,
    state: stateOf({ health, questions, waiting, isWorking, nowMs }),
    ...(inStepMs !== undefined && { inStepMs }),
    waiting,
    ...(fault !== undefined && { fault }),
    ...(failingSinceMs !== undefined && { failingSinceMs }),
    ...(nextTryMs !== undefined && { nextTryMs }),
    questions,
    devices: engine.devices,
  };
}

/** The state of a browser without sync. */
export const OFF: SyncStatus = { state: 'off', waiting: 0, questions: [], devices: [] };

function stateOf(given: {
  readonly health: SyncHealth;
  readonly questions: readonly SyncQuestion[];
  readonly waiting: number;
  readonly isWorking: boolean;
  readonly nowMs: number;
}): SyncStatus['state'] {
  const { fault, failingSinceMs, inStepMs } = given.health;
  // A newcomer is told of, and hinders nothing.
  if (given.questions.some(({ kind }) => kind !== 'newcomer')) return 'question';
  if (given.isWorking) return 'working';
  if (fault === 'sync-permission') return 'permission';
  const isAsleep = fault !== undefined && SLEEPING.has(fault) && given.nowMs - (failingSinceMs ?? given.nowMs) < DAY_MS;
  if (fault !== undefined && !isAsleep) return 'failed';
  if (isAsleep || given.waiting > 0 || inStepMs === undefined) return 'waiting';
  return given.questions.length > 0 ? 'question' : 'in-step';
}
