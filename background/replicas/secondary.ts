import { encodeBase64 } from '../../src/bytes/base64.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { HIGH_WATER_MARK, type HighWaterMark, parseHighWaterMark, SECONDARY } from './replica.ts';

export interface SecondaryDeps {
  readonly local: KeyValueStore;
  /** Runs `work` after a delay; the mirror of a large vault lags by it. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Told when a lagging mirror could not be written. */
  readonly onNotice: (notice: Notice) => void;
}

const LAG_MS = 1_500;

/** The copy of the sealed file in `storage.local`, with the high-water mark beside it. */
export function createSecondary({ local, later, onNotice }: SecondaryDeps) {
  let awaiting: { bytes: Bytes; highWaterMark: HighWaterMark } | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(bytes: Bytes, highWaterMark: HighWaterMark): Promise<void> {
    awaiting = undefined;
    await local.write(
      new Map<string, unknown>([
        [SECONDARY, encodeBase64(bytes)],
        [HIGH_WATER_MARK, highWaterMark],
      ]),
    );
  }

  /** Writes the mirror of a large vault soon, and only the newest one. */
  async function writeSoon(bytes: Bytes, highWaterMark: HighWaterMark): Promise<void> {
    await local.write(new Map([[HIGH_WATER_MARK, highWaterMark]]));
    const scheduled = awaiting !== undefined;
    awaiting = { bytes, highWaterMark };
    if (!scheduled) later(() => void settle(), LAG_MS);
  }

  /** Writes a mirror that still lags; resolves when no write of it is under way. */
  function settle(): Promise<void> {
    writing = writing.then(async () => {
      if (awaiting === undefined) return;
      try {
        await write(awaiting.bytes, awaiting.highWaterMark);
      } catch {
        onNotice('copy-missing');
      }
    });
    return writing;
  }

  /** Writes the mirror into an emptied area: overwritten values stay in its log until it is cleared. */
  async function rewrite(bytes: Bytes, highWaterMark: HighWaterMark): Promise<void> {
    awaiting = undefined;
    await writing;
    const names = (await local.names()).filter((name) => name !== SECONDARY && name !== HIGH_WATER_MARK);
    const others = await local.read(names);
    await local.clear();
    await local.write(
      new Map<string, unknown>([...others, [SECONDARY, encodeBase64(bytes)], [HIGH_WATER_MARK, highWaterMark]]),
    );
  }

  /**
   * Whether the engine lost it, and nothing there is newer than `known`. What is there and differs is left for the next unlock, which
   * looks into every copy.
   */
  async function isLost(known: HighWaterMark): Promise<boolean> {
    await settle();
    if ((await local.names()).includes(SECONDARY)) return false;
    const highWaterMark = parseHighWaterMark((await local.read([HIGH_WATER_MARK])).get(HIGH_WATER_MARK));
    return highWaterMark === undefined || (highWaterMark.vid === known.vid && highWaterMark.gen <= known.gen);
  }

  return { write, writeSoon, settle, rewrite, isLost };
}
