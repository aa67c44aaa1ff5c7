import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, USER } from './server-process.ts';

/** How a server answers instead of as it should. Each may be changed at any time. */
export interface Behaviour {
  /** Whether it heeds `If-Match` and `If-None-Match`. */
  honoursConditions: boolean;
  /** Waits so long before each answer. */
  delayMs: number;
  /** Sends an answer a byte at a time, so long apart. */
  dripMs: number;
  /** Keeps only so many bytes of an upload, and says that all is well. */
  keepsBytes: number;
  /** Lists a file only after so many listings. */
  listsLate: number;
  /** Answers everything with a page to sign in, with status 200. */
  showsLogin: boolean;
  /** Cuts every connection. */
  isGone: boolean;
  /** Takes so many bytes in all. */
  quota: number;
  /** Takes so many bytes at once. */
  maxUpload: number;
  /** Deletes nothing. */
  keepsDeleted: boolean;
  readOnly: boolean;
  /** Answers everything with this status. */
  status: number | undefined;
  /** Answers a request with this status; `undefined`: as it should. */
  statusOf: (method: string, name: string) => number | undefined;
  /** Answers with a page to sign in where a file was asked for. */
  pagesForFiles: boolean;
  /** Sends an answer that never ends, to everything but an upload or to one method. */
  isEndless: boolean | string;
  /** Where a redirect leads. */
  location: string;
  /** Said with 401. */
  refusal: string;
  /** Cuts an answer short. */
  cutsAnswers: boolean;
  /** Changes a byte of each file that is read. */
  changesBytes: boolean;
  /** How an address is written in a listing. */
  href: (path: string, host: string) => string;
  /** The folders that are there; all others are missing. */
  folders: Set<string>;
  /** Says this listing instead of the true one. */
  listing: string | undefined;
  /** How far its clock is ahead. */
  aheadMs: number;
}

/** A WebDAV server in memory that can be broken or hostile in every way that sync must stand. */
export interface BrokenDav {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly behave: Behaviour;
  /** What is there, by name; of the folder that `url` names. */
  readonly files: Map<string, Buffer>;
  /** Each request as method and path. */
  readonly asked: { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Keeps what is there; `rollBack` puts it back. */
  remember(): void;
  rollBack(): void;
  /** From now on, each user name sees only what it writes itself, on top of what is there. */
  fork(): void;
  /** Exchanges what is in two files. */
  swap(one: string, other: string): void;
  /** Takes everything away. */
  wipe(): void;
  stop(): Promise<void>;
}

const LOGIN =
  '<!DOCTYPE html><html><head><title>Login – Nextcloud</title></head><body data-requesttoken="x"></body></html>';
const FOLDER = '/dav/vault/';

function wellBehaved(): Behaviour {
  return {
    honoursConditions: false,
    delayMs: 0,
    dripMs: 0,
    keepsBytes: Number.POSITIVE_INFINITY,
    listsLate: 0,
    showsLogin: false,
    isGone: false,
    quota: Number.POSITIVE_INFINITY,
    maxUpload: Number.POSITIVE_INFINITY,
    keepsDeleted: false,
    readOnly: false,
    status: undefined,
    statusOf: () => undefined,
    pagesForFiles: false,
    isEndless: false,
    location: '',
    refusal: '',
    cutsAnswers: false,
    changesBytes: false,
    href: (path) => path,
    folders: new Set(['/', '/dav/', FOLDER]),
    listing: undefined,
    aheadMs: 0,
  };
}

export async function startBrokenDav(): Promise<BrokenDav> {
  const behave = wellBehaved();
  const files = new Map<string, Buffer>();
  const forks = new Map<string, Map<string, Buffer>>();
  const unseen = new Map<string, number>();
  const asked: BrokenDav['asked'][number][] = [];
  let kept = new Map<string, Buffer>();
  let isForked = false;

  const filesOf = (user: string): Map<string, Buffer> => {
    if (!isForked) return files;
    const own = forks.get(user) ?? new Map(files);
    forks.set(user, own);
    return own;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const path = decodeURIComponent(request.url ?? '/');
    const method = request.method ?? '';
    asked.push({ method, path, headers: request.headers });
    if (behave.isGone) return void request.socket.destroy();
    if (behave.delayMs > 0) await sleep(behave.delayMs, undefined, { ref: false });
    response.setHeader('Date', new Date(Date.now() + behave.aheadMs).toUTCString());
    const end = (status: number, content: string | Buffer = '', type = 'application/octet-stream') =>
      send(response, behave, status, content, type);
    const [user = '', ...rest] = Buffer.from(String(request.headers.authorization).slice('Basic '.length), 'base64')
      .toString('utf8')
      .split(':');
    if (behave.showsLogin) return end(200, LOGIN, 'text/html');
    const status = behave.status ?? behave.statusOf(method, path.slice(path.lastIndexOf('/') + 1));
    if (status !== undefined) {
      if (behave.location !== '') response.setHeader('Location', behave.location);
      return end(status, behave.refusal, 'text/plain');
    }
    if (behave.isEndless === method || (behave.isEndless === true && method !== 'PUT'))
      return stream(response, method === 'PROPFIND' ? 207 : 200);
    if (behave.pagesForFiles && method === 'GET') return end(200, LOGIN, 'text/html');
    if (rest.join(':') !== PASSWORD) {
      response.setHeader('WWW-Authenticate', 'Basic realm="files"');
      return end(401, behave.refusal, 'application/xml');
    }
    const here = filesOf(user);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = path.slice(folder.length);
    if (method === 'MKCOL') {
      if (behave.readOnly) return end(403);
      if (behave.folders.has(path)) return end(405);
      if (!behave.folders.has(path.replace(/[^/]+\/$/, ''))) return end(409);
      behave.folders.add(path);
      return end(201);
    }
    if (!behave.folders.has(folder)) return end(method === 'PUT' ? 409 : 404, '', 'text/html');
    if (method === 'PROPFIND') {
      const host = request.headers.host ?? '';
      const names = request.headers.depth === '1' ? [...here.keys()].filter((each) => isListed(each)) : [];
      return end(207, behave.listing ?? listing(behave, host, folder, names, here), 'application/xml');
    }
    const found = here.get(name);
    if (method === 'GET') {
      if (found === undefined) return end(404);
      return end(200, behave.changesBytes ? Buffer.from(found.map((byte, at) => (at === 7 ? byte ^ 1 : byte))) : found);
    }
    if (behave.honoursConditions) {
      const exists = found !== undefined;
      if (
        (request.headers['if-none-match'] === '*' && exists) ||
        (request.headers['if-match'] !== undefined && !exists)
      )
        return end(412);
    }
    if (behave.readOnly) return end(403);
    if (method === 'PUT') {
      const held = [...here.values()].reduce((sum, { length }) => sum + length, 0);
      if (body.length > behave.maxUpload) return end(413);
      if (held + body.length > behave.quota) return end(507);
      here.set(name, body.subarray(0, behave.keepsBytes));
      unseen.set(name, behave.listsLate);
      return end(201);
    }
    if (method === 'DELETE') {
      if (behave.keepsDeleted) return end(403);
      return end(here.delete(name) ? 204 : 404);
    }
    return end(405);
  }

  function isListed(name: string): boolean {
    const left = unseen.get(name) ?? 0;
    unseen.set(name, left - 1);
    return left <= 0;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const refill = (from: ReadonlyMap<string, Buffer>) => {
    files.clear();
    for (const [name, bytes] of from) files.set(name, bytes);
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}`,
    user: USER,
    password: PASSWORD,
    behave,
    files,
    asked,
    remember: () => {
      kept = new Map(files);
    },
    rollBack: () => refill(kept),
    fork: () => {
      isForked = true;
    },
    swap: (one, other) => {
      const [a, b] = [files.get(one), files.get(other)];
      if (a === undefined || b === undefined) throw new Error(`got no ${one} or ${other}, want both`);
      files.set(one, b);
      files.set(other, a);
    },
    wipe: () => refill(new Map()),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sends until the other side has had enough. */
async function stream(response: ServerResponse, status: number): Promise<void> {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  const part = Buffer.alloc(65_536, 0x20);
  const gone = new Promise((resolve) => response.once('close', resolve));
  while (!response.destroyed && response.socket?.destroyed === false) {
    if (!response.write(part)) await Promise.race([once(response, 'drain'), gone]);
  }
}

async function send(
  response: ServerResponse,
  behave: Behaviour,
  status: number,
  content: string | Buffer,
  type: string,
): Promise<void> {
  const bytes = Buffer.from(content);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length });
  if (behave.cutsAnswers) {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    await sleep(20);
    response.socket?.destroy();
    return;
  }
  if (behave.dripMs > 0) {
    for (const byte of bytes) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await sleep(behave.dripMs, undefined, { ref: false });
    }
    response.end();
    return;
  }
  response.end(bytes);
}

function listing(
  { href, quota }: Behaviour,
  host: string,
  folder: string,
  names: readonly string[],
  files: ReadonlyMap<string, Buffer>,
): string {
  const escapeXml = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const entry = (path: string, properties: string) =>
    `<d:response><d:href>${escapeXml(href(path, host))}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getetag/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`;
  const left = Number.isFinite(quota) ? `<d:quota-available-bytes>${quota}</d:quota-available-bytes>` : '';
  const entries = names.map((name) =>
    entry(
      folder + encodeURIComponent(name),
      `<d:resourcetype/><d:getcontentlength>${files.get(name)?.length}</d:getcontentlength><d:getlastmodified>Mon, 30 Nov 2026 05:00:00 GMT</d:getlastmodified>`,
    ),
  );
  const self = entry(folder, `<d:resourcetype><d:collection/></d:resourcetype>${left}`);
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${self}${entries.join('')}</d:multistatus>`;
}
