import type { FaultCode } from '../fault.ts';
import type { VaultSecret } from '../messages/unlocking.ts';
import type { ExportAccount } from './exports/accounts.ts';
import type { ExportedCodes, ExportedFile } from './exports/format.ts';
import type { ExportRequest } from './exports/write-export.ts';
import type { IconPack } from './icon-pack.ts';
import type { ImportFile, ImportProgress, ImportResult } from './read-import.ts';

/** What the page asks its worker. Functions cannot be posted, so the worker uses its own randomness. */
export type WorkerRequest =
  | { readonly id: number; readonly kind: 'import'; readonly files: readonly ImportFile[]; readonly pictures: boolean }
  | {
      readonly id: number;
      readonly kind: 'export';
      readonly accounts: readonly ExportAccount[];
      readonly request: Omit<ExportRequest, 'random'>;
    }
  | { readonly id: number; readonly kind: 'unlock'; readonly file: Uint8Array; readonly secret: VaultSecret }
  | { readonly id: number; readonly kind: 'icon-pack'; readonly file: Uint8Array; readonly services: readonly string[] }
  /** The page's answer to the worker's `picture`. */
  | {
      readonly id: number;
      readonly kind: 'picture';
      readonly picture: number;
      readonly texts: readonly string[] | FaultCode;
    };

/** What the worker answers. */
export type WorkerReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ImportProgress }
  /** Pictures are read by the page, which owns the scanner. */
  | { readonly id: number; readonly kind: 'picture'; readonly picture: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'imported'; readonly result: ImportResult }
  | { readonly id: number; readonly kind: 'exported'; readonly result: ExportedFile | ExportedCodes }
  /** The raw vault key of a file. */
  | { readonly id: number; readonly kind: 'unlocked'; readonly key: Uint8Array }
  | { readonly id: number; readonly kind: 'icon-pack'; readonly pack: IconPack }
  | { readonly id: number; readonly kind: 'failed'; readonly code: FaultCode; readonly detail: string };
