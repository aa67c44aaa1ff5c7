import type { Drawing } from './drawing.ts';
import type { ScannedCode } from './scanned-code.ts';

/** How much to try: `quick` reads the whole picture once, `regions` its regions too, `thorough` also every filter. */
export type Depth = 'quick' | 'regions' | 'thorough';

/** How far a reading is: at the regions, at filters as nothing was found, at the slowest decoder. */
export type ScanStage = 'regions' | 'harder' | 'last';

/** Tells a reading when its time is over, and takes its reports. */
export interface Progress {
  isOver(): boolean;
  report(stage: ScanStage, codes: readonly ScannedCode[]): void;
}

/** What the scanner asks its worker, which takes over the bitmap and closes it. */
export interface ScanAsk {
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly budgetMs: number;
  readonly depth: Depth;
  /** A file may be huge or transparent; captures and camera frames are read as they are. */
  readonly isFile: boolean;
}

/** What the scanner asks its worker to paint. */
export interface PaintAsk {
  readonly id: number;
  readonly drawing: Drawing;
}

/** What the worker answers: a painted picture, or any number of stages with the codes so far, then all codes or a failure. */
export type ScanReply =
  | { readonly id: number; readonly stage: ScanStage; readonly codes: readonly ScannedCode[] }
  | { readonly id: number; readonly codes: readonly ScannedCode[] }
  | { readonly id: number; readonly painted: Blob }
  | { readonly id: number; readonly failed: string };
