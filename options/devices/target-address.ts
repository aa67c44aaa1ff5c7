import { toFault } from '../../src/fault.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { originPatternOf, parseServerAddress, requireSafe } from '../../src/sync/address.ts';

/** The address of a storage that has one, as it was entered. */
export function addressOf(target: TargetConfig): string | undefined {
  if (target.kind === 'webdav') return target.url;
  return target.kind === 's3' ? target.endpoint : undefined;
}

/**
 * The private host of a storage that would be reached without encryption and that the user has not confirmed; this computer's own is none, and
 * a public one is refused anyway.
 */
export function findPlainHost(target: TargetConfig): string | undefined {
  try {
    originsOf(target);
    return undefined;
  } catch (thrown) {
    return toFault(thrown).code === 'sync-private' ? urlOf(target)?.host : undefined;
  }
}

/** The match patterns that the browser must allow for a storage. Throws `sync-address`, `sync-insecure` and `sync-private`. */
export function originsOf(target: TargetConfig): readonly string[] {
  const url = urlOf(target);
  if (url === undefined) return [];
  requireSafe(url, 'http' in target && target.http === true);
  if (target.kind === 's3' && target.style === 'virtual') url.hostname = `${target.bucket}.${url.hostname}`;
  return [originPatternOf(url)];
}

/** The same storage at another address. */
export function withAddress(target: TargetConfig, address: string): TargetConfig {
  if (target.kind === 'webdav') return withoutHttp({ ...target, url: address });
  return target.kind === 's3' ? withoutHttp({ ...target, endpoint: address }) : target;
}

/** The same bucket in another region. */
export function withRegion(target: TargetConfig, region: string): TargetConfig {
  return target.kind === 's3' ? { ...target, region } : target;
}

/** A confirmation is for the address that it was given for. */
function withoutHttp<T extends { readonly http?: true }>({ http: _confirmed, ...rest }: T): Omit<T, 'http'> {
  return rest;
}

function urlOf(target: TargetConfig): URL | undefined {
  const address = addressOf(target);
  return address === undefined ? undefined : parseServerAddress(address);
}
