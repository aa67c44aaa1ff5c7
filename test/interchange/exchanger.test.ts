import { describe, expect, it } from 'vitest';
import { createExchanger } from '../../src/interchange/exchanger.ts';
import type { ImportResult } from '../../src/interchange/read-import.ts';
import type { WorkerReply, WorkerRequest } from '../../src/interchange/worker-protocol.ts';

const RESULT: ImportResult = { files: [], entries: [], missingParts: [] };

/** A worker that answers as a test says. */
class FakeWorker {
  onmessage: ((event: { data: WorkerReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  readonly asked: WorkerRequest[] = [];
  readonly #answer: (ask: WorkerRequest, worker: FakeWorker) => void;

  constructor(answer: (ask: WorkerRequest, worker: FakeWorker) => void) {
    this.#answer = answer;
  }

  postMessage(ask: WorkerRequest): void {
    this.asked.push(ask);
    queueMicrotask(() => this.#answer(ask, this));
  }

  terminate(): void {
    this.ended = true;
  }

  say(reply: WorkerReply): void {
    this.onmessage?.({ data: reply });
  }
}

function exchangerWith(answer: (ask: WorkerRequest, worker: FakeWorker) => void) {
  const workers: FakeWorker[] = [];
  const exchanger = createExchanger(() => {
    const worker = new FakeWorker(answer);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { exchanger, workers };
}

describe('The exchanger', () => {
  it('Progress is passed on, and pictures are answered with what the page reads in them.', async () => {
    const stages: string[] = [];
    const { exchanger, workers } = exchangerWith((ask, worker) => {
      if (ask.kind === 'import') {
        worker.say({ id: ask.id, kind: 'progress', progress: { file: 0, of: 1, stage: 'pictures' } });
        worker.say({ id: ask.id, kind: 'picture', picture: 1, bytes: Uint8Array.of(1) });
      } else if (ask.kind === 'picture') worker.say({ id: ask.id, kind: 'imported', result: RESULT });
    });
    const readPicture = async () => ['a text'];
    expect(await exchanger.read([], { readPicture, onProgress: ({ stage }) => stages.push(stage) })).toBe(RESULT);
    expect(stages).toEqual(['pictures']);
    expect(workers[0]?.asked[1]).toMatchObject({ kind: 'picture', texts: ['a text'] });
  });

  it('Cancelling ends the worker, and the next file starts another.', async () => {
    const { exchanger, workers } = exchangerWith((ask, worker) => {
      if (workers.length > 1) worker.say({ id: ask.id, kind: 'imported', result: RESULT });
    });
    const controller = new AbortController();
    const first = exchanger.read([], { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(first).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(workers[0]?.ended).toBe(true);
    expect(await exchanger.read([])).toBe(RESULT);
    await expect(exchanger.read([], { signal: controller.signal })).rejects.toMatchObject({ code: 'import-cancelled' });
  });

  it('A worker that dies is reported as missing memory.', async () => {
    const { exchanger } = exchangerWith((_ask, worker) => worker.onerror?.());
    await expect(exchanger.read([])).rejects.toMatchObject({ code: 'import-memory' });
  });

  it('Refusals are passed on by their code.', async () => {
    const { exchanger } = exchangerWith((ask, worker) =>
      worker.say({ id: ask.id, kind: 'failed', code: 'export-nothing', detail: 'got none, want one' }),
    );
    await expect(exchanger.write([], { format: 'csv' })).rejects.toMatchObject({ code: 'export-nothing' });
  });
});
