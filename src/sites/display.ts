import { isEverydayWriting, isMixedScript, readsAsAscii } from './confusables.ts';
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

/**
 * Stays punycode: letters that everyday writing does not use, mixed scripts, Latin letters beside Chinese, Japanese or Korean ones, and a
 * word that reads as ASCII throughout. After Unicode Technical Standard 39, sections 3.1 and 4.
 */
function displayLabel(label: string): string {
  const unicode = decodeLabel(label);
  const isPlain = isEverydayWriting(unicode) && !isMixedScript(unicode) && !(CJK.test(unicode) && LATIN.test(unicode));
  return isPlain && !readsAsAscii(unicode) ? unicode : label;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;
const LATIN = /\p{Script=Latin}/u;
