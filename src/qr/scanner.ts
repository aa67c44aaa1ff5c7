import { Fault } from '../fault.ts';
import type { Drawing } from './drawing.ts';
import type { Depth, PaintAsk, ScanAsk, ScanReply, ScanStage } from './scan-protocol.ts';
import type { ScannedCode, ScanResult } from './scanned-code.ts';

/** How to read a picture. */
export interface ScanOptions {
  /** Time for this picture; 2 s by default. */
  readonly budgetMs?: number;
  /** Where the picture is from: huge files shrink, images of a page and camera frames get less effort. A capture by default. */
  readonly source?: 'capture' | 'file' | 'image' | 'frame';
  /** Called as the reading proceeds, with the codes so far. */
  readonly onStage?: (stage: ScanStage, codes: readonly ScannedCode[]) => void;
}

/** Reads pictures in a worker that never exceeds its time. */
export interface Scanner {
  /** Starts the worker early, so that its decoder is ready for the first picture. */
  start(): void;
  /**
   * Takes the bitmap over. At the end of its time it answers with the codes so far. Throws `qr-timeout` if the whole picture has not
   * been read once by then, `qr-cancelled` when the scanner is stopped, `qr-image`.
   */
  scan(bitmap: ImageBitmap, options?: ScanOptions): Promise<ScanResult>;
  /** Paints a drawing as a PNG file. Throws `qr-timeout`, `qr-cancelled`, `qr-image`. */
  paint(drawing: Drawing): Promise<Blob>;
  /** Terminates the worker; a later scan starts another. */
  stop(): void;
}

/** Time for one picture: the answer must arrive within two seconds. */
const BUDGET_MS = 1_950;
/** One in this many camera frames gets more effort. */
const CAREFUL_FRAME = 5;

/** What the worker does now. */
interface Running {
  readonly id: number;
  fail(fault: Fault): void;
}

/** Makes a scanner, which starts its worker at the first scan, reuses it, and replaces it after a timeout. */
export function createScanner(makeWorker: () => Worker): Scanner {
  let worker: Worker | undefined;
  let running: Running | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  let generation = 0;
  let frames = 0;

  const terminate = () => {
    worker?.terminate();
    worker = undefined;
  };
  const end = (fault: Fault) => {
    terminate();
    running?.fail(fault);
  };
  const started = (): Worker => {
    if (worker === undefined) {
      worker = makeWorker();
      worker.onerror = () => end(new Fault('qr-image', 'got a failed worker, want an answer'));
    }
    return worker;
  };
  const depthOf = (source: ScanOptions['source']): Depth => {
    if (source === 'image') return 'regions';
    if (source !== 'frame') return 'thorough';
    return frames++ % CAREFUL_FRAME === CAREFUL_FRAME - 1 ? 'regions' : 'quick';
  };

  /** Asks the worker one thing. `take` finds the answer in its replies; `late` is the answer when the time is over. */
  const ask = <T>(
    makeAsk: (id: number) => ScanAsk | PaintAsk,
    transfer: Transferable[],
    budgetMs: number,
    take: (reply: ScanReply) => T | undefined,
    late: () => T | undefined = () => undefined,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const settle = () => {
        clearTimeout(timer);
        running = undefined;
      };
      const fail = (fault: Fault) => {
        settle();
        reject(fault);
      };
      const timer = setTimeout(() => {
        terminate();
        const soFar = late();
        if (soFar === undefined) return fail(new Fault('qr-timeout', `got no answer in ${budgetMs} ms, want one`));
        settle();
        resolve(soFar);
      }, budgetMs);
      running = { id, fail };
      const busy = started();
      busy.onmessage = ({ data }: MessageEvent<ScanReply>) => {
        if (data.id !== id || running?.id !== id) return;
        if ('failed' in data) return fail(new Fault('qr-image', `got ${data.failed}, want a picture`));
        const answer = take(data);
        if (answer === undefined) return;
        settle();
        resolve(answer);
      };
      busy.postMessage(makeAsk(id), transfer);
    });

  const scanNow = (bitmap: ImageBitmap, { budgetMs = BUDGET_MS, source = 'capture', onStage }: ScanOptions) => {
    let soFar: ScanResult | undefined;
    const isFile = source === 'file' || source === 'image';
    const depth = depthOf(source);
    const take = (reply: ScanReply): ScanResult | undefined => {
      if (!('codes' in reply)) return undefined;
      if (!('stage' in reply)) return { codes: reply.codes };
      soFar = { codes: reply.codes };
      onStage?.(reply.stage, reply.codes);
      return undefined;
    };
    return ask(
      (id) => ({ id, bitmap, budgetMs, depth, isFile }),
      [bitmap],
      budgetMs,
      take,
      () => soFar,
    );
  };

  /** Runs one thing after the other; what waits when the scanner is stopped is never begun. */
  const enqueue = <T>(bitmaps: readonly ImageBitmap[], run: () => Promise<T>): Promise<T> => {
    const wanted = generation;
    const result = queue.then(() => {
      if (wanted === generation) return run();
      for (const bitmap of bitmaps) bitmap.close();
      throw stopped();
    });
    queue = result.then(ended, ended);
    return result;
  };

  return {
    start: () => void started(),
    scan: (bitmap, options = {}) => enqueue([bitmap], () => scanNow(bitmap, options)),
    paint: (drawing) =>
      enqueue(drawing.images, () =>
        ask<Blob>(
          (id) => ({ id, drawing }),
          [...drawing.images],
          BUDGET_MS,
          (reply) => ('painted' in reply ? reply.painted : undefined),
        ),
      ),
    stop() {
      generation++;
      end(stopped());
    },
  };
}

/** A queue that kept its last result would keep a setup key in memory. */
function ended(): void {}

function stopped(): Fault {
  return new Fault('qr-cancelled', 'got stopped, want time to answer');
}
