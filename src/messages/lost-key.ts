import type { SecurityKeyId } from '../vault/records.ts';

/** A key that is gone or on its way out, and still opens something. */
export interface UnfinishedKey {
  readonly id: SecurityKeyId;
  readonly label: string;
  readonly why: 'lost' | 'retired' | 'replaced';
  /** Since when. */
  readonly sinceMs: number;
  /** The sites where it is still registered, and all where it was. */
  readonly left: number;
  readonly total: number;
  /** The unlock methods of the vault that it is, by their slots in base64url; mostly none. */
  readonly slots: readonly string[];
}

/** Messages about keys that were lost, retired or replaced. */
export interface LostKeyVerbs {
  /** The keys whose list isn’t done, lost ones first, then the newest. */
  'lostKey.unfinished'(): readonly UnfinishedKey[];
}
