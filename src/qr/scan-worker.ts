/** Module worker: pixels in, texts out. It keeps nothing, so that it can be ended at any moment. */
import type { Pixels } from './pixels.ts';
import { readCodes } from './reader.ts';
import type { ScanAsk, ScanReply } from './scan-protocol.ts';

/** Longest side looked at: a 4K capture as it is, larger files smaller. */
const MAX_SIDE = 3_840;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ScanAsk>) => void) | null;
  postMessage(reply: ScanReply): void;
};

scope.onmessage = ({ data: { id, bitmap, budgetMs } }) => {
  const endMs = performance.now() + budgetMs;
  try {
    const { picture, factor } = pixelsOf(bitmap);
    const { codes } = readCodes(picture, () => performance.now() > endMs);
    const whole = (value: number) => value / factor;
    scope.postMessage({
      id,
      codes: codes.map(({ text, corners: [a, b, c, d] }) => ({
        text,
        corners: [
          { x: whole(a.x), y: whole(a.y) },
          { x: whole(b.x), y: whole(b.y) },
          { x: whole(c.x), y: whole(c.y) },
          { x: whole(d.x), y: whole(d.y) },
        ],
      })),
    });
  } catch (thrown) {
    scope.postMessage({ id, failed: thrown instanceof Error ? thrown.name : typeof thrown });
  }
};

/** White first, then the picture: transparent files are dark codes on nothing more often than light ones. */
function pixelsOf(bitmap: ImageBitmap): { readonly picture: Pixels; readonly factor: number } {
  const factor = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { picture: context.getImageData(0, 0, width, height), factor };
}
