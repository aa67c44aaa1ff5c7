import { describe, expect, it } from 'vitest';
import { findPlainHost, originsOf, withAddress, withRegion } from '../../../options/devices/target-address.ts';
import { createTargetForm } from '../../../options/devices/target-form.ts';
import type { TargetConfig } from '../../../src/messages/sync.ts';

const webdav = (url: string, http?: true): TargetConfig => ({
  kind: 'webdav',
  url,
  user: 'ada',
  password: 'secret',
  ...(http && { http }),
});
const s3 = (style: 'path' | 'virtual'): TargetConfig => ({
  kind: 's3',
  endpoint: 'https://s3.example.com',
  region: 'eu',
  bucket: 'latchkey',
  prefix: '',
  accessKey: 'id',
  secretKey: 'secret',
  style,
});

describe('the form of a storage', () => {
  it('says what is missing only once it was read', () => {
    const form = createTargetForm();
    expect(form.problems.value).toEqual({});
    expect(form.read()).toBeUndefined();
    expect(Object.keys(form.problems.value)).toEqual(['url']);
    form.values.url.value = 'cloud.example.com/dav';
    expect(form.problems.value).toEqual({});
  });

  it('takes a password as it is typed, and everything else without blanks around it', () => {
    const form = createTargetForm();
    form.values.url.value = ' https://cloud.example.com/dav ';
    form.values.user.value = ' ada ';
    form.values.password.value = ' a b ';
    expect(form.read()).toEqual({
      kind: 'webdav',
      url: 'https://cloud.example.com/dav',
      user: 'ada',
      password: ' a b ',
    });
  });

  it('takes what was pasted without the invisible characters around it', () => {
    const form = createTargetForm();
    form.values.url.value = '\uFEFFhttps://cloud.example.com/dav\u200B';
    form.values.user.value = '\u200Eada\u200B ';
    form.values.password.value = '\uFEFF a b \u200B';
    expect(form.read()).toMatchObject({ url: 'https://cloud.example.com/dav', user: 'ada', password: ' a b ' });
  });

  it.each(['nonsense with blanks', 'ftp://cloud.example.com/', 'https://ada:secret@cloud.example.com/'])(
    'refuses %s as an address',
    (url) => {
      const form = createTargetForm();
      form.values.url.value = url;
      expect(form.read()).toBeUndefined();
      expect(form.problems.value.url).toBeDefined();
    },
  );

  it('asks for every part of a bucket but its folder', () => {
    const form = createTargetForm('s3');
    form.read();
    expect(Object.keys(form.problems.value).sort()).toEqual(['accessKey', 'bucket', 'endpoint', 'region', 'secretKey']);
  });

  it('wants a folder to be chosen, and nothing for the browser’s own sync', () => {
    const form = createTargetForm('folder');
    expect(form.read()).toBeUndefined();
    form.folder.value = { name: 'Synced', handle: 'picked' };
    expect(form.read()).toEqual({ kind: 'folder', handle: 'picked' });
    form.kind.value = 'browser';
    expect(form.read()).toEqual({ kind: 'browser' });
  });

  it('is filled from an invitation, and forgets secrets', () => {
    const form = createTargetForm();
    form.fill(s3('virtual'));
    expect(form.read()).toEqual(s3('virtual'));
    form.clear();
    expect(form.values.secretKey.value).toBe('');
  });
});

describe('the address of a storage', () => {
  it('asks for the permission of its host alone, with any port', () => {
    expect(originsOf(webdav('https://cloud.example.com:8443/dav/'))).toEqual(['https://cloud.example.com/*']);
    expect(originsOf(s3('path'))).toEqual(['https://s3.example.com/*']);
    expect(originsOf(s3('virtual'))).toEqual(['https://latchkey.s3.example.com/*']);
    expect(originsOf({ kind: 'browser' })).toEqual([]);
  });

  it('is asked about where it is private and not encrypted, until that is confirmed', () => {
    expect(findPlainHost(webdav('http://nas.local:5005/home/'))).toBe('nas.local:5005');
    expect(findPlainHost(webdav('http://192.168.1.2/dav/'))).toBe('192.168.1.2');
    expect(findPlainHost(webdav('http://nas.local/home/', true))).toBeUndefined();
    expect(findPlainHost(webdav('http://localhost:8080/'))).toBeUndefined();
    expect(findPlainHost(webdav('https://nas.local/'))).toBeUndefined();
  });

  it('is refused where it is public and not encrypted', () => {
    expect(findPlainHost(webdav('http://cloud.example.com/'))).toBeUndefined();
    expect(() => originsOf(webdav('http://cloud.example.com/'))).toThrow(
      expect.objectContaining({ code: 'sync-insecure' }),
    );
  });

  it('takes a confirmation no further than the address it was for', () => {
    expect(withAddress(webdav('http://nas.local/', true), 'http://other.local/dav/')).toEqual(
      webdav('http://other.local/dav/'),
    );
  });

  it('changes the region of a bucket', () => {
    expect(withRegion(s3('path'), 'us-east-1')).toEqual({ ...s3('path'), region: 'us-east-1' });
  });
});
