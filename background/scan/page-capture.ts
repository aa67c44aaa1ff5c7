import { decodeBase64, encodeBase64 } from '../../src/bytes/base64.ts';
import type { PointedImage, Region, RegionWords } from '../../src/messages/scanning.ts';
import { PICTURE_ADDRESS, PICTURES_FILE, REGION_FILE } from '../../src/messages/scanning.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { extension } from '../platform/extension.ts';

/** What the isolated world of a page holds after an injection. */
interface PageWorld {
  readonly latchkeyRegion?: { choose(words: RegionWords): Promise<Region | undefined> };
  readonly latchkeyPictures?: { point(source: string): PointedImage };
}

/** Lets the user select an area of the page; answers with its picture, or `undefined` when they cancelled. */
export async function captureDrawnRegion(tabId: number): Promise<string | undefined> {
  const target = { tabId };
  const { label, help } = backgroundText.region;
  await extension.scripting.executeScript({ target, files: [REGION_FILE] });
  const [answer] = await extension.scripting.executeScript({
    target,
    func: (words: RegionWords) => (globalThis as PageWorld).latchkeyRegion?.choose(words),
    args: [{ label, help }],
  });
  const region: unknown = answer?.result;
  return isRegion(region) ? captureRegion(tabId, region) : undefined;
}

/** The image that was pointed at: its own pixels, else, for an image of another site, what can be seen of it. */
export async function captureImage(tabId: number, frameId: number, source: string): Promise<string | undefined> {
  const target = { tabId, frameIds: [frameId] };
  await extension.scripting.executeScript({ target, files: [PICTURES_FILE] });
  const [answer] = await extension.scripting.executeScript({
    target,
    func: (wanted: unknown) => (globalThis as PageWorld).latchkeyPictures?.point(String(wanted)),
    args: [source],
  });
  const { picture, region } = (answer?.result ?? {}) as { picture?: unknown; region?: unknown };
  if (typeof picture === 'string' && PICTURE_ADDRESS.test(picture)) return picture;
  return isRegion(region) ? captureRegion(tabId, region) : undefined;
}

/** The part of the tab around a region, in which the region is outlined; `undefined` while another tab is in front. */
export function captureOutlined(tabId: number, region: Region): Promise<string | undefined> {
  const left = Math.max(0, region.left - MARGIN.across);
  const top = Math.max(0, region.top - MARGIN.down);
  const around = {
    ...region,
    left,
    top,
    width: region.left + region.width + MARGIN.across - left,
    height: region.top + region.height + MARGIN.down - top,
  };
  return captureRegion(tabId, around, (context, across, down) => {
    const x = (region.left - left) * across;
    const y = (region.top - top) * down;
    for (const [colour, wide] of OUTLINE) {
      context.strokeStyle = colour;
      context.lineWidth = wide * across;
      const gap = 4 * across;
      context.strokeRect(x - gap, y - gap, region.width * across + 2 * gap, region.height * down + 2 * gap);
    }
  });
}

/** CSS pixels of the page to show around a place: enough to tell where it is. */
const MARGIN = { across: 160, down: 90 };
/** A dark line within a light one is seen on every ground. */
const OUTLINE = [
  ['#fff', 7],
  ['#c2410c', 4],
] as const;

async function captureRegion(
  tabId: number,
  region: Region,
  paint?: (context: OffscreenCanvasRenderingContext2D, across: number, down: number) => void,
): Promise<string | undefined> {
  const { windowId, active } = await extension.tabs.get(tabId);
  if (!active) return undefined;
  const whole = await bitmapOf(await captureTab(windowId));
  const across = whole.width / region.viewWidth;
  const down = whole.height / region.viewHeight;
  const left = Math.max(0, Math.floor(region.left * across));
  const top = Math.max(0, Math.floor(region.top * down));
  const width = Math.min(whole.width - left, Math.ceil(region.width * across));
  const height = Math.min(whole.height - top, Math.ceil(region.height * down));
  if (width < 1 || height < 1) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context?.drawImage(whole, left, top, width, height, 0, 0, width, height);
  whole.close();
  if (context !== null) paint?.(context, across, down);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return `data:image/png;base64,${encodeBase64(new Uint8Array(await blob.arrayBuffer()))}`;
}

/** Chromium takes two pictures of a tab in a second and refuses the third. */
async function captureTab(windowId: number | undefined): Promise<string> {
  const capture = () => extension.tabs.captureVisibleTab(windowId, { format: 'png' });
  try {
    return await capture();
  } catch (refused) {
    if (!/MAX_CAPTURE/.test(String(refused))) throw refused;
    await new Promise((resolve) => setTimeout(resolve, 600));
    return capture();
  }
}

/** Without `fetch`, which our own policy closes for every address. */
function bitmapOf(address: string): Promise<ImageBitmap> {
  const bytes = decodeBase64(address.slice(address.indexOf(',') + 1));
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}

/** The script is ours, but its answer passes through a page's process. */
export function isRegion(value: unknown): value is Region {
  if (typeof value !== 'object' || value === null) return false;
  const { left, top, width, height, viewWidth, viewHeight } = value as Record<string, unknown>;
  const all = [left, top, width, height, viewWidth, viewHeight];
  return (
    all.every((one) => typeof one === 'number' && Number.isFinite(one)) &&
    Number(viewWidth) > 0 &&
    Number(viewHeight) > 0
  );
}
