/** A message on its way: the verb and its argument. */
export interface Envelope {
  readonly verb: string;
  readonly ask: unknown;
  /** A person used the page since its last message. Without it nobody did: timers are not people. */
  readonly acted?: true;
}

/** The reply. Never a thrown error, since browsers reduce those to their text. */
export type Reply = { readonly ok: unknown } | { readonly fault: { readonly code: string; readonly detail: string } };
