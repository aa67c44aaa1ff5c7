import { Fault, type FaultCode } from '../fault.ts';
import type { Envelope, Reply } from './envelope.ts';
import type { Answer, Ask, Protocol, Verb } from './protocol.ts';

/** Sends an envelope to the background and returns its reply. */
export type Transport = (envelope: Envelope) => Promise<Reply>;

/** Calls the background: `ask('vault.unlock', { passphrase })`; throws the background's `Fault`. */
export type AskBackground = <V extends Verb>(verb: V, ...ask: Parameters<Protocol[V]>) => Promise<Answer<V>>;

/**
 * Creates the calling side of the protocol over a transport. `takeInput` says whether a person used the page since it was last called; only
 * that puts the idle deadline off.
 */
export function createClient(transport: Transport, takeInput: () => boolean = () => false): AskBackground {
  return async <V extends Verb>(verb: V, ...args: Parameters<Protocol[V]>) => {
    const ask = args[0] as Ask<V>;
    const reply = await transport({ verb, ask, ...(takeInput() && { acted: true as const }) });
    if (reply !== undefined && 'ok' in reply) return reply.ok as Answer<V>;
    if (reply === undefined) throw new Fault('unexpected', `got no reply to ${verb}, want one`);
    throw new Fault(reply.fault.code as FaultCode, reply.fault.detail);
  };
}
