import type { Grey, Region } from './grey.ts';

/** Rows and columns of a region that are looked at. */
const LINES = 24;
/** Least changes of shade along a row or column of a code, blurred ones counted half. */
const LEAST_CHANGES = 7;
/** A code changes as often down as across, unlike lines of text. */
const MOST_RATIO = 1.6;

/** Whether light and dark change in a region as they do in a code: often, and as often down as across. */
export function isLikeCode(grey: Grey, { left, top, width, height }: Region): boolean {
  const start = top * grey.width + left;
  const across = changesOf(grey, start, { line: grey.width, step: 1, lines: height, length: width });
  const down = changesOf(grey, start, { line: 1, step: grey.width, lines: width, length: height });
  return Math.min(across, down) >= LEAST_CHANGES && Math.max(across, down) <= Math.min(across, down) * MOST_RATIO;
}

/** Where lines begin one after the other, and how they run. */
interface Run {
  readonly line: number;
  readonly step: number;
  readonly lines: number;
  readonly length: number;
}

/** How often a line changes its shade, on average: from below its middle to above, each with an eighth of its range between. */
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
    const spare = (most - least) / 16;
    let isDark = (data[from] ?? 0) < middle;
    for (let at = from; at < end; at += step) {
      const shade = data[at] ?? 0;
      if (isDark ? shade <= middle + spare : shade >= middle - spare) continue;
      isDark = !isDark;
      changes++;
    }
  }
  return changes / LINES;
}
