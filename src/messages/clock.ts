/** By how much codes are computed for another time than this computer's, as the user decided. */
export interface ClockCorrection {
  /** What is added to this computer's clock, in milliseconds. */
  readonly offsetMs: number;
  /** How far the true time may lie from that, either way. */
  readonly errorMs: number;
  /** Who said what time it is. */
  readonly host: string;
  /** When, by this computer's clock. */
  readonly atMs: number;
}

/** What a comparison with somebody else's clock came to. Nothing is changed by it. */
export interface ClockReading extends ClockCorrection {
  /** `right`: nothing to correct. `far`: more than codes are ever corrected by. */
  readonly verdict: 'right' | 'off' | 'far';
  /** An account belongs to the host that said so. */
  readonly known: boolean;
}

/** Comparing clocks, each at a wish of the user. */
export interface ClockVerbs {
  /** Asks the server of the page in a tab, from within that page. Throws `clock-unreadable`, `fill-insecure`, `page-forbidden`. */
  'clock.check'(ask: { tabId: number }): ClockReading;
  /**
   * Asks a host that the user named and allowed just before, in a tab that is closed again; the permission is given back. Throws
   * `clock-unreadable`, `clock-permission`, `host-invalid`.
   */
  'clock.ask'(ask: { host: string }): ClockReading;
  /** Corrects codes by the reading that was taken at `atMs`. Throws `clock-stale`, and `clock-far` for more than a day. */
  'clock.correct'(ask: { atMs: number }): ClockCorrection;
  /** Codes go by this computer's clock again. */
  'clock.stop'(): void;
}
