/** A moment as codes see it: this computer's time in milliseconds, and what is added to it for codes alone. */
export interface Moment {
  readonly nowMs: number;
  readonly offsetMs: number;
}
