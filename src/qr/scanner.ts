import { Fault } from '../fault.ts';
import type { ScanResult } from './reader.ts';
import type { ScanAsk, ScanReply } from './scan-protocol.ts';

/** Reads pictures in a worker that never outlives its time. */
export interface Scanner {
  /** Takes the bitmap over. Throws `qr-timeout` when the time is over or the scanner is stopped, `qr-image`. */
  scan(bitmap: ImageBitmap, budgetMs?: number): Promise<ScanResult>;
  /** Ends the worker; a later scan starts another. */
  stop(): void;
}

/** Time for one picture, from the limits for input. */
const BUDGET_MS = 2_500;

/** Makes a scanner. The worker is started at the first scan, used again, and replaced when a picture takes it too long. */
export function createScanner(makeWorker: () => Worker): Scanner {
  let worker: Worker | undefined;
  let refusePending: ((fault: Fault) => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  const end = (fault: Fault) => {
    worker?.terminate();
    worker = undefined;
    refusePending?.(fault);
    refusePending = undefined;
  };

  const run = (bitmap: ImageBitmap, budgetMs: number): Promise<ScanResult> =>
    new Promise((resolve, reject) => {
      worker ??= makeWorker();
      const id = ++lastId;
      const timer = setTimeout(
        () => end(new Fault('qr-timeout', `got no answer in ${budgetMs} ms, want one`)),
        budgetMs,
      );
      refusePending = (fault) => {
        clearTimeout(timer);
        reject(fault);
      };
      worker.onmessage = ({ data }: MessageEvent<ScanReply>) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        refusePending = undefined;
        if ('codes' in data) resolve({ codes: data.codes });
        else reject(new Fault('qr-image', `got ${data.failed}, want a picture`));
      };
      worker.onerror = () => end(new Fault('qr-image', 'got a failed worker, want an answer'));
      const ask: ScanAsk = { id, bitmap, budgetMs };
      worker.postMessage(ask, [bitmap]);
    });

  return {
    scan(bitmap, budgetMs = BUDGET_MS) {
      const result = queue.then(() => run(bitmap, budgetMs));
      queue = result.catch(() => undefined);
      return result;
    },
    stop: () => end(new Fault('qr-timeout', 'got stopped, want time to answer')),
  };
}
