/** The clock correction for codes that the user chose. */
export interface ClockCorrection {
  /** Milliseconds added to this computer's clock. */
  readonly offsetMs: number;
  /** The largest error of the correction either way, in milliseconds. */
  readonly errorMs: number;
  /** The host whose clock was read. */
  readonly host: string;
  /** When it was read, by this computer's clock. */
  readonly atMs: number;
}

/** The result of comparing this computer's clock with a host's; nothing is corrected yet. */
export interface ClockReading extends ClockCorrection {
  /** `right`: no correction needed. `far`: too large to correct. */
  readonly verdict: 'right' | 'off' | 'far';
  /** The host belongs to an account. */
  readonly known: boolean;
}

/** Comparing clocks, only when the user asks. */
export interface ClockVerbs {
  /** Reads the clock of a tab's server from within its page. Throws `clock-unreadable`, `fill-insecure`, `page-forbidden`. */
  'clock.check'(ask: { tabId: number }): ClockReading;
  /**
   * Reads the clock of a host that the user named and allowed, in a tab that it closes again, and gives the permission back.
   * Throws `clock-unreadable`, `clock-permission`, `host-invalid`.
   */
  'clock.ask'(ask: { host: string }): ClockReading;
  /** Corrects codes by the reading of `atMs`. Throws `clock-stale`, and `clock-far` for more than a day. */
  'clock.correct'(ask: { atMs: number }): ClockCorrection;
  /** Removes the correction. */
  'clock.stop'(): void;
}
