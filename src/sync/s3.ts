import { Fault } from '../fault.ts';
import { childrenOf } from '../schema/xml.ts';
import { parseServerAddress } from './address.ts';
import type { TargetFile } from './target.ts';
import { findText, parseAnswer } from './xml.ts';

/** Where in an S3-compatible store the files are. */
export interface Bucket {
  readonly endpoint: string;
  readonly bucket: string;
  /** The beginning of every file's key, with or without a slash at its end; may be empty. */
  readonly prefix: string;
  /** Whether the bucket is in the path or in the host name. */
  readonly style: 'path' | 'virtual';
}

/** One page of a listing. */
export interface ListingPage {
  readonly files: readonly TargetFile[];
  /** Asks for the next page, if there is one. */
  readonly next?: string;
}

/** The address of a bucket, which ends in a slash. Throws `sync-address` and `sync-bucket`. */
export function bucketUrl({ endpoint, bucket, style }: Bucket): URL {
  const url = parseServerAddress(endpoint);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  if (!/^[a-z\d][\w.-]{1,62}$/i.test(bucket)) throw new Fault('sync-bucket', 'got another name, want that of a bucket');
  if (style === 'path') url.pathname += `${bucket}/`;
  // An endpoint copied from a provider may name the bucket already.
  else if (!url.hostname.startsWith(`${bucket.toLowerCase()}.`)) url.hostname = `${bucket}.${url.hostname}`;
  return url;
}

/** The beginning of the keys: without a slash before it, with one after it unless it is empty. */
export function keyPrefix({ prefix }: Bucket): string {
  const trimmed = prefix.trim().replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `${trimmed}/`;
}

/** The address of a file. Throws as `bucketUrl`. */
export function objectUrl(bucket: Bucket, name: string): URL {
  const url = bucketUrl(bucket);
  url.pathname += escapeKey(keyPrefix(bucket) + name);
  return url;
}

/** The address of a page of the listing (ListObjectsV2). Throws as `bucketUrl`. */
export function listingUrl(bucket: Bucket, next?: string): URL {
  const url = bucketUrl(bucket);
  const asked = { 'list-type': '2', prefix: keyPrefix(bucket), delimiter: '/', 'continuation-token': next };
  // A blank has to be %20, as it is in what is signed.
  url.search = Object.entries(asked)
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
  return url;
}

/** Reads a page of a listing. Throws `sync-answer`. */
export function readListingPage(text: string, bucket: Bucket): ListingPage {
  const root = parseAnswer(text);
  if (root.name !== 'ListBucketResult') {
    throw new Fault('sync-answer', `got <${root.name.slice(0, 40)}>, want <ListBucketResult>`);
  }
  const prefix = keyPrefix(bucket);
  const files = childrenOf(root, 'Contents').flatMap((each): readonly TargetFile[] => {
    const key = childrenOf(each, 'Key')[0]?.text ?? '';
    const name = key.slice(prefix.length);
    if (!key.startsWith(prefix) || name === '' || name.includes('/')) return [];
    const size = findText(each, 'Size') ?? '';
    const writtenMs = Date.parse(findText(each, 'LastModified') ?? '');
    return [
      {
        name,
        ...(/^\d{1,15}$/.test(size) && { size: Number(size) }),
        ...(Number.isFinite(writtenMs) && { writtenMs }),
      },
    ];
  });
  const next = findText(root, 'NextContinuationToken');
  const isMore = findText(root, 'IsTruncated') === 'true' && next !== undefined && next !== '';
  return { files, ...(isMore && { next }) };
}

/** What an S3-compatible store says of a failure. */
export interface StoreError {
  readonly code: string;
  /** Where the bucket is, if it is in another region. */
  readonly region?: string;
}

/** The error in an answer's body, where there is one that can be read. */
export function findStoreError(text: string): StoreError | undefined {
  try {
    const root = parseAnswer(text);
    const code = root.name === 'Error' ? findText(root, 'Code') : undefined;
    const region = findText(root, 'Region');
    return code === undefined ? undefined : { code, ...(region !== undefined && region !== '' && { region }) };
  } catch (thrown) {
    // Most failures of proxies come without a body, or with a page.
    if (thrown instanceof Fault) return undefined;
    throw thrown;
  }
}

function escapeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}
