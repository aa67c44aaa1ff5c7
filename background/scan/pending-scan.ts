import type { ScanPicture } from '../../src/messages/scanning.ts';
import { readEncrypted, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue } from '../storage/keys.ts';
import type { Session } from '../vault/session.ts';

/** The area holds 10 MB, most of which the startup cache may take. */
const LARGEST = 2_500_000;

export type PendingScan = ReturnType<typeof createPendingScan>;

/** Keeps the picture that was taken while the popup was closed, encrypted: it shows a secret. */
export function createPendingScan({ area, session }: { readonly area: KeyValueStore; readonly session: Session }) {
  function write(sealed: unknown, isPending: true | undefined): Promise<void> {
    return area.write(
      new Map<string, unknown>([
        [KEYS.scan.name, sealed],
        [KEYS.scanPending.name, isPending],
      ]),
    );
  }

  async function isPending(): Promise<boolean> {
    return (await readValue(area, KEYS.scanPending)) === true;
  }

  return {
    /** Replaces the one before; while the vault is locked, or for a picture too large, only the wish to scan is kept. */
    async put(scan: ScanPicture): Promise<void> {
      const key = await session.findKey();
      const stored = (scan.picture?.length ?? 0) > LARGEST ? { from: scan.from } : scan;
      await write(key === undefined ? undefined : await sealValue(key, KEYS.scan, stored), true);
    },
    isPending,
    /** Removed by reading it. */
    async take(): Promise<ScanPicture | undefined> {
      if (!(await isPending())) return undefined;
      const scan = await readEncrypted(area, await session.key(), KEYS.scan);
      await write(undefined, undefined);
      return scan ?? { from: 'image' };
    },
  };
}
