/** Module worker: pixels in, texts out. It keeps nothing but its started decoder, so that it can be ended at any moment. */
import { drawBitmap, isTransparent, laidOver } from './picture-of.ts';
import type { Pixels } from './pixels.ts';
import { startReader } from './reader.ts';
import type { Depth, Progress, ScanAsk, ScanReply } from './scan-protocol.ts';
import { moveCode, type ScannedCode } from './scanned.ts';

/** A transparent file is a dark code on nothing more often than a light one; grey shows both. */
const BACKGROUNDS = [255, 128] as const;
/** Left for the answer to arrive before the scanner's own patience ends. */
const SPARE_MS = 150;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ScanAsk>) => void) | null;
  postMessage(reply: ScanReply): void;
};

const reader = startReader();

scope.onmessage = ({ data: ask }) => {
  void answer(ask).catch((thrown: unknown) => {
    scope.postMessage({ id: ask.id, failed: thrown instanceof Error ? thrown.name : typeof thrown });
  });
};

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
  for (const [solid, effort] of isFile && isTransparent(picture)
    ? laidOut(picture, depth)
    : [[picture, depth] as const]) {
    ({ codes } = await read(solid, effort, progress));
    if (codes.length > 0 || progress.isOver()) break;
  }
  scope.postMessage({ id, codes: placed(codes) });
}

/** Every background is looked at before one of them is searched: that may take all the time there is. */
function* laidOut(picture: Pixels, depth: Depth): Generator<readonly [Pixels, Depth]> {
  for (const effort of depth === 'search' ? (['look', 'search'] as const) : [depth]) {
    for (const shade of BACKGROUNDS) yield [laidOver(picture, shade), effort];
  }
}
