import { Fault, toFault } from '../fault.ts';
import type { ExportAccount } from './exports/accounts.ts';
import type { ExportAsk, ExportedCodes, ExportedFile } from './exports/write-export.ts';
import type { ImportFile, ImportResult, ImportTools } from './read-import.ts';
import type { WorkAsk, WorkReply } from './worker-protocol.ts';

/** Reads and writes foreign files in a worker, so that the page stays responsive and slow derivations can be ended. */
export interface Exchanger {
  /** As `readImport`. `signal` ends the worker at once; throws `import-cancelled`, `import-memory` when the worker died. */
  read(files: readonly ImportFile[], tools?: ImportTools): Promise<ImportResult>;
  /** As `writeExport`; `signal` ends the worker at once. */
  write(
    accounts: readonly ExportAccount[],
    ask: Omit<ExportAsk, 'random'>,
    signal?: AbortSignal,
  ): Promise<ExportedFile | ExportedCodes>;
  /** Ends the worker; a later call starts another. */
  stop(): void;
}

/** Makes an exchanger. One call at a time: a second one waits for the first. */
export function createExchanger(makeWorker: () => Worker): Exchanger {
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
  const cancelled = () => new Fault('import-cancelled', 'got cancelled, want to go on');

  const run = (
    makeAsk: (id: number) => WorkAsk,
    tools: ImportTools,
  ): Promise<Extract<WorkReply, { kind: 'imported' | 'exported' }>> =>
    new Promise((resolve, reject) => {
      const { signal } = tools;
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      worker ??= makeWorker();
      const own = worker;
      const id = ++lastId;
      const onAbort = () => end(cancelled());
      const settle = () => {
        signal?.removeEventListener('abort', onAbort);
        refusePending = undefined;
      };
      signal?.addEventListener('abort', onAbort);
      refusePending = (fault) => {
        settle();
        reject(fault);
      };
      own.onerror = () => end(new Fault('import-memory', 'got a worker that died, want an answer'));
      own.onmessage = ({ data }: MessageEvent<WorkReply>) => {
        if (data.id !== id) return;
        if (data.kind === 'progress') tools.onProgress?.(data.progress);
        else if (data.kind === 'picture') void answerPicture(own, data, tools);
        else {
          settle();
          if (data.kind === 'failed') reject(new Fault(data.code, data.detail));
          else resolve(data);
        }
      };
      own.postMessage(makeAsk(id));
    });

  const enqueue = (makeAsk: (id: number) => WorkAsk, tools: ImportTools) => {
    const result = queue.then(() => run(makeAsk, tools));
    queue = result.catch(() => undefined);
    return result;
  };

  return {
    async read(files, tools = {}) {
      const pictures = tools.readPicture !== undefined;
      const reply = await enqueue((id) => ({ id, kind: 'import', files, pictures }), tools);
      if (reply.kind !== 'imported') throw new Fault('unexpected', 'got another answer, want an import');
      return reply.result;
    },
    async write(accounts, ask, signal) {
      const tools = signal === undefined ? {} : { signal };
      const reply = await enqueue((id) => ({ id, kind: 'export', accounts, ask }), tools);
      if (reply.kind !== 'exported') throw new Fault('unexpected', 'got another answer, want an export');
      return reply.result;
    },
    stop: () => end(cancelled()),
  };
}

async function answerPicture(
  worker: Worker,
  { id, picture, bytes }: Extract<WorkReply, { kind: 'picture' }>,
  tools: ImportTools,
): Promise<void> {
  const texts = await (tools.readPicture?.(bytes) ?? Promise.resolve('qr-image' as const)).catch(
    (thrown: unknown) => toFault(thrown).code,
  );
  const answer: WorkAsk = { id, kind: 'picture', picture, texts };
  worker.postMessage(answer);
}
