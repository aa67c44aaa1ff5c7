/** A moment as codes see it: this computer's time, and the correction added to it for codes alone. */
export interface Moment {
  /** Milliseconds since 1970, by this computer's clock. */
  readonly nowMs: number;
  readonly offsetMs: number;
}
