import type { SyncTargets } from '../../../background/sync/sync.ts';
import { originsToRelease, viewTarget } from '../../../background/sync/targets/create-target.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';

type Action = keyof SyncTarget;

/** A target in memory that several backgrounds share. */
export function createCloud() {
  const files = new Map<string, { readonly bytes: Bytes; readonly writtenMs: number }>();
  const calls: { readonly action: Action; readonly name?: string }[] = [];
  let writes = 0;
  const cloud = {
    files,
    calls,
    /** Called before every request; throws to break it, and waits to delay it. */
    before: undefined as ((action: Action, name?: string) => void | Promise<void>) | undefined,
    /** The names that are there. */
    names: () => [...files.keys()].sort(),
  };

  async function step(action: Action, name?: string): Promise<void> {
    calls.push({ action, ...(name !== undefined && { name }) });
    await cloud.before?.(action, name);
  }

  const target: SyncTarget = {
    async list() {
      await step('list');
      return [...files].map(([name, { bytes, writtenMs }]) => ({ name, size: bytes.length, writtenMs }));
    },
    async get(name) {
      await step('get', name);
      return files.get(name)?.bytes.slice();
    },
    async put(name, bytes) {
      await step('put', name);
      files.set(name, { bytes: bytes.slice(), writtenMs: ++writes });
    },
    async delete(name) {
      await step('delete', name);
      files.delete(name);
    },
  };
  /** As a browser reaches it that gives hosts back by `revoke`. */
  const targetsOf = (revoke: (origins: readonly string[]) => Promise<void>): SyncTargets => ({
    open: () => target,
    view: async (config) => viewTarget(config),
    probe: async () => ({ ok: true, vaults: [] }),
    release: (config, inUse) => revoke(originsToRelease(config, inUse)),
  });
  return Object.assign(cloud, { target, targetsOf });
}

export type Cloud = ReturnType<typeof createCloud>;
