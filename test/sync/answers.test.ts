import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { bucketUrl, findStoreError, listingUrl, objectUrl, readListingPage } from '../../src/sync/s3.ts';
import { fromShards, lengthOf, sizeOf, toShards } from '../../src/sync/shards.ts';
import { readListing, readQuota } from '../../src/sync/webdav.ts';

const folder = new URL('https://c.example/dav/v%20x/');
const multistatus = (inner: string) => `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${inner}</D:multistatus>`;
const entry = (href: string, properties = '', status = 'HTTP/1.1 200 OK') =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${properties}</D:prop><D:status>${status}</D:status></D:propstat></D:response>`;
const FOLDER = '<D:resourcetype><D:collection/></D:resourcetype>';
const namesIn = (inner: string) => readListing(multistatus(inner), folder).map(({ name }) => name);

describe('a listing of a WebDAV folder', () => {
  it('has the files of the folder, and neither itself nor other folders', () => {
    expect(
      namesIn(
        entry('/dav/v%20x/', FOLDER) +
          entry('/dav/v%20x/a.1.lk') +
          entry('https://inside:8080/dav/v%20x/b.1.lk') +
          entry('/dav/v%20x/old/') +
          entry('/dav/v%20x/new', FOLDER) +
          entry('/dav/v%20x/deep/c.1.lk') +
          entry('/dav/d.1.lk'),
      ),
    ).toEqual(['a.1.lk', 'b.1.lk']);
  });

  it('reads escapes as other servers write them', () => {
    const home = entry('/dav/v%20x/', FOLDER);
    expect(
      namesIn(
        `${home}${entry('/dav/v x/s%C3%BCd.lk')}${entry('/dav/v%20x/100%.lk')}${entry('/dav/v%20x/%61&amp;b.lk')}`,
      ),
    ).toEqual(['süd.lk', '100%.lk', 'a&b.lk']);
  });

  it('takes sizes and times only of what was found, and of a name listed twice the last', () => {
    const size =
      '<D:getcontentlength>77</D:getcontentlength><D:getlastmodified>Mon, 30 Nov 2026 05:00:00 GMT</D:getlastmodified>';
    expect(
      readListing(
        multistatus(
          entry('/dav/v%20x/a') + entry('/dav/v%20x/a', size) + entry('/dav/v%20x/b', size, 'HTTP/1.1 404 Not Found'),
        ),
        folder,
      ),
    ).toEqual([{ name: 'a', size: 77, writtenMs: Date.UTC(2026, 10, 30, 5) }, { name: 'b' }]);
    expect(
      readListing(multistatus(entry('/dav/v%20x/a', '<D:getcontentlength>-7</D:getcontentlength>')), folder),
    ).toEqual([{ name: 'a' }]);
  });

  it('says what is left, where the server does', () => {
    const quota = (text: string) =>
      multistatus(entry('/dav/', `<D:quota-available-bytes>${text}</D:quota-available-bytes>`));
    expect(readQuota(quota('123456'))).toBe(123_456);
    expect(readQuota(quota('-3'))).toBeUndefined();
    expect(readQuota(multistatus(entry('/dav/')))).toBeUndefined();
  });

  it('is refused with a code whatever a server writes', () => {
    const pieces = fc.constantFrom(
      '<D:href>',
      '</D:href>',
      '<D:response>',
      '</D:response>',
      '/dav/',
      '%',
      '&amp;',
      '&x;',
      '<!DOCTYPE a>',
      '<',
      '\0',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.boolean(), (parts, isWrapped) => {
        try {
          readListing(isWrapped ? multistatus(parts.join('')) : parts.join(''), folder);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
          expect((thrown as Fault).code).toBe('sync-answer');
        }
      }),
      { numRuns: 500 },
    );
    const deep = '<a>'.repeat(100_000);
    expect(() => readListing(deep, folder)).toThrow(expect.objectContaining({ code: 'sync-answer' }));
  });
});

describe('an S3-compatible store', () => {
  const bucket = { endpoint: 'https://s3.example.com', bucket: 'otters', prefix: '/a b/', style: 'path' } as const;

  it('is asked by path or by host', () => {
    expect(objectUrl(bucket, 'x.1.lk').href).toBe('https://s3.example.com/otters/a%20b/x.1.lk');
    expect(bucketUrl({ ...bucket, style: 'virtual' }).href).toBe('https://otters.s3.example.com/');
    expect(bucketUrl({ ...bucket, endpoint: 'otters.s3.example.com', style: 'virtual' }).hostname).toBe(
      'otters.s3.example.com',
    );
    expect(listingUrl(bucket, 'a+b/=').search).toBe(
      '?list-type=2&prefix=a%20b%2F&delimiter=%2F&continuation-token=a%2Bb%2F%3D',
    );
    expect(listingUrl({ ...bucket, prefix: '' }).search).toBe('?list-type=2&delimiter=%2F');
  });

  it('lists page by page', () => {
    const page = (more: string) =>
      `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${more}<Contents><Key>a b/x &amp; y</Key><Size>5</Size></Contents><Contents><Key>a b/</Key></Contents></ListBucketResult>`;
    expect(
      readListingPage(page('<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>'), bucket),
    ).toEqual({
      files: [{ name: 'x & y', size: 5 }],
      next: 't',
    });
    expect(readListingPage(page('<IsTruncated>false</IsTruncated>'), bucket).next).toBeUndefined();
    expect(() => readListingPage('<html/>', bucket)).toThrow(expect.objectContaining({ code: 'sync-answer' }));
  });

  it('says in XML what went wrong, or not at all', () => {
    expect(findStoreError('<Error><Code>PermanentRedirect</Code><Region>eu-west-1</Region></Error>')).toEqual({
      code: 'PermanentRedirect',
      region: 'eu-west-1',
    });
    for (const text of ['', 'no', '<html>', '<Error/>']) expect(findStoreError(text)).toBeUndefined();
  });
});

describe('a file in items', () => {
  it('fits the limit of each and comes back whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
        const items = toShards('device.1.lk', bytes);
        for (const [name, text] of Object.entries(items)) expect(sizeOf({ [name]: text })).toBeLessThanOrEqual(8_192);
        const parts = Object.values(items);
        expect(Buffer.from(fromShards(parts))).toEqual(Buffer.from(bytes));
        expect(lengthOf(parts)).toBe(bytes.length);
      }),
      { numRuns: 50 },
    );
  });
});
