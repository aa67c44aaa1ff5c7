import { POLICY_KEYS, readPolicy } from '../../src/policy/policy.ts';
import { parseMetadata, type SyncMetadata, withoutMetadata } from '../../src/sync/metadata.ts';
import { findStoreError, readListingPage } from '../../src/sync/s3.ts';
import { readListing, readQuota } from '../../src/sync/webdav.ts';
import { cleanContents } from '../../src/vault/clean-contents.ts';
import { decodeContents } from '../../src/vault/contents.ts';
import { EXAMPLE_POLICIES } from '../policy/example-policies.ts';
import { sampleContents, textOf } from '../vault/sample.ts';
import { decode, encode, type Reader, reader } from './reader.ts';

const FOLDER = new URL('https://dav.example/v%20x/');
const LISTINGS = [
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/v%20x/</d:href><d:propstat><d:prop>
<d:resourcetype><d:collection/></d:resourcetype><d:quota-available-bytes>123456</d:quota-available-bytes></d:prop>
<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:response><d:href>/v%20x/a1.7.lk</d:href><d:propstat>
<d:prop><d:getcontentlength>77</d:getcontentlength><d:getlastmodified>Mon, 30 Nov 2026 05:00:00 GMT</d:getlastmodified>
</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
  '<multistatus xmlns="DAV:"><response><href>https://inside:8080/v%20x/s%C3%BCd&amp;.lk</href></response></multistatus>',
].map(encode);

const BUCKET = { endpoint: 'https://s3.example.com', bucket: 'otters', prefix: 'a b/', style: 'path' } as const;
const PAGES = [
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Contents>
<Key>a b/a1.7.lk</Key><Size>77</Size><LastModified>2026-11-30T05:00:00.000Z</LastModified></Contents><IsTruncated>true
</IsTruncated><NextContinuationToken>next&amp;</NextContinuationToken></ListBucketResult>`,
  '<ListBucketResult><Contents><Key>a b/b2.1.lk</Key><Size>1</Size></Contents></ListBucketResult>',
].map(encode);

const METADATA = {
  ...{ v: 1, least: 1, vid: 'AAECAwQFBgcICQoLDA0ODw', device: 'EBESExQVFhcYGRobHB0eHw', counter: 7, content: 6 },
  ...{ before: { counter: 6, hash: 'AAECAwQFBgcICQoLDA0ODw' }, atMs: 1_790_000_000_000, clockMs: 1_790_000_000_000 },
  vector: [{ device: 'ICEiIyQlJicoKSorLC0uLw', counter: 3, hash: 'AAECAwQFBgcICQoLDA0ODw' }],
  retired: [],
} as unknown as SyncMetadata;

/** Readers of what servers, other devices and administrators write. */
export const FOREIGN_ANSWERS: Readonly<Record<string, () => Reader>> = {
  'webdav-listings': () =>
    reader(LISTINGS, (input) => {
      const text = decode(input);
      const files = readListing(text, FOLDER);
      const quota = readQuota(text);
      if (quota !== undefined && !(quota >= 0)) return `a quota of ${quota}`;
      return files.some(({ name }) => name === '' || name.includes('/'))
        ? 'a file without a name of its own'
        : undefined;
    }),
  's3-listings': () =>
    reader(PAGES, (input) => {
      const text = decode(input);
      findStoreError(text);
      const { files } = readListingPage(text, BUCKET);
      return files.some(({ name }) => name === '' || name.includes('/'))
        ? 'a file without a name of its own'
        : undefined;
    }),
  'sync-metadata': () =>
    reader([textOf({ ...sampleContents(), sync: METADATA })], (input) => {
      const contents = decodeContents(input);
      parseMetadata(contents);
      cleanContents(withoutMetadata(contents), Number.MAX_SAFE_INTEGER);
    }),
  policies: () =>
    reader(
      Object.values(EXAMPLE_POLICIES).map((policy) => encode(JSON.stringify(policy))),
      (input) => {
        const { forced, recommended } = readPolicy(findJson(decode(input)));
        const unknown = Object.keys({ ...forced, ...recommended }).find((key) => !(key in POLICY_KEYS));
        return unknown && `a rule ${unknown} that there is not`;
      },
    ),
};

/** What a browser hands over is no text any more: one that is no JSON stands for a value of another type. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
