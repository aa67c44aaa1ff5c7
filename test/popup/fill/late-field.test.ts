import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Popup } from '../../../popup/app/state.ts';
import { fill } from '../../../popup/fill/filling.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { fillText } from '../../../src/ui/strings/fill.ts';
import { passesSoon } from '../../passes-soon.ts';
import { accountId, recoverySetId, totpOf } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
let popup: Popup;
let background: PopupHarness['background'];
const subject = { kind: 'account', id: accountId('northwind') } as const;
const NOTHING = { outcome: 'refused', why: 'fill-no-field', seen: 'page' } as const;

stopTime(() => opened);
beforeEach(async () => {
  opened = await openPopup();
  ({ popup, background } = opened);
  background.tab.result = NOTHING;
  await opened.receive();
});

const pressFill = () => fill(popup, subject);
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await background.idle();
  await vi.advanceTimersByTimeAsync(0);
};

describe('a page without a field', () => {
  it('is named at once, with the keys that fill a field which has the focus', async () => {
    const press = pressFill();
    await passesSoon(() => expect(popup.problem.peek()?.looking).toBe(true));
    expect(popup.problem.peek()).toMatchObject({
      code: 'fill-no-field',
      todo: fillText.refused.shortcut('Alt+Shift+L'),
      copy: generateCode(totpOf('northwind'), Date.now()),
    });
    expect(popup.filling.peek()).toBeUndefined();
    popup.problem.value = undefined;
    await pass(300);
    await press;
  });

  it('is filled when its field appears while the message shows', async () => {
    void pressFill();
    await passesSoon(() => expect(popup.problem.peek()?.looking).toBe(true));
    delete background.tab.result;
    await pass(300);
    await passesSoon(() => expect(background.tab.filled).toBe(generateCode(totpOf('northwind'), Date.now())));
    await passesSoon(() => expect(popup.problem.peek()).toBeUndefined());
    expect(background.tab.asked?.since).toBe('page');
  });

  it('is left alone once the user went on to something else', async () => {
    void pressFill();
    await passesSoon(() => expect(popup.problem.peek()?.looking).toBe(true));
    popup.go({ name: 'add', start: 'type' });
    delete background.tab.result;
    await pass(4_000);
    expect(background.tab.filled).toBeUndefined();
  });
});

describe('a recovery code that the page did not keep', () => {
  it('is marked as used only when the user says that the site accepted it', async () => {
    const set = recoverySetId('set-1');
    const isUsed = async () =>
      (await opened.ports.ask('recovery.codes', { id: set })).codes.find(({ text }) => text === '3f9c-81d3')?.usedMs !==
      undefined;
    background.tab.result = { outcome: 'refused', why: 'fill-not-taken', value: '3f9c-81d3' };
    await fill(popup, { kind: 'recovery', id: subject.id, set });
    expect(popup.problem.peek()).toMatchObject({ code: 'fill-not-taken', todo: fillText.refused.recoveryNotTaken });
    expect(await isUsed()).toBe(false);
    popup.problem.peek()?.action?.run();
    await passesSoon(async () => expect(await isUsed()).toBe(true));
  });
});
