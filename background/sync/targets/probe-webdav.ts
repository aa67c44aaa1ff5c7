import { Fault } from '../../../src/fault.ts';
import { findWebdavAddress } from '../../../src/sync/providers.ts';
import { QUOTA, readQuota } from '../../../src/sync/webdav.ts';
import type { NetworkAnswer } from '../network.ts';
import type { ConfigOf, TargetDeps } from './create-target.ts';
import type { Prepared, Refusal } from './probe.ts';
import { createWebdavClient, type WebdavClient } from './webdav.ts';
import { isPage, requireWebdav, textOf, webdavFault } from './webdav-fault.ts';

/** Folders above a missing one that are looked at, and created. */
const MAX_PARENTS = 5;

/** Looks whether an address is a WebDAV folder, and finds out what it is instead. */
export async function prepareWebdav(
  config: ConfigOf<'webdav'>,
  deps: TargetDeps,
  create: boolean,
): Promise<Prepared | Refusal> {
  const client = createWebdavClient(config, deps.network);
  const { folder } = client;
  const hintFor = (answer: string) => findWebdavAddress(folder, config.user, answer);
  let answer: NetworkAnswer;
  try {
    answer = await client.find(folder, 0, QUOTA);
    if (answer.status === 404 || answer.status === 409) {
      const fault = await lookAbove(client, answer);
      if (fault !== undefined) return { fault, hint: hintFor(textOf(answer)) };
      if (!create) return { fault: new Fault('sync-folder-missing', 'got status 404, want a folder') };
      await createFolders(client);
      answer = await client.find(folder, 0, QUOTA);
    }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return { fault: thrown, hint: hintAfter(thrown, folder) ?? hintFor('') };
  }
  try {
    requireWebdav(answer, folder);
    const freeBytes = readQuota(new TextDecoder().decode(answer.body));
    const serverMs = Date.parse(answer.headers.get('date') ?? '');
    return {
      ...(freeBytes !== undefined && { freeBytes }),
      ...(Number.isFinite(serverMs) && { clockMs: serverMs - deps.nowMs() }),
    };
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const isElsewhere = thrown.code === 'sync-not-webdav' || (thrown.code === 'sync-forbidden' && isPage(answer));
    return { fault: thrown, hint: isElsewhere ? hintFor(textOf(answer)) : undefined };
  }
}

/** Most redirects lead to the same address with encryption. */
function hintAfter({ code }: Fault, folder: URL): string | undefined {
  if ((code !== 'sync-redirect' && code !== 'sync-insecure') || folder.protocol !== 'http:') return undefined;
  return `https:${folder.href.slice('http:'.length)}`;
}

/** Nothing is at the address: is it a folder that is missing on a WebDAV server (then no fault), or no such server? */
async function lookAbove(client: WebdavClient, answer: NetworkAnswer): Promise<Fault | undefined> {
  for (const parent of parentsOf(client.folder)) {
    const above = await client.find(parent, 0, QUOTA);
    if (above.status === 207 && !isPage(above)) return undefined;
    if (above.status === 401) return webdavFault(above, client.folder);
  }
  const isXml = /xml/i.test(answer.headers.get('Content-Type') ?? '') && !isPage(answer);
  return isXml ? undefined : new Fault('sync-not-webdav', `got status ${answer.status} everywhere, want a folder`);
}

async function createFolders(client: WebdavClient): Promise<void> {
  const missing: URL[] = [client.folder];
  for (const parent of parentsOf(client.folder)) {
    const above = await client.find(parent, 0, QUOTA);
    if (above.status !== 404 && above.status !== 409) break;
    missing.unshift(parent);
  }
  for (const url of missing) {
    const answer = await client.send({ method: 'MKCOL', url });
    // It exists where another device was faster.
    if (answer.status !== 201 && answer.status !== 405) throw webdavFault(answer, client.folder);
  }
}

/** The folders above one, the nearest first. */
function parentsOf(folder: URL): readonly URL[] {
  const parents: URL[] = [];
  for (let at = folder; at.pathname !== '/' && parents.length < MAX_PARENTS; ) {
    at = new URL('..', at);
    parents.push(at);
  }
  return parents;
}
