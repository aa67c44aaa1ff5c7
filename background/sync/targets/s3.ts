import { AwsV4Signer } from 'aws4fetch';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { Fault, type FaultCode } from '../../../src/fault.ts';
import { findStoreError, listingUrl, objectUrl, readListingPage } from '../../../src/sync/s3.ts';
import type { SyncTarget, TargetFile } from '../../../src/sync/target.ts';
import { MAX_FILE } from '../../../src/vault/container.ts';
import type { Network, NetworkAnswer, NetworkRequest } from '../network.ts';
import type { ConfigOf } from './create-target.ts';
import { MAX_LISTING_BYTES } from './limits.ts';
import { statusFault } from './status-fault.ts';

/** The pages of a listing that are read: a thousand files each. */
const MAX_PAGES = 100;

const CODES: Readonly<Record<string, FaultCode>> = {
  NoSuchBucket: 'sync-bucket',
  InvalidBucketName: 'sync-bucket',
  InvalidAccessKeyId: 'sync-keys',
  SignatureDoesNotMatch: 'sync-keys',
  AuthorizationHeaderMalformed: 'sync-region',
  PermanentRedirect: 'sync-region',
  TemporaryRedirect: 'sync-region',
  RequestTimeTooSkewed: 'sync-clock',
  RequestExpired: 'sync-clock',
  AccessDenied: 'sync-forbidden',
  AllAccessDisabled: 'sync-forbidden',
  QuotaExceeded: 'sync-no-space',
  XMinioStorageFull: 'sync-no-space',
  EntityTooLarge: 'sync-too-large',
  SlowDown: 'sync-busy',
  ServiceUnavailable: 'sync-busy',
  RequestTimeout: 'sync-timeout',
};

/** Signs and sends the requests of an S3-compatible store (AWS signature, version 4). */
export interface S3Client {
  send(ask: Pick<NetworkRequest, 'method' | 'url'> & Partial<NetworkRequest>): Promise<NetworkAnswer>;
}

export function createS3Client(config: ConfigOf<'s3'>, network: Network, nowMs: () => number): S3Client {
  return {
    async send({ method, url, body, maxBytes = MAX_LISTING_BYTES }) {
      const headers = { 'X-Amz-Content-Sha256': await hexDigest(body ?? new Uint8Array(0)) };
      const signer = new AwsV4Signer({
        method,
        url: url.href,
        headers,
        accessKeyId: config.accessKey.trim(),
        secretAccessKey: config.secretKey.trim(),
        service: 's3',
        region: config.region.trim() === '' ? 'us-east-1' : config.region.trim(),
        datetime: new Date(nowMs()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
      });
      const signed = await signer.sign();
      return network({
        method,
        url,
        headers: Object.fromEntries(signed.headers),
        ...(body !== undefined && { body }),
        maxBytes,
        isInsecureConfirmed: config.http === true,
      });
    },
  };
}

/** A bucket of an S3-compatible store, below a prefix. */
export function createS3Target(config: ConfigOf<'s3'>, network: Network, nowMs: () => number): SyncTarget {
  const client = createS3Client(config, network, nowMs);
  return {
    async list() {
      const files = new Map<string, TargetFile>();
      let next: string | undefined;
      for (let page = 0; page < MAX_PAGES; page++) {
        const answer = await client.send({ method: 'GET', url: listingUrl(config, next) });
        if (answer.status !== 200) throw s3Fault(answer);
        const read = readListingPage(new TextDecoder().decode(answer.body), config);
        for (const file of read.files) files.set(file.name, file);
        next = read.next;
        if (next === undefined) return [...files.values()];
      }
      throw new Fault('sync-answer', `got more than ${MAX_PAGES} pages of a listing, want fewer`);
    },
    async get(name) {
      const answer = await client.send({ method: 'GET', url: objectUrl(config, name), maxBytes: MAX_FILE });
      if (answer.status === 200) return answer.body;
      if (answer.status === 404 && errorIn(answer) !== 'NoSuchBucket') return undefined;
      throw s3Fault(answer);
    },
    async put(name, bytes) {
      const answer = await client.send({ method: 'PUT', url: objectUrl(config, name), body: bytes });
      if (answer.status !== 200) throw s3Fault(answer);
    },
    async delete(name) {
      const answer = await client.send({ method: 'DELETE', url: objectUrl(config, name) });
      if (![200, 204, 404].includes(answer.status)) throw s3Fault(answer);
    },
  };
}

/** A refusal of a store, by the code in its body before its status. */
export function s3Fault(answer: NetworkAnswer): Fault {
  const code = CODES[errorIn(answer) ?? ''];
  if (code !== undefined) return new Fault(code, `got status ${answer.status}, want success`);
  if (answer.status < 300) return new Fault('sync-answer', `got status ${answer.status}, want success`);
  return answer.status === 404 ? new Fault('sync-bucket', `got status 404, want success`) : statusFault(answer.status);
}

function errorIn({ body }: NetworkAnswer): string | undefined {
  return findStoreError(new TextDecoder().decode(body))?.code;
}

async function hexDigest(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
