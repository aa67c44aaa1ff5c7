/** What a person reads about a failure. */
export type FaultText = {
  /** What happened. */
  readonly what: string;
  /** What was kept, where that could be in doubt. */
  readonly kept?: string;
  /** What to do now. */
  readonly todo: string;
};
