import { webcrypto } from 'node:crypto';
import { createNetwork } from '../../../../background/sync/network.ts';
import type { ProbeDeps } from '../../../../background/sync/targets/probe.ts';

/** What targets stand on in Node: its own `fetch` through the same module, and every host allowed. */
export function openDeps(over: Partial<ProbeDeps> = {}): ProbeDeps {
  return {
    network: createNetwork({ areOriginsAllowed: async () => true }),
    findArea: () => undefined,
    readFolder: async () => undefined,
    nowMs: Date.now,
    randomBytes: (length) => webcrypto.getRandomValues(new Uint8Array(length)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 50)),
    ...over,
  };
}
