import { toFault } from '../../../src/fault.ts';
import { createScanner, type Scanner, type ScanOptions } from '../../../src/qr/scanner.ts';

/** What became of one picture. Times are milliseconds from the opened picture on. */
export interface Read {
  readonly texts: readonly string[];
  readonly corners: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** The code of the fault, when there was one. */
  readonly fault?: string;
  readonly ms: number;
  /** Time to the first codes that could be shown; that to the end when none came earlier. */
  readonly firstMs: number;
  readonly stages: readonly string[];
}

/** What the page offers to whoever drives it. */
export interface Lab {
  /** Puts a picture in place; every reading after it is of this one. */
  open(base64: string, type: string): Promise<void>;
  read(worker: string, options: Omit<ScanOptions, 'onStage'>): Promise<Read>;
  /** One pass of the library alone in a worker of its own, on the same pixels. */
  readAlone(): Promise<number>;
  /** From a captured address and no worker to the codes, as when "Add account" opens. */
  startAndRead(worker: string): Promise<number>;
}

const scanners = new Map<string, Scanner>();
let picture: Blob | undefined;
let address: string | undefined;
let alone: Worker | undefined;

const newScanner = (worker: string) => createScanner(() => new Worker(worker, { type: 'module' }));

async function bitmapOf(): Promise<ImageBitmap> {
  if (picture === undefined) throw new Error('got no picture, want an open one');
  return createImageBitmap(picture);
}

async function read(worker: string, options: Omit<ScanOptions, 'onStage'>): Promise<Read> {
  const scanner = scanners.get(worker) ?? newScanner(worker);
  scanners.set(worker, scanner);
  const bitmap = await bitmapOf();
  const stages: string[] = [];
  const start = performance.now();
  let firstMs: number | undefined;
  const answer = (texts: readonly string[], corners: Read['corners'], fault?: string): Read => {
    const ms = performance.now() - start;
    return { texts, corners, ms, firstMs: firstMs ?? ms, stages, ...(fault === undefined ? {} : { fault }) };
  };
  try {
    const { codes } = await scanner.scan(bitmap, {
      ...options,
      onStage: (stage, soFar) => {
        stages.push(stage);
        if (soFar.length > 0) firstMs ??= performance.now() - start;
      },
    });
    return answer(
      codes.map(({ text }) => text),
      codes.map(({ corners }) => corners),
    );
  } catch (thrown) {
    return answer([], [], toFault(thrown).code);
  }
}

async function readAlone(): Promise<number> {
  const bitmap = await bitmapOf();
  alone ??= new Worker(new URL('./alone.ts', import.meta.url), { type: 'module' });
  const worker = alone;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (typeof data === 'number') resolve(performance.now() - start);
      else reject(new Error(String(data)));
    };
    worker.postMessage(bitmap, [bitmap]);
  });
}

async function startAndRead(worker: string): Promise<number> {
  if (address === undefined) throw new Error('got no picture, want an open one');
  const start = performance.now();
  const scanner = newScanner(worker);
  scanner.start();
  const image = new Image();
  image.src = address;
  await image.decode();
  await scanner.scan(await createImageBitmap(image));
  const took = performance.now() - start;
  scanner.stop();
  return took;
}

const lab: Lab = {
  async open(base64, type) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    picture = new Blob([bytes], { type });
    address = `data:${type};base64,${base64}`;
  },
  read,
  readAlone,
  startAndRead,
};
Object.assign(globalThis, { lab });
