import { Fault, type FaultCode } from '../fault.ts';
import type { Answer, Ask, Envelope, Protocol, Reply, Verb } from './protocol.ts';

/** Carries an envelope to the background and brings its reply back. */
export type Transport = (envelope: Envelope) => Promise<Reply>;

/** The protocol as a page calls it: `ask('vault.unlock', { passphrase })`; throws the `Fault` that the background threw. */
export type AskBackground = <V extends Verb>(verb: V, ...ask: Parameters<Protocol[V]>) => Promise<Answer<V>>;

/** Makes the calling side of the protocol over a transport. */
export function createClient(transport: Transport): AskBackground {
  return async <V extends Verb>(verb: V, ...args: Parameters<Protocol[V]>) => {
    const ask = args[0] as Ask<V>;
    const reply = await transport({ verb, ask });
    if (reply !== undefined && 'ok' in reply) return reply.ok as Answer<V>;
    if (reply === undefined) throw new Fault('unexpected', `got no reply to ${verb}, want one`);
    throw new Fault(reply.fault.code as FaultCode, reply.fault.detail);
  };
}
