/** Something the user must be told once, at the next chance. */
export type Notice =
  | 'copy-repaired'
  | 'older-copy-refused'
  /** The newest copy could not be read: this is an older one, and the last changes may be missing. */
  | 'older-copy-used'
  /** The second copy could not be written; the vault itself was saved. */
  | 'copy-missing'
  | 'clock-moved'
  /** Codes are no longer corrected, since this computer's clock was set or the comparison is old. */
  | 'clock-correction-ended';
