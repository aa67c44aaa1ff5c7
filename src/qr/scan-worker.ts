/** Module worker: pixels in, texts out. It keeps nothing but the decoder, so that it can be terminated at any moment. */
import '../close-network.ts';
import { drawBitmap, flatten, isTransparent } from './bitmap.ts';
import { paintDrawing } from './drawing.ts';
import type { Pixels } from './pixels.ts';
import { type Reader, startReader } from './reader.ts';
import type { Depth, PaintAsk, Progress, ScanAsk, ScanReply } from './scan-protocol.ts';
import { moveCode, type ScannedCode } from './scanned-code.ts';
import { drawWarmUpCode } from './warm-up.ts';

/** Most transparent files hold a dark code, which white shows; grey shows a light one too. */
const BACKGROUNDS = [255, 128] as const;
/** Time for the answer to arrive before the scanner's own timeout. */
const SPARE_MS = 150;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ScanAsk | PaintAsk>) => void) | null;
  postMessage(reply: ScanReply): void;
};

const reader = startReader();
let isAsked = false;
void reader.then(warmUp).catch(() => undefined);

scope.onmessage = ({ data: ask }) => {
  isAsked = true;
  void ('drawing' in ask ? paint(ask) : answer(ask)).catch((thrown: unknown) => {
    scope.postMessage({ id: ask.id, failed: thrown instanceof Error ? thrown.name : typeof thrown });
  });
};

/** Runs the decoder once, so that the browser compiles it, unless there is a picture to read already. */
async function warmUp({ read }: Reader): Promise<void> {
  if (!isAsked) await read(drawWarmUpCode(), 'regions', { isOver: () => false, report: () => undefined });
}

async function paint({ id, drawing }: PaintAsk): Promise<void> {
  scope.postMessage({ id, painted: await paintDrawing(drawing) });
}

async function answer({ id, bitmap, budgetMs, depth, isFile }: ScanAsk): Promise<void> {
  const endMs = performance.now() + budgetMs - SPARE_MS;
  const { picture, factor } = drawBitmap(bitmap, isFile);
  const placed = (codes: readonly ScannedCode[]) =>
    factor === 1 ? codes : codes.map((code) => moveCode(code, ({ x, y }) => ({ x: x / factor, y: y / factor })));
  const progress: Progress = {
    isOver: () => performance.now() > endMs,
    report: (stage, codes) => scope.postMessage({ id, stage, codes: placed(codes) }),
  };
  const { read } = await reader;
  let codes: readonly ScannedCode[] = [];
  for (const [solid, attempt] of isFile && isTransparent(picture)
    ? overBackgrounds(picture, depth)
    : [[picture, depth] as const]) {
    ({ codes } = await read(solid, attempt, progress));
    if (codes.length > 0 || progress.isOver()) break;
  }
  scope.postMessage({ id, codes: placed(codes) });
}

/** Reads the regions on every background first: a thorough reading may take all of the time. */
function* overBackgrounds(picture: Pixels, depth: Depth): Generator<readonly [Pixels, Depth]> {
  for (const attempt of depth === 'thorough' ? (['regions', 'thorough'] as const) : [depth]) {
    for (const shade of BACKGROUNDS) yield [flatten(picture, shade), attempt];
  }
}
