import { describe, expect, it } from 'vitest';
import { findNote, parseSeenKey } from '../../../background/key-watch/seen-key.ts';
import { noteOf } from './notes.ts';

const ORIGIN = 'https://login.example.com';
const parse = (note: string, origin = ORIGIN) => parseSeenKey(note, origin, 7);
const REFUSED = { code: 'message-invalid' };

describe('a note from a watched page', () => {
  it('says what the page saw of the credential', async () => {
    expect(await parse(noteOf())).toEqual({
      kind: 'create',
      host: 'login.example.com',
      rpId: 'login.example.com',
      credentialId: new Uint8Array(Buffer.from('credential-1')),
      atMs: 7,
      attachment: 'cross-platform',
      transports: ['usb'],
      aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
      backup: { eligible: false, state: false },
    });
  });

  it('leaves out a model that is not named, and what a browser does not say', async () => {
    const seen = await parse(noteOf({ model: '0'.repeat(32), transports: [], attachment: null }));
    expect(seen).not.toHaveProperty('aaguid');
    expect(seen).not.toHaveProperty('transports');
    expect(seen).not.toHaveProperty('attachment');
  });

  it('has the backup flags, unless they contradict each other', async () => {
    expect((await parse(noteOf({ flags: 0x5d }))).backup).toEqual({ eligible: true, state: true });
    expect(await parse(noteOf({ flags: 0x55 }))).not.toHaveProperty('backup');
  });

  it.each([
    ['login.example.com', 'https://login.example.com', true],
    ['example.com', 'https://login.example.com', true],
    ['example.com', 'https://a.b.example.com:8443', true],
    ['northwind.localhost', 'http://northwind.localhost:4000', true],
    ['localhost', 'http://localhost:4000', true],
    ['example.co.uk', 'https://www.example.co.uk', true],
    ['co.uk', 'https://www.example.co.uk', false],
    ['com', 'https://example.com', false],
    ['github.io', 'https://alice.github.io', false],
    ['bob.github.io', 'https://alice.github.io', false],
    ['other.example', 'https://login.example.com', false],
    ['evil-example.com', 'https://example.com', false],
    ['www.example.com', 'https://example.com', false],
    ['login.example.com', 'null', false],
    ['login.example.com', 'moz-extension://login.example.com', false],
  ])('of %s from a page at %s counts: %s', async (rpId, origin, counts) => {
    const parsed = parse(noteOf({ rpId }), origin);
    if (counts) expect((await parsed).rpId).toBe(rpId);
    else await expect(parsed).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['another member', noteOf().replace('{', '{"challenge":"AAAA",')],
    ['another kind', noteOf().replace('create', 'erase')],
    ['an empty credential id', noteOf({ credential: '' })],
    ['a credential id that is too long', noteOf({ credential: 'x'.repeat(1024) })],
    ['a text that is no base64', noteOf().replace(/"id":"[^"]*"/, '"id":"%%%"')],
    ['a short hash', noteOf().replace(/"site":"[^"]*"/, '"site":"AAAA"')],
    ['too many transports', noteOf({ transports: Array.from({ length: 9 }, () => 'usb') })],
    ['a transport with markup', noteOf({ transports: ['<b>'] })],
    ['another attachment', noteOf().replace('cross-platform', 'nailed-down')],
    ['a text without end', noteOf().replace('{', `{${' '.repeat(3000)}`)],
  ])('with %s is refused', async (_what, note) => {
    await expect(parse(note)).rejects.toMatchObject(REFUSED);
  });
});

describe('the message that brings a note', () => {
  const sender = { id: 'ours', origin: ORIGIN, tab: { id: 3 } };
  it('comes from our own script in a tab', () => {
    expect(findNote({ event: 'key', note: 'text' }, sender, 'ours')).toBe('text');
  });

  it.each([
    ['another extension', { event: 'key', note: 'text' }, { ...sender, id: 'other' }],
    ['one of our pages without a tab', { event: 'key', note: 'text' }, { id: 'ours', origin: ORIGIN }],
    ['another event', { event: 'fields', note: 'text' }, sender],
    ['something else than a text', { event: 'key', note: { toString: 'text' } }, sender],
    ['nothing', null, sender],
  ])('is none from %s', (_what, message, from) => {
    expect(findNote(message, from, 'ours')).toBeUndefined();
  });
});
