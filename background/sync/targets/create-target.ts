import type { TargetConfig, TargetView } from '../../../src/messages/sync.ts';
import { originPatternOf, parseServerAddress, toFolder } from '../../../src/sync/address.ts';
import { bucketUrl, keyPrefix } from '../../../src/sync/s3.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';
import type { Network } from '../network.ts';
import { createBrowserSyncTarget, type SyncArea } from './browser-sync.ts';
import { createFolderTarget } from './folder.ts';
import { createS3Target } from './s3.ts';
import { createWebdavTarget } from './webdav.ts';

/** The configuration of one kind of target. */
export type ConfigOf<K extends TargetConfig['kind']> = Extract<TargetConfig, { kind: K }>;

/** What targets are made of. */
export interface TargetDeps {
  readonly network: Network;
  /** `storage.sync`, where the browser has it. */
  readonly findArea: () => SyncArea | undefined;
  /** The handle of a folder that the user picked, by its name. */
  readonly readFolder: (handle: string | undefined) => Promise<unknown>;
  /** Wall clock, in milliseconds. */
  readonly nowMs: () => number;
}

/** The target of a configuration. Throws `sync-address` and `sync-bucket`. */
export function createTarget(config: TargetConfig, deps: TargetDeps): SyncTarget {
  switch (config.kind) {
    case 'webdav':
      return createWebdavTarget(config, deps.network);
    case 's3':
      return createS3Target(config, deps.network, deps.nowMs);
    case 'browser':
      return createBrowserSyncTarget(deps.findArea);
    case 'folder':
      return createFolderTarget(() => deps.readFolder(config.handle));
  }
}

/** How a target is shown, and what the browser must allow for it; `folderName` is that of the picked folder. Throws as `createTarget`. */
export function viewTarget(config: TargetConfig, folderName = ''): TargetView {
  switch (config.kind) {
    case 'webdav': {
      const url = toFolder(parseServerAddress(config.url));
      return { kind: 'webdav', place: url.href, origins: [originPatternOf(url)] };
    }
    case 's3': {
      const url = bucketUrl(config);
      return { kind: 's3', place: url.href + keyPrefix(config), origins: [originPatternOf(url)] };
    }
    case 'browser':
      return { kind: 'browser', place: '', origins: [] };
    case 'folder':
      return {
        kind: 'folder',
        place: folderName,
        origins: [],
        ...(config.handle !== undefined && { handle: config.handle }),
      };
  }
}

/** The match patterns of a target that the one in use does not need. Throws as `viewTarget`. */
export function originsToRelease(config: TargetConfig, inUse: TargetConfig | undefined): readonly string[] {
  const kept = new Set(inUse === undefined ? [] : viewTarget(inUse).origins);
  return viewTarget(config).origins.filter((origin) => !kept.has(origin));
}
