import { ignore } from '../../src/ignored.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { systemRandom } from '../../src/vault/random.ts';
import { revokeUnusedOrigins } from '../platform/permissions.ts';
import { forgetFolder, syncFolderName } from '../storage/browser-storage.ts';
import type { SyncTargets } from './sync.ts';
import { createBrowserSyncTarget, whilePermitted } from './targets/browser-sync.ts';
import { createTarget, originsToRelease, viewTarget } from './targets/create-target.ts';
import { openTargets } from './targets/open-targets.ts';
import { probe } from './targets/probe.ts';

/** The places that files can be kept at, in this browser and under the policy. */
export function openSyncTargets(policy: { readonly forced: () => Promise<Policy> }): SyncTargets {
  const open = openTargets(async () => (await policy.forced()).syncTargets);
  const isPermitted = async () => (await policy.forced()).allowBrowserSync !== false;
  const deps = {
    ...open,
    findArea: () => {
      const area = open.findArea();
      return area && whilePermitted(area, isPermitted);
    },
  };
  const tools = {
    ...deps,
    randomBytes: systemRandom,
    wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
  };
  return {
    open: (config) => createTarget(config, deps),
    async view(config) {
      const handle =
        config.kind === 'folder'
          ? ((await deps.readFolder(config.handle)) as { readonly name?: string } | undefined)
          : undefined;
      const shown = viewTarget(config, handle?.name);
      if (config.kind !== 'browser') return shown;
      const freeBytes = await createBrowserSyncTarget(deps.findArea).room().catch(ignore('sync-room'));
      return freeBytes === undefined ? shown : { ...shown, freeBytes };
    },
    async release(config, inUse) {
      await revokeUnusedOrigins(originsToRelease(config, inUse));
      if (config.kind !== 'folder' || (inUse?.kind === 'folder' && inUse.handle === config.handle)) return;
      await forgetFolder(syncFolderName(config.handle));
    },
    probe: (config, options) => probe(config, tools, options),
  };
}
