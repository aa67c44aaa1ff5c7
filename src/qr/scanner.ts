import { Fault } from '../fault.ts';
import type { Depth, ScanAsk, ScanReply, ScanStage } from './scan-protocol.ts';
import type { ScannedCode, ScanResult } from './scanned.ts';

/** What is to be read, and how. */
export interface ScanOptions {
  /** Time for this picture; 2 s unless told. */
  readonly budgetMs?: number;
  /** What the picture is: files are made smaller when huge, images of a page and frames of a camera are read quickly. A capture unless told. */
  readonly source?: 'capture' | 'file' | 'image' | 'frame';
  /** Called while the picture is read, with what was found so far. */
  readonly onStage?: (stage: ScanStage, codes: readonly ScannedCode[]) => void;
}

/** Reads pictures in a worker that never outlives its time. */
export interface Scanner {
  /** Starts the worker before there is a picture, so that its decoder is ready when there is one. */
  start(): void;
  /**
   * Takes the bitmap over. When the time ends, what was found until then is the answer. Throws `qr-timeout` when the time ends
   * before the whole picture was read once, `qr-cancelled` when the scanner is stopped, `qr-image`.
   */
  scan(bitmap: ImageBitmap, options?: ScanOptions): Promise<ScanResult>;
  /** Ends the worker and what it does; a later scan starts another. */
  stop(): void;
}

/** Time for one picture, within the limits for input: the answer is there in two seconds. */
const BUDGET_MS = 1_950;
/** Of the frames of a camera, every so many are looked at with care. */
const CAREFUL_FRAME = 5;

/** What is being read now. */
interface Running {
  readonly ask: ScanAsk;
  finish(outcome: ScanResult | Fault): void;
}

/** Makes a scanner. The worker is started at the first scan, used again, and replaced when a picture takes it too long. */
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
    if (source === 'image') return 'look';
    if (source !== 'frame') return 'search';
    return frames++ % CAREFUL_FRAME === CAREFUL_FRAME - 1 ? 'look' : 'glance';
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
