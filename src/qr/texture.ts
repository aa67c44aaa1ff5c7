import type { Grey, Region } from './grey.ts';

/** Rows and columns of a region that are sampled. */
const LINES = 24;
/** Minimum changes of shade along a row or column of a code, blurred ones counted half. */
const MIN_CHANGES = 7;
/** A code changes as often down as across, unlike lines of text. */
const MAX_RATIO = 1.6;

/** Whether light and dark alternate in a region as in a code: often, and as often down as across. */
export function hasCodeTexture(grey: Grey, { left, top, width, height }: Region): boolean {
  const start = top * grey.width + left;
  const across = changesOf(grey, start, { line: grey.width, step: 1, lines: height, length: width });
  const down = changesOf(grey, start, { line: 1, step: grey.width, lines: width, length: height });
  return Math.min(across, down) >= MIN_CHANGES && Math.max(across, down) <= Math.min(across, down) * MAX_RATIO;
}

/** The stride from line to line and along a line, in pixels. */
interface Run {
  readonly line: number;
  readonly step: number;
  readonly lines: number;
  readonly length: number;
}

/** How often a line crosses its middle shade on average, with an eighth of its range as hysteresis. */
function changesOf({ data }: Grey, start: number, { line, step, lines, length }: Run): number {
  let changes = 0;
  for (let i = 0; i < LINES; i++) {
    const from = start + Math.floor(((i + 0.5) * lines) / LINES) * line;
    const end = from + length * step;
    let least = 255;
    let most = 0;
    for (let at = from; at < end; at += step) {
      const shade = data[at] ?? 0;
      if (shade < least) least = shade;
      if (shade > most) most = shade;
    }
    const middle = (least + most) / 2;
    const hysteresis = (most - least) / 16;
    let isDark = (data[from] ?? 0) < middle;
    for (let at = from; at < end; at += step) {
      const shade = data[at] ?? 0;
      if (isDark ? shade <= middle + hysteresis : shade >= middle - hysteresis) continue;
      isDark = !isDark;
      changes++;
    }
  }
  return changes / LINES;
}
