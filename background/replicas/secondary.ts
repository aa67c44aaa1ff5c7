import type { Bytes } from '../../src/bytes/bytes.ts';
import type { Notice } from '../../src/messages/notice.ts';
import { encodeMirror } from '../mirror-text.ts';
import type { Shelf } from '../storage/key-value.ts';
import { MARK, type Mark, MIRROR, parseMark } from './replica.ts';

export interface MirrorDeps {
  readonly local: Shelf;
  /** Runs `work` after a delay; the mirror of a large vault lags by it. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Told when a lagging mirror could not be written. */
  readonly onNotice: (notice: Notice) => void;
}

const LAG_MS = 1_500;

/** The copy of the sealed file in `storage.local`, with the high-water mark beside it. */
export function createMirror({ local, later, onNotice }: MirrorDeps) {
  let awaiting: { bytes: Bytes; mark: Mark } | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(bytes: Bytes, mark: Mark): Promise<void> {
    awaiting = undefined;
    await local.write(
      new Map<string, unknown>([
        [MIRROR, encodeMirror(bytes)],
        [MARK, mark],
      ]),
    );
  }

  /** Writes the mirror of a large vault soon, and only the newest one. */
  async function writeSoon(bytes: Bytes, mark: Mark): Promise<void> {
    await local.write(new Map([[MARK, mark]]));
    const scheduled = awaiting !== undefined;
    awaiting = { bytes, mark };
    if (!scheduled) later(() => void settle(), LAG_MS);
  }

  /** Writes a mirror that still lags; resolves when no write of it is under way. */
  function settle(): Promise<void> {
    writing = writing.then(async () => {
      if (awaiting === undefined) return;
      try {
        await write(awaiting.bytes, awaiting.mark);
      } catch {
        onNotice('copy-missing');
      }
    });
    return writing;
  }

  /** Writes the mirror into an emptied area: overwritten values stay in its log until it is cleared. */
  async function rewrite(bytes: Bytes, mark: Mark): Promise<void> {
    awaiting = undefined;
    await writing;
    const names = (await local.names()).filter((name) => name !== MIRROR && name !== MARK);
    const others = await local.read(names);
    await local.clear();
    await local.write(new Map<string, unknown>([...others, [MIRROR, encodeMirror(bytes)], [MARK, mark]]));
  }

  /**
   * Whether the engine lost it, and nothing there is newer than `known`. What is there and differs is left for the next unlock, which
   * looks into every copy.
   */
  async function isLost(known: Mark): Promise<boolean> {
    await settle();
    if ((await local.names()).includes(MIRROR)) return false;
    const mark = parseMark((await local.read([MARK])).get(MARK));
    return mark === undefined || (mark.vid === known.vid && mark.gen <= known.gen);
  }

  return { write, writeSoon, settle, rewrite, isLost };
}
