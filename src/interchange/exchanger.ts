import { Fault, toFault } from '../fault.ts';
import type { VaultSecret } from '../messages/unlocking.ts';
import type { ExportAccount } from './exports/accounts.ts';
import type { ExportedCodes, ExportedFile } from './exports/format.ts';
import type { ExportRequest } from './exports/write-export.ts';
import type { IconPack } from './icon-pack.ts';
import type { ImportFile, ImportResult, ImportTools } from './read-import.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

/** Reads and writes foreign files in a worker, which keeps the page responsive and lets it end slow derivations. */
export interface Exchanger {
  /** Reads as `readImport` does. `signal` ends the worker at once; throws `import-cancelled`, and `import-memory` when the worker dies. */
  read(files: readonly ImportFile[], tools?: ImportTools): Promise<ImportResult>;
  /** Writes as `writeExport` does; `signal` ends the worker at once. */
  write(
    accounts: readonly ExportAccount[],
    request: Omit<ExportRequest, 'random'>,
    signal?: AbortSignal,
  ): Promise<ExportedFile | ExportedCodes>;
  /** Derives the vault key of a file as `unlockVaultFile` does; the caller zeroes it. `signal` ends the worker at once. */
  unlock(file: Uint8Array, secret: VaultSecret, signal?: AbortSignal): Promise<Uint8Array>;
  /** Reads as `readIconPack` does. */
  readIconPack(file: Uint8Array, services: readonly string[]): Promise<IconPack>;
  /** Ends the worker; a later call starts another. */
  stop(): void;
}

/** Makes an exchanger that handles one call at a time; a second call waits for the first. */
export function createExchanger(makeWorker: () => Worker): Exchanger {
  let worker: Worker | undefined;
  let rejectPending: ((fault: Fault) => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  const end = (fault: Fault) => {
    worker?.terminate();
    worker = undefined;
    rejectPending?.(fault);
    rejectPending = undefined;
  };
  const cancelled = () => new Fault('import-cancelled', 'got cancelled, want to go on');

  const run = (
    makeRequest: (id: number) => WorkerRequest,
    tools: ImportTools,
  ): Promise<Extract<WorkerReply, { kind: 'imported' | 'exported' | 'unlocked' | 'icon-pack' }>> =>
    new Promise((resolve, reject) => {
      const { signal } = tools;
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      worker ??= makeWorker();
      const current = worker;
      const id = ++lastId;
      const onAbort = () => end(cancelled());
      const detach = () => {
        signal?.removeEventListener('abort', onAbort);
        rejectPending = undefined;
      };
      signal?.addEventListener('abort', onAbort);
      rejectPending = (fault) => {
        detach();
        reject(fault);
      };
      current.onerror = () => end(new Fault('import-memory', 'got a worker that died, want an answer'));
      current.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
        if (data.id !== id) return;
        if (data.kind === 'progress') tools.onProgress?.(data.progress);
        else if (data.kind === 'picture') void answerPicture(current, data, tools);
        else {
          detach();
          if (data.kind === 'failed') reject(new Fault(data.code, data.detail));
          else resolve(data);
        }
      };
      current.postMessage(makeRequest(id));
    });

  const enqueue = (makeRequest: (id: number) => WorkerRequest, tools: ImportTools) => {
    const result = queue.then(() => run(makeRequest, tools));
    // A queue that kept its last result would keep every secret of an import in memory after a lock.
    queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };

  return {
    async read(files, tools = {}) {
      const pictures = tools.readPicture !== undefined;
      const reply = await enqueue((id) => ({ id, kind: 'import', files, pictures }), tools);
      if (reply.kind !== 'imported') throw new Fault('unexpected', 'got another answer, want an import');
      return reply.result;
    },
    async write(accounts, request, signal) {
      const tools = signal === undefined ? {} : { signal };
      const reply = await enqueue((id) => ({ id, kind: 'export', accounts, request }), tools);
      if (reply.kind !== 'exported') throw new Fault('unexpected', 'got another answer, want an export');
      return reply.result;
    },
    async unlock(file, secret, signal) {
      const tools = signal === undefined ? {} : { signal };
      const reply = await enqueue((id) => ({ id, kind: 'unlock', file, secret }), tools);
      if (reply.kind !== 'unlocked') throw new Fault('unexpected', 'got another answer, want a key');
      return reply.key;
    },
    async readIconPack(file, services) {
      const reply = await enqueue((id) => ({ id, kind: 'icon-pack', file, services }), {});
      if (reply.kind !== 'icon-pack') throw new Fault('unexpected', 'got another answer, want an icon pack');
      return reply.pack;
    },
    stop: () => end(cancelled()),
  };
}

async function answerPicture(
  worker: Worker,
  { id, picture, bytes }: Extract<WorkerReply, { kind: 'picture' }>,
  tools: ImportTools,
): Promise<void> {
  const texts = await (tools.readPicture?.(bytes) ?? Promise.resolve('qr-image' as const)).catch(
    (thrown: unknown) => toFault(thrown).code,
  );
  const answer: WorkerRequest = { id, kind: 'picture', picture, texts };
  worker.postMessage(answer);
}
