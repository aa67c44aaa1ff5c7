import { Fault } from '../../fault.ts';
import { parseHost, splitPort } from '../../sites/host.ts';

/** Reads a typed or pasted host, and refuses a bare word: it is more often a mistake than a name. Throws `host-invalid`. */
export function parseHostText(text: string): string {
  const host = parseHost(text);
  const { hostname } = splitPort(host);
  if (!hostname.includes('.') && !hostname.startsWith('[') && hostname !== 'localhost') {
    throw new Fault('host-invalid', 'got a name without a dot, want a host such as example.com');
  }
  return host;
}
