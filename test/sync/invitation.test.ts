import { describe, expect, it } from 'vitest';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { INVITATION_MS, newInvitationCode, openInvitation, sealInvitation } from '../../src/sync/invitation.ts';

const KDF = { m: 19_456, t: 2, p: 1 };
const NOW = Date.UTC(2026, 10, 30);
const TARGET: TargetConfig = {
  kind: 'webdav',
  url: 'https://dav.example/latchkey/',
  user: 'ann',
  password: 'pass word',
};
const VID = 'AAECAwQFBgcICQoLDA0ODw';
const CODE = 'ABCD-EFGH-JKMN';
const seal = (target: TargetConfig = TARGET) => sealInvitation({ target, vid: VID }, CODE, NOW, { kdf: KDF });
const open = (text: string, code = CODE, atMs = NOW) => openInvitation(text, code, atMs, KDF);

describe('an invitation', () => {
  it('opens with its code, however that is typed, and however the text was wrapped', async () => {
    const text = await seal();
    expect(await open(text)).toEqual({ target: TARGET, vid: VID });
    expect(await open(text.replace(/(.{40})/g, '$1\n '), ' abcd efgh–jkmn')).toEqual({ target: TARGET, vid: VID });
    const asMailed = `\uFEFF${text.replace(/(.{40})/g, '$1\u200B')}`;
    expect(await open(asMailed, '\u200EABCD\u00AD-EFGH-JKMN\u200B')).toEqual({ target: TARGET, vid: VID });
  });

  it('carries every kind of target as it is', async () => {
    const targets: readonly TargetConfig[] = [
      { ...TARGET, url: 'http://192.168.1.2/dav/', http: true },
      {
        ...{ kind: 's3', endpoint: 'https://s3.example', region: 'eu', bucket: 'b', prefix: 'p/', style: 'path' },
        ...{ accessKey: 'a', secretKey: 's' },
      },
      { kind: 'browser' },
      { kind: 'folder' },
    ];
    for (const target of targets) expect((await open(await seal(target))).target).toEqual(target);
  });

  it('says nothing of what is in it', async () => {
    const text = await seal();
    for (const part of ['dav.example', 'ann', 'pass word', VID]) expect(text).not.toContain(part);
    expect(text).not.toBe(await seal());
  });

  it('refuses a text that is cut, changed in any place, or of a newer version, before it derives a key', async () => {
    const text = await seal();
    const damaged = [
      ...[0, 1, 21, 22, 23, 60, text.length - 1].map((at) => {
        const other = text[at] === 'A' ? 'B' : 'A';
        return text.slice(0, at) + other + text.slice(at + 1);
      }),
      ...[0, 10, 22, 60, text.length - 1].map((at) => text.slice(0, at)),
      `${text}A`,
      text.replace('invitation-1.', 'invitation-2.'),
      'https://example.com',
    ];
    for (const each of damaged) await expect(open(each), each).rejects.toMatchObject({ code: 'sync-invitation' });
  });

  it('refuses another code', async () => {
    const text = await seal();
    for (const code of ['ABCD-EFGH-JKMP', 'ABCD-EFGH-JKM', '', 'ABCD-EFGH-JKMN-P'])
      await expect(open(text, code)).rejects.toMatchObject({ code: 'sync-invitation-code' });
  });

  it('is good for an hour, and for no clock that is far off', async () => {
    const text = await seal();
    expect(await open(text, CODE, NOW + INVITATION_MS - 1)).toMatchObject({ vid: VID });
    expect(await open(text, CODE, NOW - 60_000)).toMatchObject({ vid: VID });
    for (const atMs of [NOW + INVITATION_MS, NOW - 600_000])
      await expect(open(text, CODE, atMs)).rejects.toMatchObject({ code: 'sync-invitation-old' });
  });

  it('is sealed under a code of 60 bits that differs each time', () => {
    const codes = Array.from({ length: 200 }, () => newInvitationCode());
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.map((code) => code.at(-1))).size).toBeGreaterThan(20);
  });
});
