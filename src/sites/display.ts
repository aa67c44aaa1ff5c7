import { isMixedScript, skeletonOf } from './confusables.ts';
import { splitPort } from './host.ts';
import { decodeLabel } from './punycode.ts';
import { findRegistrable } from './registrable.ts';

/** A host for people to read, in three pieces, the middle one to be emphasised. */
export interface HostDisplay {
  readonly before: string;
  /** What someone had to register; the whole name where nothing is registered. */
  readonly registrable: string;
  /** The port with its colon, or nothing. */
  readonly after: string;
}

/** Gives a stored host in readable form: Unicode only where nobody can mistake it for another name, punycode otherwise. */
export function displayHost(host: string): string {
  const { before, registrable, after } = displayHostParts(host);
  return before + registrable + after;
}

/** Gives the readable form in pieces, so that the registrable part can be emphasised. */
export function displayHostParts(host: string): HostDisplay {
  const { hostname, port } = splitPort(host);
  const registrable = findRegistrable(hostname) ?? hostname;
  return {
    before: displayName(hostname.slice(0, hostname.length - registrable.length)),
    registrable: displayName(registrable),
    after: port === '' ? '' : `:${port}`,
  };
}

function displayName(name: string): string {
  return name.includes('xn--') ? name.split('.').map(displayLabel).join('.') : name;
}

/** Stays punycode: mixed scripts, a word that reads as ASCII throughout, and anything but letters, marks, digits and dashes. */
function displayLabel(label: string): string {
  const unicode = decodeLabel(label);
  const isPlain = /^[\p{L}\p{Mn}\p{Mc}\p{Nd}-]+$/u.test(unicode) && !isMixedScript(unicode);
  const isLatin = /\p{Script=Latin}/u.test(unicode);
  const readsAsAscii = !isLatin && /^[a-z0-9-]*$/.test(skeletonOf(unicode));
  return isPlain && !readsAsAscii ? unicode : label;
}
