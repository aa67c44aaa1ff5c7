import { toFault } from '../../../src/fault.ts';
import { createScanner, type Scanner, type ScanOptions } from '../../../src/qr/scanner.ts';
import { createPictureReader } from '../../../src/ui/scan/picture-reader.ts';

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
  /** The longest time in which the page that asked could do nothing. */
  readonly pauseMs: number;
}

/** What the page offers to whoever drives it. */
export interface Lab {
  /** Draws a picture that is hard on decoders and puts it in place. */
  draw(kind: StressKind, width: number, height: number): Promise<void>;
  /** Puts a picture in place; every reading after it is of this one. */
  open(base64: string, type: string): Promise<void>;
  read(worker: string, options: Omit<ScanOptions, 'onStage'>): Promise<Read>;
  /** Reads a drawing as a file that the user chose. */
  readDrawing(worker: string, text: string): Promise<Read>;
  /** One pass of the library alone in a worker of its own, on the same pixels. */
  readAlone(): Promise<number>;
  /** From a captured address and no worker to the codes, as when "Add account" opens. */
  startAndRead(worker: string): Promise<number>;
  /** As `startAndRead`, from the moment that the capture is there: the worker starts when the capture begins. */
  startCaptureAndRead(worker: string): Promise<number>;
}

/** Random pixels, lines of two pixels each way, and nothing but the corners of codes. */
export type StressKind = 'noise' | 'stripes' | 'corners';

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
  const pauseOf = watchPauses();
  const answer = (texts: readonly string[], corners: Read['corners'], fault?: string): Read => {
    const ms = performance.now() - start;
    const times = { ms, firstMs: firstMs ?? ms, pauseMs: pauseOf() };
    return { texts, corners, stages, ...times, ...(fault === undefined ? {} : { fault }) };
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

async function readDrawing(worker: string, text: string): Promise<Read> {
  const reader = createPictureReader(newScanner(worker));
  const start = performance.now();
  const pauseOf = watchPauses();
  const answer = (texts: readonly string[], fault?: string): Read => {
    const ms = performance.now() - start;
    return { texts, corners: [], stages: [], ms, firstMs: ms, pauseMs: pauseOf(), ...(fault && { fault }) };
  };
  try {
    const { codes } = await reader.read(new Blob([text], { type: 'image/svg+xml' }), 'file');
    return answer(codes.map((code) => code.text));
  } catch (thrown) {
    return answer([], toFault(thrown).code);
  } finally {
    reader.stop();
  }
}

/** Counts from now on; answers with the longest time between two turns of the page, and ends. */
function watchPauses(): () => number {
  let last = performance.now();
  let longest = 0;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    turn();
    setTimeout(() => channel.port2.postMessage(undefined), 5);
  };
  channel.port2.postMessage(undefined);
  return () => {
    turn();
    channel.port1.close();
    return longest;
  };
}

const SHADE: Record<StressKind, (x: number, y: number) => number> = {
  noise: () => Math.random() * 256,
  stripes: (x, y) => (((x >> 1) ^ (y >> 1)) & 1) * 255,
  corners: (x, y) => {
    const far = Math.max(Math.abs((x % 36) - 17), Math.abs((y % 36) - 17));
    return far < 6 || (far >= 10 && far < 14) ? 0 : 255;
  },
};

async function draw(kind: StressKind, width: number, height: number): Promise<void> {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new TypeError('no canvas');
  const image = context.createImageData(width, height);
  for (let at = 0, i = 0; at < image.data.length; at += 4, i++) {
    image.data.fill(SHADE[kind](i % width, Math.floor(i / width)), at, at + 3);
    image.data[at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  picture = await context.canvas.convertToBlob();
  address = undefined;
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

async function startCaptureAndRead(worker: string): Promise<number> {
  if (address === undefined) throw new Error('got no picture, want an open one');
  const bitmap = await bitmapOf();
  const screen = new OffscreenCanvas(bitmap.width, bitmap.height);
  screen.getContext('2d')?.drawImage(bitmap, 0, 0);
  const reader = createPictureReader(newScanner(worker));
  // What the browser does for a capture, at the least: it compresses the pixels of the screen.
  await screen.convertToBlob();
  const start = performance.now();
  await reader.read(address, 'capture');
  const took = performance.now() - start;
  reader.stop();
  return took;
}

const lab: Lab = {
  draw,
  async open(base64, type) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    picture = new Blob([bytes], { type });
    address = `data:${type};base64,${base64}`;
  },
  read,
  readDrawing,
  readAlone,
  startAndRead,
  startCaptureAndRead,
};
Object.assign(globalThis, { lab });
