import { extension } from '../../platform/extension.ts';
import { areOriginsAllowed } from '../../platform/permissions.ts';
import { readFolder, syncFolderName } from '../../storage/browser-storage.ts';
import { createNetwork } from '../network.ts';
import type { SyncArea } from './browser-sync.ts';
import type { ProbeDeps } from './probe.ts';

/** What targets, and probes of them, are made of in this browser. */
export function openTargets(permittedHosts: () => Promise<readonly string[] | undefined>): ProbeDeps {
  return {
    network: createNetwork({ areOriginsAllowed, isOnline: () => navigator.onLine, permittedHosts }),
    findArea: () => extension.storage.sync as SyncArea | undefined,
    readFolder: (handle) => readFolder(syncFolderName(handle)),
    nowMs: Date.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
