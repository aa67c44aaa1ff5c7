/** A notice shown to the user once, at the next opportunity. */
export type Notice =
  | 'copy-repaired'
  | 'older-copy-refused'
  /** The newest copy could not be read: this is an older one, and the last changes may be missing. */
  | 'older-copy-used'
  /** The vault was saved, but its second copy could not be written. */
  | 'copy-missing'
  | 'clock-moved'
  /** The clock correction ended: this computer's clock was set, or the reading is too old. */
  | 'clock-correction-ended'
  /** Keys that the manifest suggests were not given to the extension when it was installed. */
  | 'shortcuts-taken';
