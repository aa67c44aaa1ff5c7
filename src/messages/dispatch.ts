import { Fault, toFault } from '../fault.ts';
import type { Schema, SchemaCodes } from '../schema/schema.ts';
import type { Envelope, Reply } from './envelope.ts';
import type { Answer, Ask, Protocol, Verb } from './protocol.ts';

/** The faults of an invalid message. A text that is too long may be a person's, so it has its own code. */
const MESSAGE_CODES: SchemaCodes = {
  invalid: 'message-invalid',
  tooLong: 'record-limit',
  tooMany: 'message-invalid',
};

/** Answers one verb: `parse` checks the raw argument, `handle` does the work. */
export interface Handler<V extends Verb> {
  readonly parse: Schema<Ask<V>>;
  readonly handle: (ask: Ask<V>) => Promise<Answer<V>> | Answer<V>;
}

/** One handler for each verb: a missing one does not compile. */
export type Handlers = { readonly [V in Verb]: Handler<V> };

/** The handlers of one family, e.g. `home` for `home.open` and `home.page`. */
export type Family<F extends string> = { readonly [V in Verb as V extends `${F}.${string}` ? V : never]: Handler<V> };

/** What the browser guarantees about the sender of a message. */
export interface MessageSender {
  readonly id?: string | undefined;
  /** Absent in Firefox before 126. */
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
}

/** Whom to answer, and when. */
export interface DispatchRules {
  /** Our extension's id, `runtime.id`. */
  readonly id: string;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  /**
   * Called before the handler, with what was parsed; throws `policy-forbids` and `vault-locked` for a verb that needs the vault while it is locked. `acted`: a person used the page that
   * asks, no timer of it.
   */
  readonly admit: (verb: Verb, acted: boolean, ask: unknown) => Promise<void>;
}

/** Whether one of our pages sent a message. A sandboxed frame of ours reports the origin "null" and does not count. */
export function isOwnPage(sender: MessageSender, rules: Pick<DispatchRules, 'id' | 'origin'>): boolean {
  if (sender.id !== rules.id) return false;
  if (sender.origin !== undefined && sender.origin !== rules.origin) return false;
  return sender.url?.startsWith(`${rules.origin}/`) === true;
}

/** Creates the answering side of the protocol. The sender is checked before the message is read. */
export function createDispatch(
  handlers: Handlers,
  rules: DispatchRules,
): (message: unknown, sender: MessageSender) => Promise<Reply> {
  const table: ReadonlyMap<string, Handler<Verb>> = new Map(
    Object.entries(handlers as Readonly<Record<string, Handler<Verb>>>),
  );

  return async (message, sender) => {
    try {
      if (!isOwnPage(sender, rules)) throw new Fault('message-forbidden', 'got another sender, want one of our pages');
      const { verb, ask, acted } = parseEnvelope(message);
      const handler = table.get(verb);
      if (handler === undefined) throw new Fault('message-invalid', 'got an unknown verb, want one of the protocol');
      const parsed = handler.parse(ask, 'the argument', MESSAGE_CODES);
      await rules.admit(verb as keyof Protocol, acted === true, parsed);
      // JSON between worker and page drops a member that is undefined.
      return { ok: (await handler.handle(parsed)) ?? null };
    } catch (thrown) {
      const fault = toFault(thrown);
      return { fault: { code: fault.code, detail: fault.detail } };
    }
  };
}

function parseEnvelope(message: unknown): Envelope {
  if (typeof message !== 'object' || message === null) throw new Fault('message-invalid', 'got no envelope, want one');
  const { verb, ask, acted } = message as Partial<Record<'verb' | 'ask' | 'acted', unknown>>;
  if (typeof verb !== 'string') throw new Fault('message-invalid', 'got no verb, want one');
  return { verb, ask, ...(acted === true && { acted }) };
}
