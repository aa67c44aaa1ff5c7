import type { ScanPicture } from '../../src/messages/scanning.ts';
import { openValue, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { Session } from '../vault/session.ts';

const SCAN = 'scan';
/** Says that something waits, without opening it. */
const WAITS = 'scan/waits';
const INFO = 'vlt1/scan';
/** The area holds 10 MB, most of which the first view may take. */
const LARGEST = 2_500_000;

export type PendingScan = ReturnType<typeof createPendingScan>;

/** Keeps the picture that was taken while the popup was closed, sealed: it shows a secret. */
export function createPendingScan({ area, session }: { readonly area: KeyValueStore; readonly session: Session }) {
  return {
    /** Keeps it in place of the one before; while the vault is locked, or for a picture too large, only the wish to scan. */
    async keep(scan: ScanPicture): Promise<void> {
      const key = await session.findKey();
      const kept = (scan.picture?.length ?? 0) > LARGEST ? { from: scan.from } : scan;
      const sealed = key === undefined ? undefined : await sealValue(key, INFO, SCAN, kept);
      await area.write(
        new Map<string, unknown>([
          [SCAN, sealed],
          [WAITS, true],
        ]),
      );
    },
    async waits(): Promise<boolean> {
      return (await area.read([WAITS])).get(WAITS) === true;
    },
    /** What waits, taken away by reading it. */
    async take(): Promise<ScanPicture | undefined> {
      const values = await area.read([SCAN, WAITS]);
      if (values.get(WAITS) !== true) return undefined;
      await area.write(
        new Map<string, unknown>([
          [SCAN, undefined],
          [WAITS, undefined],
        ]),
      );
      const sealed = values.get(SCAN);
      if (sealed === undefined) return { from: 'image' };
      return (await openValue(await session.key(), INFO, SCAN, sealed)) as ScanPicture;
    },
  };
}
