import { parseServerAddress, toFolder } from '../../../src/sync/address.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';
import { basicAuthorization, fileUrl, LISTING, readListing } from '../../../src/sync/webdav.ts';
import { MAX_FILE } from '../../../src/vault/container.ts';
import type { Network, NetworkAnswer, NetworkRequest } from '../network.ts';
import type { ConfigOf } from './create-target.ts';
import { MAX_LISTING_BYTES } from './limits.ts';
import { statusFault } from './status-fault.ts';
import { requireWebdav, webdavFault } from './webdav-fault.ts';

/** Sends the five verbs of WebDAV that are used. */
export interface WebdavClient {
  readonly folder: URL;
  send(ask: Pick<NetworkRequest, 'method'> & Partial<NetworkRequest>): Promise<NetworkAnswer>;
  /** PROPFIND: properties of a folder and, with depth 1, of what is in it. */
  find(url: URL, depth: 0 | 1, asked: string): Promise<NetworkAnswer>;
}

/** A client for one folder; its address is read here. Throws `sync-address`. */
export function createWebdavClient(config: ConfigOf<'webdav'>, network: Network): WebdavClient {
  const folder = toFolder(parseServerAddress(config.url));
  const authorization = basicAuthorization(config.user, config.password);
  const send: WebdavClient['send'] = ({ headers, ...ask }) =>
    network({
      url: folder,
      maxBytes: MAX_LISTING_BYTES,
      isInsecureConfirmed: config.http === true,
      ...ask,
      headers: { Authorization: authorization, ...headers },
    });
  return {
    folder,
    send,
    find: (url, depth, asked) =>
      send({
        method: 'PROPFIND',
        url,
        headers: { Depth: String(depth), 'Content-Type': 'application/xml', Accept: 'application/xml' },
        body: new TextEncoder().encode(asked),
      }),
  };
}

/** A folder of a WebDAV server (RFC 4918). */
export function createWebdavTarget(config: ConfigOf<'webdav'>, network: Network): SyncTarget {
  const client = createWebdavClient(config, network);
  const { folder } = client;
  return {
    async list() {
      const answer = await client.find(folder, 1, LISTING);
      requireWebdav(answer, folder);
      return readListing(new TextDecoder().decode(answer.body), folder);
    },
    async get(name) {
      const answer = await client.send({ method: 'GET', url: fileUrl(folder, name), maxBytes: MAX_FILE });
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (answer.status !== 200) throw webdavFault(answer, folder);
      return answer.body;
    },
    async put(name, bytes) {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const answer = await client.send({ method: 'PUT', url: fileUrl(folder, name), body: bytes, headers });
      if (answer.status < 200 || answer.status > 299) throw webdavFault(answer, folder);
    },
    async delete(name) {
      const { status } = await client.send({ method: 'DELETE', url: fileUrl(folder, name) });
      const isGone = (status >= 200 && status < 300 && status !== 207) || status === 404 || status === 410;
      if (!isGone) throw statusFault(status);
    },
  };
}
