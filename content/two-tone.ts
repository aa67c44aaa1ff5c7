import { makeElement } from './dom.ts';

/** Samples across and down. */
const SIDE = 96;
/** Minimum difference of light and dark, in shades. */
const CONTRAST = 40;
/** Minimum share of samples that are nearly as light or as dark as any. */
const MIN_EXTREMES = 0.7;
/** Minimum share of samples whose neighbour is of the other shade; drawings and large letters have fewer. */
const MIN_CHANGES = 0.06;

/** Whether an image has two shades that alternate as often as those of a code. Throws where the page may not read it. */
export function isTwoTone(element: HTMLImageElement | HTMLCanvasElement): boolean {
  const canvas = makeElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  // Smoothing would make every sample of a dense code grey.
  context.imageSmoothingEnabled = false;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIDE, SIDE);
  context.drawImage(element, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  const shades = new Uint8Array(SIDE * SIDE);
  for (let i = 0; i < shades.length; i++) {
    shades[i] = ((data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0) + (data[4 * i + 2] ?? 0)) / 3;
  }
  const sorted = shades.slice().sort();
  const dark = sorted[Math.floor(sorted.length * 0.05)] ?? 0;
  const light = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (light - dark < CONTRAST) return false;
  const quarter = (light - dark) / 4;
  const middle = (light + dark) / 2;
  let extremes = 0;
  let changes = 0;
  shades.forEach((shade, i) => {
    if (shade <= dark + quarter || shade >= light - quarter) extremes++;
    if (i % SIDE > 0 && shade < middle !== (shades[i - 1] ?? 0) < middle) changes++;
  });
  return extremes >= MIN_EXTREMES * shades.length && changes >= MIN_CHANGES * shades.length;
}
