import type { FaultCode } from '../fault.ts';
import type { ExportAccount } from './exports/accounts.ts';
import type { ExportAsk, ExportedCodes, ExportedFile } from './exports/write-export.ts';
import type { ImportFile, ImportProgress, ImportResult } from './read-import.ts';

/** What the page asks its worker. Randomness cannot be posted: the worker has its own. */
export type WorkAsk =
  | { readonly id: number; readonly kind: 'import'; readonly files: readonly ImportFile[]; readonly pictures: boolean }
  | {
      readonly id: number;
      readonly kind: 'export';
      readonly accounts: readonly ExportAccount[];
      readonly ask: Omit<ExportAsk, 'random'>;
    }
  /** The page's answer to the worker's `picture`. */
  | {
      readonly id: number;
      readonly kind: 'picture';
      readonly picture: number;
      readonly texts: readonly string[] | FaultCode;
    };

/** What the worker says. */
export type WorkReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ImportProgress }
  /** Pictures are read by the page, which owns the scanner. */
  | { readonly id: number; readonly kind: 'picture'; readonly picture: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'imported'; readonly result: ImportResult }
  | { readonly id: number; readonly kind: 'exported'; readonly result: ExportedFile | ExportedCodes }
  | { readonly id: number; readonly kind: 'failed'; readonly code: FaultCode; readonly detail: string };
