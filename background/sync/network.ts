import type { Bytes } from '../../src/bytes/bytes.ts';
import { concatBytes } from '../../src/bytes/concat.ts';
import { Fault } from '../../src/fault.ts';
import { isListedHost } from '../../src/policy/values.ts';
import { isOwnNetwork, originPatternOf, requireSafe } from '../../src/sync/address.ts';

/** One request to the server that the user chose. */
export interface NetworkRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE' | 'PROPFIND' | 'MKCOL';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** The longest answer that is read, in bytes. */
  readonly maxBytes: number;
  /** Whether the user has confirmed plain http to this private address. */
  readonly isInsecureConfirmed: boolean;
}

/** A server's whole answer, whatever its status. */
export interface NetworkAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

/**
 * Sends one request. Throws `sync-policy`, `sync-insecure`, `sync-private`, `sync-permission`, `sync-offline`, `sync-unreachable`, `sync-certificate`,
 * `sync-timeout`, `sync-redirect` and `sync-answer`.
 */
export type Network = (request: NetworkRequest) => Promise<NetworkAnswer>;

interface Deps {
  /** Whether the browser allows these match patterns, asked anew before each request. */
  readonly areOriginsAllowed: (origins: readonly string[]) => Promise<boolean>;
  readonly isOnline?: () => boolean;
  /** The hosts that an administrator allows; `undefined` for any. */
  readonly permittedHosts?: () => Promise<readonly string[] | undefined>;
  /** How long a server may be silent, in milliseconds. Chromium ends a worker that waits 30 seconds for an answer. */
  readonly silenceMs?: number;
  /** How long a request may take in all. */
  readonly wholeMs?: number;
}

const SILENCE_MS = 25_000;
const WHOLE_MS = 300_000;
/** A slow line, in bytes a millisecond: what is sent takes its time before the server can answer. */
const SLOW_UPLOAD = 16;
/** Any call of the extension API keeps the worker alive; this one also notices when the permission is taken back. */
const ASK_EACH_MS = 10_000;

/** Opens the network for sync. No other module of Latchkey sends a request, and this one only to hosts that the user has allowed. */
export function createNetwork(deps: Deps): Network {
  const {
    areOriginsAllowed,
    isOnline = () => true,
    permittedHosts = async () => undefined,
    silenceMs = SILENCE_MS,
    wholeMs = WHOLE_MS,
  } = deps;

  async function requireAllowed(url: URL): Promise<void> {
    const permitted = await permittedHosts();
    if (permitted !== undefined && !isListedHost(url.host, permitted))
      throw new Fault('sync-policy', 'got a host outside the policy, want one of it');
    if (await areOriginsAllowed([originPatternOf(url)])) return;
    throw new Fault('sync-permission', 'got no permission for this host, want it from the user');
  }

  return async ({ method, url, headers = {}, body, maxBytes, isInsecureConfirmed }) => {
    requireSafe(url, isInsecureConfirmed);
    await requireAllowed(url);
    const ends = new AbortController();
    const end = (fault: Fault) => ends.abort(fault);
    const late = (after: number) => new Fault('sync-timeout', `got no end after ${after} ms, want an answer`);
    const whole = setTimeout(() => end(late(wholeMs)), wholeMs);
    let silence: ReturnType<typeof setTimeout> | undefined;
    const listen = (ms: number) => {
      clearTimeout(silence);
      silence = setTimeout(() => end(late(ms)), ms);
    };
    const asking = setInterval(() => void requireAllowed(url).catch(end), ASK_EACH_MS);
    try {
      listen(silenceMs + (body?.length ?? 0) / SLOW_UPLOAD);
      const response = await fetch(url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: ends.signal,
      });
      // A browser hides where a redirect leads.
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        throw new Fault('sync-redirect', `got a redirect (${response.status}), want an answer`);
      }
      const bytes = await readAll(response, maxBytes, () => listen(silenceMs));
      return { status: response.status, headers: response.headers, body: bytes };
    } catch (cause) {
      throw toNetworkFault(ends.signal.aborted ? ends.signal.reason : cause, url, isOnline());
    } finally {
      ends.abort();
      clearTimeout(whole);
      clearTimeout(silence);
      clearInterval(asking);
    }
  };
}

/** Reads an answer as far as its limit; nothing that a server says about its length is believed. */
async function readAll(response: Response, maxBytes: number, onPart: () => void): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    onPart();
    length += part.value.length;
    if (length > maxBytes) throw new Fault('sync-answer', `got more than ${maxBytes} bytes, want at most that`);
    parts.push(part.value);
  }
  return concatBytes(...parts);
}

/** A browser says no more of a failure than that there was one: no certificate, no name and no answer look the same. */
function toNetworkFault(cause: unknown, url: URL, isOnline: boolean): Fault {
  if (cause instanceof Fault) return cause;
  const name = cause instanceof Error ? cause.name : typeof cause;
  if (!isOnline) return new Fault('sync-offline', `got ${name} while offline, want an answer`, { cause });
  const code = url.protocol === 'https:' && isOwnNetwork(url) ? 'sync-certificate' : 'sync-unreachable';
  return new Fault(code, `got ${name}, want an answer`, { cause });
}
