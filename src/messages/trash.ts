import type { RecordKind } from '../vault/records.ts';

/** Something deleted that can still be brought back, with what was deleted together with it. No secret. */
export interface TrashItem {
  /** Brings all of it back, or empties all of it. */
  readonly undo: string;
  readonly kind: RecordKind;
  /** An account or key by its name; for recovery codes and registrations, the name of what they belong to. */
  readonly title: string;
  /** Where a key is or was registered. */
  readonly host?: string;
  readonly deletedMs: number;
  /** When it will be gone for good. */
  readonly goneMs: number;
  /** The account makes codes. */
  readonly makesCodes?: true;
  /** Unused recovery codes that are part of it. */
  readonly unusedCodes: number;
  /** Registrations in force that are part of it. */
  readonly registrations: number;
  /** What it belongs to is in the bin as well, and comes back with it. */
  readonly with?: string;
}
