import { SYNC_EVENTS, type SyncEvent, type TargetConfig } from '../../src/messages/sync.ts';
import { finite, integer, matching, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { targetConfig } from '../../src/sync/target-config.ts';
import type { StorageKey } from '../storage/keys.ts';
import { faultCode, manyOf, yes } from '../storage/stored-shapes.ts';

/** Where the files of this browser's vault are, and how to get in: kept outside the vault, since sealed files go up while it is locked. */
export interface SyncConfig {
  /** The vault's id in base64url. */
  readonly vid: string;
  readonly target: TargetConfig;
  /** The vault was downloaded and not opened yet. */
  readonly joining?: true;
}

/** How the exchange with the target goes. */
export interface SyncHealth {
  /** When everything was sent and read last. */
  readonly inStepMs?: number;
  /** When the target was looked at last, whatever came of it. */
  readonly triedMs?: number;
  /** Changes that were saved and are not on the target yet. */
  readonly waiting: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly fault?: string;
  readonly failingSinceMs?: number;
  readonly nextTryMs?: number;
}

const vid = matching(/^[\w-]{22}$/, 'the id of a vault');
const device = text(64);

export const SYNC_KEYS = {
  // The database: `storage.local` is emptied and filled again when the vault key changes, and a worker may end in between.
  config: key<SyncConfig>('sync/config', object({ vid, target: targetConfig, joining: optional(yes) })),
  health: key<SyncHealth>(
    'sync/health',
    object({
      inStepMs: optional(finite),
      triedMs: optional(finite),
      waiting: integer(),
      failures: integer(),
      fault: optional(faultCode),
      failingSinceMs: optional(finite),
      nextTryMs: optional(finite),
    }),
  ),
  /** When a merge last kept what it replaced. */
  keptMs: key('sync/kept', finite),
  /** This device's own newest file was compared since the vault was unlocked. */
  looked: key('sync/looked', yes),
  history: key<readonly SyncEvent[]>(
    'sync/history',
    manyOf(
      object({
        atMs: finite,
        code: oneOf(...SYNC_EVENTS),
        device: optional(device),
        count: optional(integer()),
        ms: optional(finite),
        fault: optional(faultCode),
      }),
    ),
  ),
} as const;

function key<T>(name: string, parse: StorageKey<T>['parse']): StorageKey<T> {
  return { name, parse };
}
