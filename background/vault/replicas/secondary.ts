import { encodeBase64 } from '../../../src/bytes/base64.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { ignore } from '../../../src/ignored.ts';
import type { Notice } from '../../../src/messages/notice.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import { createSerial } from '../../storage/serial.ts';
import { HIGH_WATER_MARK, type HighWaterMark, parseHighWaterMark, SECONDARY } from './replica.ts';

export interface SecondaryDeps {
  readonly local: KeyValueStore;
  /** Runs `work` after a delay; the secondary replica of a large vault lags by it. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Told when a lagging replica could not be written. */
  readonly onNotice: (notice: Notice) => void;
}

const LAG_MS = 1_500;

export type Secondary = ReturnType<typeof createSecondary>;

/** The replica of the vault file in `storage.local`, with the high-water mark beside it. */
export function createSecondary({ local, later, onNotice }: SecondaryDeps) {
  const inTurn = createSerial();
  let unwritten: { bytes: Bytes; highWaterMark: HighWaterMark } | undefined;

  async function write(bytes: Bytes, highWaterMark: HighWaterMark): Promise<void> {
    unwritten = undefined;
    await local.write(
      new Map<string, unknown>([
        [SECONDARY, encodeBase64(bytes)],
        [HIGH_WATER_MARK, highWaterMark],
      ]),
    );
  }

  /** Writes the replica of a large vault soon, and only the newest one. */
  async function writeSoon(bytes: Bytes, highWaterMark: HighWaterMark): Promise<void> {
    await local.write(new Map([[HIGH_WATER_MARK, highWaterMark]]));
    const isScheduled = unwritten !== undefined;
    unwritten = { bytes, highWaterMark };
    if (!isScheduled) later(() => void finishWriting(), LAG_MS);
  }

  /** Writes a replica that still lags; resolves when no write of it is under way. */
  function finishWriting(): Promise<void> {
    return inTurn(async () => {
      if (unwritten === undefined) return;
      try {
        await write(unwritten.bytes, unwritten.highWaterMark);
      } catch (thrown) {
        ignore('replica-write')(thrown);
        onNotice('copy-missing');
      }
    });
  }

  /** Writes the replica into an emptied area: overwritten values stay in its log until it is cleared. */
  async function rewrite(bytes: Bytes, highWaterMark: HighWaterMark): Promise<void> {
    unwritten = undefined;
    await inTurn(async () => undefined);
    const names = (await local.names()).filter((name) => name !== SECONDARY && name !== HIGH_WATER_MARK);
    const others = await local.read(names);
    await local.clear();
    await local.write(
      new Map<string, unknown>([...others, [SECONDARY, encodeBase64(bytes)], [HIGH_WATER_MARK, highWaterMark]]),
    );
  }

  /**
   * Whether the engine lost the replica, and nothing there is newer than `known`. One that is there and differs is the next unlock's
   * affair, which reads every replica.
   */
  async function isLost(known: HighWaterMark): Promise<boolean> {
    await finishWriting();
    if ((await local.names()).includes(SECONDARY)) return false;
    const highWaterMark = parseHighWaterMark((await local.read([HIGH_WATER_MARK])).get(HIGH_WATER_MARK));
    return highWaterMark === undefined || (highWaterMark.vid === known.vid && highWaterMark.gen <= known.gen);
  }

  return { write, writeSoon, finishWriting, rewrite, isLost };
}
