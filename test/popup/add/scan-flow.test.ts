import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scanAtStart } from '../../../popup/add/scan-at-start.ts';
import { type ScanStep, scanPage, scanPasted, scanPictures } from '../../../popup/add/scan-flow.ts';
import { captureOf, captureOfDraft, viewOf } from '../../../popup/add/visible-area.ts';
import type { Popup } from '../../../popup/app/state.ts';
import { Fault, type FaultCode } from '../../../src/fault.ts';
import type { PagePictures } from '../../../src/messages/scanning.ts';
import { accountsIn } from '../../../src/qr/kind.ts';
import type { ScannedCode } from '../../../src/qr/scanned-code.ts';
import { progressOf } from '../../../src/ui/scan/transfer.ts';
import { formatList } from '../../../src/ui/strings/plural.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import type { SurfaceBackground } from '../../background/surface-background.ts';
import { secretOf } from '../../vault/records.ts';
import { openPopup } from '../popup-harness.ts';

vi.mock('hash-wasm', () => import('../../background/quick-argon2.ts'));

/** What each picture holds; a fault code stands for one that cannot be read. */
const contents = vi.hoisted(() => new Map<unknown, readonly unknown[] | string>());
vi.mock('../../../popup/add/picture-reader.ts', () => ({
  startPictureReader: () => ({
    read: async (address: string, source: string) => {
      reads.push(`${source} ${address}`);
      const codes = contents.get(address) ?? [];
      if (typeof codes === 'string') throw new Fault(codes as FaultCode, 'as the test wants it');
      return { address, width: 1000, height: 600, codes };
    },
    stop: () => undefined,
  }),
}));

const reads: string[] = [];
let background: SurfaceBackground;
let popup: Popup;
let page: PagePictures;
const steps: ScanStep[] = [];
const onStep = (step: ScanStep) => steps.push(step);

const uri = (name: string) => `otpauth://totp/Acme:${name}?secret=${secretOf(name)}&issuer=Acme`;
function code(text: string, x = 0, y = 0, side = 100): ScannedCode {
  const corners = [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ] as const;
  return { text, corners };
}

function transfer(names: readonly string[], part: readonly [size: number, index: number, batch: number]): string {
  const writer = new BinaryWriter();
  for (const name of names) {
    const entry = new BinaryWriter().tag(1, 2).bytes(new TextEncoder().encode(name === '' ? '' : name.padEnd(20, '.')));
    writer.tag(1, 2).bytes(entry.tag(2, 2).string(name).tag(6, 0).int32(2).finish());
  }
  writer.tag(3, 0).int32(part[0]).tag(4, 0).int32(part[1]).tag(5, 0).int32(part[2]);
  return `otpauth-migration://offline?data=${encodeURIComponent(Buffer.from(writer.finish()).toString('base64'))}`;
}

beforeEach(async () => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  contents.clear();
  steps.length = 0;
  reads.length = 0;
  toasts.value = [];
  page = { links: [], pictures: [] };
  const opened = await openPopup({}, { capture: async () => 'visible', pagePictures: async () => page });
  ({ background, popup } = opened);
  await opened.receive();
});
afterEach(() => {
  popup.codes.stop();
  vi.unstubAllGlobals();
});

/** What waits to be saved now. */
const waiting = async () => (await background.contents()).drafts ?? [];

describe('looking at a page', () => {
  it('takes what is visible, and leaves the images of the page alone', async () => {
    contents.set('visible', [code(uri('ann'))]);
    page = { links: [], pictures: ['hidden'] };
    contents.set('hidden', [code(uri('bob'))]);
    expect(await scanPage(popup, onStep)).toBeUndefined();
    expect(popup.screen.value).toMatchObject({ name: 'preview', draft: { issuer: 'Acme', name: 'ann' } });
    expect(steps).toEqual(['page']);
  });

  it('looks at every image of the page when nothing that is visible is an account', async () => {
    contents.set('visible', [code('https://example.com/app')]);
    page = { links: [], pictures: ['broken', 'logo', 'scrolled out', 'another'] };
    contents.set('broken', 'qr-image');
    contents.set('scrolled out', [code(uri('bob'))]);
    contents.set('another', [code(uri('eve'))]);
    expect(await scanPage(popup, onStep)).toBeUndefined();
    expect(background.askedOf('draft.read')).toMatchObject([{ text: uri('bob') }, { text: uri('eve') }]);
    expect(popup.screen.value).toEqual({ name: 'found' });
    expect(steps).toEqual(['page', 'pictures']);
    expect(reads).toEqual(['capture visible', 'image broken', 'image logo', 'image scrolled out', 'image another']);
  });

  it('searches the images one by one when looking at them found nothing', async () => {
    page = { links: [], pictures: ['logo', 'photograph'] };
    await scanPage(popup, onStep);
    expect(reads).toEqual(['capture visible', 'image logo', 'image photograph', 'file logo', 'file photograph']);
  });

  it('offers links to accounts beside what is visible, each account once', async () => {
    contents.set('visible', [code(uri('ann'))]);
    page = { links: [uri('ann'), uri('bob')], pictures: [] };
    await scanPage(popup, onStep);
    expect(background.askedOf('draft.read')).toMatchObject([{ text: uri('ann') }, { text: uri('bob') }]);
    expect(popup.screen.value).toEqual({ name: 'found' });
  });

  it('names what the codes are that are no accounts, and reads nothing of them', async () => {
    contents.set('visible', [code('WIFI:S:x;;', 500), code('https://example.com', 0)]);
    expect(await scanPage(popup, onStep)).toEqual({ code: 'qr-not-account', kinds: ['web', 'wifi'] });
    expect(background.askedOf('draft.read')).toEqual([]);
    expect(popup.shot.value?.codes.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 https://example.com',
      '2 WIFI:S:x;;',
    ]);
  });

  it('puts a key without a name into the form', async () => {
    contents.set('visible', [code('JBSWY3DPEHPK3PXP')]);
    expect(await scanPage(popup, onStep)).toMatchObject({ kinds: ['key'] });
    expect(popup.form.value?.secret).toBe('JBSWY3DPEHPK3PXP');
  });

  it('takes nobody away who does something else by then, and writes over nothing', async () => {
    contents.set('visible', [code(uri('ann'))]);
    popup.go({ name: 'add', start: 'scan' });
    expect(await scanPage(popup, onStep, () => false)).toBeUndefined();
    contents.set('visible', [code('JBSWY3DPEHPK3PXP')]);
    expect(await scanPage(popup, onStep, () => false)).toBeUndefined();
    expect(background.askedOf('draft.read')).toEqual([]);
    expect(popup.screen.value).toEqual({ name: 'add', start: 'scan' });
    expect(popup.form.value?.secret ?? '').toBe('');
  });

  it('says that nothing was found, or that there was no time to look', async () => {
    expect(await scanPage(popup, onStep)).toEqual({ code: 'qr-none', kinds: [] });
    contents.set('visible', 'qr-timeout');
    await expect(scanPage(popup, onStep)).rejects.toMatchObject({ code: 'qr-timeout' });
  });
});

describe('pictures that the user gives', () => {
  it('are all read, and one that cannot be does not keep the others out', async () => {
    contents.set('one', [code(uri('ann'))]);
    contents.set('two', 'qr-image');
    contents.set('three', [code(uri('bob'))]);
    await scanPictures(popup, ['one', 'two', 'three'], onStep);
    expect(background.askedOf('draft.read')).toHaveLength(2);
    await expect(scanPictures(popup, ['two'], onStep)).rejects.toMatchObject({ code: 'qr-image' });
  });

  it('in which nothing is are told from a page on which nothing is', async () => {
    expect(await scanPictures(popup, ['one'], onStep)).toEqual({ code: 'qr-picture-none', kinds: [] });
  });

  it('are numbered in the order people read, and the list knows which is which', async () => {
    contents.set('one', [code(uri('low'), 0, 400), code(uri('rgt'), 600, 10), code(uri('lft'), 100, 20)]);
    await scanPictures(popup, ['one'], onStep);
    const drafts = await waiting();
    const idOf = (name: string) => drafts.find((draft) => draft.name === name)?.id ?? '';
    expect([...(popup.shot.value?.numbers ?? [])]).toEqual([
      [idOf('lft'), 1],
      [idOf('rgt'), 2],
      [idOf('low'), 3],
    ]);
    expect(captureOfDraft(popup.shot.value, idOf('rgt'))?.codes).toMatchObject([{ number: 2, text: uri('rgt') }]);
    expect(captureOfDraft(popup.shot.value, 'typed')).toBeUndefined();
  });
});

describe('transfer codes of another authenticator', () => {
  it('become an entry each, and what cannot be one is named', async () => {
    contents.set('one', [code(transfer(['ann', '', 'bob'], [1, 0, 5]))]);
    await scanPictures(popup, ['one'], onStep);
    expect(background.askedOf('draft.transfer')).toMatchObject([
      { part: { size: 1 }, entries: [{ name: 'ann', otp: { kind: 'totp' } }, { name: 'bob' }] },
    ]);
    expect(popup.unread.value).toEqual([{ label: 'Entry 2', code: 'import-secret-missing' }]);
    expect(popup.screen.value).toEqual({ name: 'found' });
  });

  it('say when the last part is there, in whatever order they come', async () => {
    await scanPasted(popup, transfer(['cid'], [3, 2, 5]));
    await scanPasted(popup, transfer(['ann'], [3, 0, 5]));
    expect(toasts.value).toEqual([]);
    await scanPasted(popup, transfer(['bob'], [3, 1, 5]));
    expect(toasts.value.map(({ text }) => text)).toEqual([scanText.transfer.complete(3)]);
    expect((await waiting()).map(({ name }) => name)).toEqual(['cid', 'ann', 'bob']);
  });

  it('tell how far they came', () => {
    expect(progressOf({ batch: 1, size: 3, have: [0, 1] })).toBe(scanText.transfer.progress(2, 3, '3'));
    expect(progressOf({ batch: 1, size: 4, have: [1] })).toBe(
      scanText.transfer.progress(1, 4, formatList(['1', '3', '4'])),
    );
  });
});

describe('a pasted text', () => {
  it('gives every address of an account in it', () => {
    expect(accountsIn([`${uri('ann')}\n\n  ${uri('bob')} https://example.com`])).toEqual([uri('ann'), uri('bob')]);
    expect(accountsIn(['otpauth://totp/Acme Co:ann?secret=JBSWY3DPEHPK3PXP&issuer=Acme Co&digits=8'])).toHaveLength(1);
    expect(accountsIn(['JBSWY3DPEHPK3PXP'])).toEqual([]);
  });
});

describe('the picture beside the list', () => {
  it('shows every code, with room around it, and stays within what was captured', () => {
    const shot = captureOf({ image: new Blob(), width: 1000, height: 600, codes: [code('a', 900, 500, 90)] });
    const { left, top, width, height } = viewOf(shot);
    expect(left).toBeLessThanOrEqual(900);
    expect(top).toBeLessThanOrEqual(500);
    expect(left + width).toBeLessThanOrEqual(1000);
    expect(top + height).toBeLessThanOrEqual(600);
    expect(left + width).toBeGreaterThanOrEqual(990);
  });
});

describe('scanning by itself after the vault was created', () => {
  const painted = async () => undefined;

  it('shows the account of the page, whose buttons take no press at once', async () => {
    contents.set('visible', [code(uri('ann'))]);
    await scanAtStart(popup, painted);
    expect(popup.screen.value).toMatchObject({ name: 'preview', draft: { name: 'ann' }, unasked: true });
  });

  it('says nothing where there is none', async () => {
    contents.set('visible', [code('https://www.example.com/')]);
    await scanAtStart(popup, painted);
    contents.set('visible', 'qr-timeout');
    await scanAtStart(popup, painted);
    expect(popup.screen.value).toEqual({ name: 'home' });
    expect(popup.problem.value).toBeUndefined();
    expect(toasts.value).toEqual([]);
  });

  it('does nothing once the user has gone on', async () => {
    contents.set('visible', [code(uri('ann'))]);
    await scanAtStart(popup, async () => popup.go({ name: 'link' }));
    expect(popup.screen.value).toEqual({ name: 'link' });
    expect(await waiting()).toEqual([]);
  });
});
