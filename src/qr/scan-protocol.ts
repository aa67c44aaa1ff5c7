import type { ScannedCode } from './reader.ts';

/** What the scanner gives its worker. The bitmap is handed over and closed there. */
export interface ScanAsk {
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly budgetMs: number;
}

/** What the worker answers: the codes, or that the picture could not be opened. */
export type ScanReply =
  | { readonly id: number; readonly codes: readonly ScannedCode[] }
  | { readonly id: number; readonly failed: string };
