import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export const ACCESS_KEY = 'AKOTTER7';
export const SECRET_KEY = 'pebble/+süd=7';

/** An S3-compatible store on this computer that checks each signature by its own reading of AWS signature version 4. */
export interface S3Server {
  readonly port: number;
  /** By key, of all buckets in one. */
  readonly objects: Map<string, Buffer>;
  readonly behave: {
    region: string;
    bucket: string;
    /** How many files a page of a listing has. */
    pageSize: number;
    /** How far its clock is ahead. */
    aheadMs: number;
    /** Whether the access key may write. */
    readOnly: boolean;
    /** The bytes that it takes in all. */
    quota: number;
    /** Answers `SlowDown`. */
    busy: boolean;
  };
  readonly asked: string[];
  stop(): Promise<void>;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly more?: string;
}

const SKEW_MS = 15 * 60_000;

export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const behave: S3Server['behave'] = {
    region: 'eu-north-7',
    bucket: 'otters',
    pageSize: 3,
    aheadMs: 0,
    readOnly: false,
    quota: Number.POSITIVE_INFINITY,
    busy: false,
  };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, objects, behave, asked);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    objects,
    behave,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: S3Server['objects'],
  behave: S3Server['behave'],
  asked: string[],
): Promise<void> {
  const body = await buffer(request);
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  asked.push(`${request.method} ${request.url}`);
  response.setHeader('Date', new Date(Date.now() + behave.aheadMs).toUTCString());
  const end = (status: number, xml = '') => {
    response.writeHead(status, { 'Content-Type': 'application/xml' });
    response.end(xml);
  };
  // `bucket.host` and `127` of `127.0.0.1` name the bucket in the host.
  const host = request.headers.host ?? '';
  const isVirtual = host.startsWith(`${behave.bucket}.`);
  const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
  const key = decodeURIComponent(isVirtual ? path.slice(1) : rest);
  const refused =
    refuse(request, body, path, query, behave) ??
    refuseByState(isVirtual ? behave.bucket : first, request, body, objects, behave);
  if (refused !== undefined) {
    const { status, code, more = '' } = refused;
    end(status, `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message>${more}</Error>`);
    return;
  }
  if (key === '') {
    end(200, listing(new URLSearchParams(query), objects, behave));
    return;
  }
  const found = objects.get(key);
  if (request.method === 'PUT') {
    objects.set(key, body);
    end(200);
  } else if (request.method === 'DELETE') {
    objects.delete(key);
    end(204);
  } else if (found === undefined) {
    end(404, '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>');
  } else {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
    response.end(found);
  }
}

function refuseByState(
  bucket: string,
  request: IncomingMessage,
  body: Buffer,
  objects: S3Server['objects'],
  behave: S3Server['behave'],
): Refusal | undefined {
  if (behave.busy) return { status: 503, code: 'SlowDown' };
  if (bucket !== behave.bucket) return { status: 404, code: 'NoSuchBucket' };
  if (request.method === 'GET') return undefined;
  if (behave.readOnly) return { status: 403, code: 'AccessDenied' };
  const held = [...objects.values()].reduce((sum, { length }) => sum + length, 0);
  return held + body.length > behave.quota ? { status: 403, code: 'QuotaExceeded' } : undefined;
}

/** Checks a request as section "Authenticating Requests (AWS Signature Version 4)" of Amazon's documentation says. */
function refuse(
  { method = '', headers }: IncomingMessage,
  body: Buffer,
  path: string,
  query: string,
  behave: S3Server['behave'],
): Refusal | undefined {
  const told =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (told === null) return { status: 403, code: 'AccessDenied' };
  const [, accessKey, day = '', region = '', signedHeaders = '', signature = ''] = told;
  if (accessKey !== ACCESS_KEY) return { status: 403, code: 'InvalidAccessKeyId' };
  if (region !== behave.region)
    return { status: 400, code: 'AuthorizationHeaderMalformed', more: `<Region>${behave.region}</Region>` };
  const date = String(headers['x-amz-date']);
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const atMs = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (!(Math.abs(atMs - Date.now() - behave.aheadMs) < SKEW_MS)) return { status: 403, code: 'RequestTimeTooSkewed' };
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (headers['x-amz-content-sha256'] !== bodyHash) return { status: 400, code: 'XAmzContentSHA256Mismatch' };
  const names = signedHeaders.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name)))
    return { status: 403, code: 'AccessDenied' };
  const escapeAll = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const canonical = [
    method,
    path
      .split('/')
      .map((part) => escapeAll(decodeURIComponent(part)))
      .join('/'),
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=').map((part) => escapeAll(decodeURIComponent(part))))
      .map(([name = '', value = '']) => `${name}=${value}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name]).trim().replace(/\s+/g, ' ')}`),
    '',
    signedHeaders,
    bodyHash,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${SECRET_KEY}`);
  const right = hmac(signingKey, toSign);
  return timingSafeEqual(right, Buffer.from(signature, 'hex'))
    ? undefined
    : { status: 403, code: 'SignatureDoesNotMatch' };
}

function listing(
  query: URLSearchParams,
  objects: S3Server['objects'],
  { pageSize, bucket }: S3Server['behave'],
): string {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const all = [...objects.keys()]
    .filter(
      (key) => key.startsWith(prefix) && !(query.get('delimiter') === '/' && key.slice(prefix.length).includes('/')),
    )
    .sort();
  const from = all.filter((key) => after === '' || key > Buffer.from(after, 'base64').toString('utf8'));
  const page = from.slice(0, pageSize);
  const isMore = from.length > page.length;
  const token = Buffer.from(page.at(-1) ?? '').toString('base64');
  const escapeXml = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const contents = page.map(
    (key) =>
      `<Contents><Key>${escapeXml(key)}</Key><LastModified>2026-11-30T05:00:00.000Z</LastModified><Size>${objects.get(key)?.length}</Size></Contents>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><IsTruncated>${isMore}</IsTruncated>${
    isMore ? `<NextContinuationToken>${token}</NextContinuationToken>` : ''
  }${contents.join('')}</ListBucketResult>`;
}
