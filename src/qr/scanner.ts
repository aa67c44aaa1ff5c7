import { Fault } from '../fault.ts';
import type { Depth, ScanAsk, ScanReply, ScanStage } from './scan-protocol.ts';
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
  /** Terminates the worker; a later scan starts another. */
  stop(): void;
}

/** Time for one picture: the answer must arrive within two seconds. */
const BUDGET_MS = 1_950;
/** One in this many camera frames gets more effort. */
const CAREFUL_FRAME = 5;

/** The picture being read. */
interface Running {
  readonly ask: ScanAsk;
  finish(outcome: ScanResult | Fault): void;
}

/** Makes a scanner, which starts its worker at the first scan, reuses it, and replaces it after a timeout. */
export function createScanner(makeWorker: () => Worker): Scanner {
  let worker: Worker | undefined;
  let running: Running | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  let generation = 0;
  let frames = 0;

  const end = (outcome: ScanResult | Fault) => {
    worker?.terminate();
    worker = undefined;
    running?.finish(outcome);
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

  const run = (bitmap: ImageBitmap, { budgetMs = BUDGET_MS, source = 'capture', onStage }: ScanOptions) =>
    new Promise<ScanResult>((resolve, reject) => {
      let soFar: ScanResult | undefined;
      const ask = {
        id: ++lastId,
        bitmap,
        budgetMs,
        depth: depthOf(source),
        isFile: source === 'file' || source === 'image',
      };
      const timer = setTimeout(
        () => end(soFar ?? new Fault('qr-timeout', `got no answer in ${budgetMs} ms, want one`)),
        budgetMs,
      );
      const finish = (outcome: ScanResult | Fault) => {
        clearTimeout(timer);
        running = undefined;
        if (outcome instanceof Fault) reject(outcome);
        else resolve(outcome);
      };
      running = { ask, finish };
      const reading = started();
      reading.onmessage = ({ data }: MessageEvent<ScanReply>) => {
        if (data.id !== ask.id || running?.ask !== ask) return;
        if ('failed' in data) finish(new Fault('qr-image', `got ${data.failed}, want a picture`));
        else if ('stage' in data) {
          soFar = { codes: data.codes };
          onStage?.(data.stage, data.codes);
        } else finish({ codes: data.codes });
      };
      reading.postMessage(ask, [bitmap]);
    });

  return {
    start: () => void started(),
    scan(bitmap, options = {}) {
      const wanted = generation;
      const result = queue.then(() => {
        if (wanted === generation) return run(bitmap, options);
        bitmap.close();
        throw stopped();
      });
      queue = result.catch(() => undefined);
      return result;
    },
    stop() {
      generation++;
      end(stopped());
    },
  };
}

function stopped(): Fault {
  return new Fault('qr-cancelled', 'got stopped, want time to answer');
}
