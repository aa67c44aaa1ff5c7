import type { ScannedCode } from './scanned.ts';

/** How much is tried: the whole picture once (a camera frame), its regions too, or everything there is. */
export type Depth = 'glance' | 'look' | 'search';

/** What is being tried while a picture is read: its regions, harder ways when nothing was found, the slowest way. */
export type ScanStage = 'regions' | 'harder' | 'last';

/** What a reading tells while it goes on, and how it learns that its time is over. */
export interface Progress {
  isOver(): boolean;
  report(stage: ScanStage, codes: readonly ScannedCode[]): void;
}

/** What the scanner gives its worker. The bitmap is handed over and closed there. */
export interface ScanAsk {
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly budgetMs: number;
  readonly depth: Depth;
  /** A file may be huge, and may be transparent; captures and camera frames are read as they are. */
  readonly isFile: boolean;
}

/** What the worker answers: any number of stages with the codes so far, then all codes, or that the picture could not be opened. */
export type ScanReply =
  | { readonly id: number; readonly stage: ScanStage; readonly codes: readonly ScannedCode[] }
  | { readonly id: number; readonly codes: readonly ScannedCode[] }
  | { readonly id: number; readonly failed: string };
