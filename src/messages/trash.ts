import type { RecordKind } from '../vault/records.ts';

/** A deleted record with everything deleted together with it, without secrets. */
export interface TrashItem {
  /** Its name for `trash.restore` and `trash.purge`. */
  readonly undo: string;
  readonly kind: RecordKind;
  /** The name of the account or key, or of what recovery codes and registrations belong to. */
  readonly title: string;
  /** Where a key is or was registered. */
  readonly host?: string;
  readonly deletedMs: number;
  /** When it will be deleted for good. */
  readonly goneMs: number;
  /** The account generates codes. */
  readonly makesCodes?: true;
  /** Number of unused recovery codes in it. */
  readonly unusedCodes: number;
  /** Number of active registrations in it. */
  readonly registrations: number;
  /** The deleted record it belongs to, which is restored with it. */
  readonly with?: string;
}
