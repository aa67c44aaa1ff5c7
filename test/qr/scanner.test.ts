import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScanAsk, ScanReply } from '../../src/qr/scan-protocol.ts';
import { createScanner } from '../../src/qr/scanner.ts';

/** A worker that answers as it is told to. */
class StubWorker {
  onmessage: ((event: { data: ScanReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  readonly asked: ScanAsk[] = [];
  readonly transferred: unknown[] = [];
  postMessage(ask: ScanAsk, transfer: unknown[]): void {
    this.asked.push(ask);
    this.transferred.push(...transfer);
  }
  answer(reply: Omit<ScanReply, 'id'> & object, id = this.asked.at(-1)?.id ?? 0): void {
    this.onmessage?.({ data: { id, ...reply } as ScanReply });
  }
  terminate(): void {
    this.ended = true;
  }
}

const bitmap = () => ({ width: 10, height: 10, close() {} }) as ImageBitmap;
const refuses = (code: string) => expect.objectContaining({ code });
const corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const;

function stage() {
  const workers: StubWorker[] = [];
  const scanner = createScanner(() => {
    const worker = new StubWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const current = () => workers.at(-1) as StubWorker;
  return { workers, scanner, current };
}

describe('a scanner', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('starts its worker at the first picture and keeps it for the next', async () => {
    const { workers, scanner, current } = stage();
    expect(workers).toHaveLength(0);
    const picture = bitmap();
    const first = scanner.scan(picture);
    await settle();
    expect(current().transferred).toEqual([picture]);
    current().answer({ codes: [{ text: 'a', corners }] });
    expect(await first).toEqual({ codes: [{ text: 'a', corners }] });
    const second = scanner.scan(bitmap());
    await settle();
    current().answer({ codes: [] });
    expect(await second).toEqual({ codes: [] });
    expect(workers).toHaveLength(1);
  });

  it('terminates a worker that takes too long and continues with another', async () => {
    const { workers, scanner, current } = stage();
    const slow = expect(scanner.scan(bitmap())).rejects.toThrowError(refuses('qr-timeout'));
    await vi.advanceTimersByTimeAsync(2_000);
    await slow;
    expect(workers[0]?.ended).toBe(true);
    const next = scanner.scan(bitmap(), { budgetMs: 100 });
    await settle();
    expect(workers).toHaveLength(2);
    current().answer({ codes: [] });
    expect(await next).toEqual({ codes: [] });
  });

  it('reads one picture at a time, each with its own time', async () => {
    const { scanner, current } = stage();
    const first = scanner.scan(bitmap(), { budgetMs: 1_000 });
    const second = scanner.scan(bitmap(), { budgetMs: 1_000 });
    await settle();
    expect(current().asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(900);
    current().answer({ codes: [] });
    await first;
    await vi.advanceTimersByTimeAsync(900);
    current().answer({ codes: [{ text: 'b', corners }] });
    expect((await second).codes).toHaveLength(1);
  });

  it('ignores an answer to an earlier picture', async () => {
    const { scanner, current } = stage();
    const scan = scanner.scan(bitmap());
    await settle();
    current().answer({ codes: [{ text: 'old', corners }] }, -1);
    current().answer({ codes: [] });
    expect(await scan).toEqual({ codes: [] });
  });

  it('fails with a code when the picture cannot be opened or the worker fails', async () => {
    const { workers, scanner, current } = stage();
    const unreadable = expect(scanner.scan(bitmap())).rejects.toThrowError(refuses('qr-image'));
    await settle();
    current().answer({ failed: 'InvalidStateError' });
    await unreadable;
    const broken = expect(scanner.scan(bitmap())).rejects.toThrowError(refuses('qr-image'));
    await settle();
    current().onerror?.();
    await broken;
    expect(workers[0]?.ended).toBe(true);
  });

  it('reports each stage with the codes so far', async () => {
    const { scanner, current } = stage();
    const told: string[] = [];
    const scan = scanner.scan(bitmap(), { onStage: (stage, codes) => told.push(`${stage} ${codes.length}`) });
    await settle();
    current().answer({ stage: 'regions', codes: [{ text: 'a', corners }] });
    current().answer({ stage: 'harder', codes: [] }, -1);
    current().answer({ codes: [{ text: 'a', corners }] });
    await scan;
    expect(told).toEqual(['regions 1']);
  });

  it('answers with the codes so far when the time ends in a later stage', async () => {
    const { workers, scanner, current } = stage();
    const scan = scanner.scan(bitmap());
    await settle();
    current().answer({ stage: 'regions', codes: [{ text: 'a', corners }] });
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await scan).codes).toHaveLength(1);
    expect(workers[0]?.ended).toBe(true);
  });

  it('reads camera frames quickly, and every fifth by regions', async () => {
    const { scanner, current } = stage();
    for (let i = 0; i < 6; i++) {
      const scan = scanner.scan(bitmap(), { source: 'frame' });
      await settle();
      current().answer({ codes: [] });
      await scan;
    }
    expect(current().asked.map(({ depth }) => depth)).toEqual(['quick', 'quick', 'quick', 'quick', 'regions', 'quick']);
  });

  it('marks files and images of a page as files, and reads the latter by regions only', async () => {
    const { scanner, current } = stage();
    for (const source of ['capture', 'file', 'image'] as const) {
      const scan = scanner.scan(bitmap(), { source });
      await settle();
      current().answer({ codes: [] });
      await scan;
    }
    expect(current().asked.map(({ depth, isFile }) => [depth, isFile])).toEqual([
      ['thorough', false],
      ['thorough', true],
      ['regions', true],
    ]);
  });

  it('starts its worker early when asked to', async () => {
    const { workers, scanner, current } = stage();
    scanner.start();
    scanner.start();
    expect(workers).toHaveLength(1);
    const scan = scanner.scan(bitmap());
    await settle();
    current().answer({ codes: [] });
    await scan;
    expect(workers).toHaveLength(1);
  });

  it('cancels the current picture and those in the queue when stopped', async () => {
    const { workers, scanner, current } = stage();
    const scan = expect(scanner.scan(bitmap())).rejects.toThrowError(refuses('qr-cancelled'));
    const waiting = expect(scanner.scan(bitmap())).rejects.toThrowError(refuses('qr-cancelled'));
    await settle();
    scanner.stop();
    await scan;
    await waiting;
    expect(workers[0]?.ended).toBe(true);
    scanner.stop();
    const next = scanner.scan(bitmap());
    await settle();
    expect(workers).toHaveLength(2);
    current().answer({ codes: [] });
    await next;
  });
});
