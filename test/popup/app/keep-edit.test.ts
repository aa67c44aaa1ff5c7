import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepEdit } from '../../../popup/app/keep-edit.ts';
import type { UnfinishedEdit } from '../../../src/messages/unfinished.ts';
import { passesSoon } from '../../passes-soon.ts';
import { accountId } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
stopTime(() => opened);
beforeEach(async () => {
  opened = await openPopup();
});

const edited: UnfinishedEdit = { kind: 'account', id: accountId('northwind'), edit: { note: 'call' }, site: '' };
const kept = async () => {
  const home = await opened.home();
  return home.state === 'unlocked' ? home.edit : undefined;
};

it('keeps what was typed the moment before the popup closed, and nothing while nothing was', async () => {
  const page = new EventTarget();
  const typed = signal<UnfinishedEdit | undefined>(undefined);
  keepEdit(opened.popup, () => typed.value, page);
  page.dispatchEvent(new Event('pagehide'));
  expect(await kept()).toBeUndefined();
  typed.value = edited;
  page.dispatchEvent(new Event('pagehide'));
  await passesSoon(async () => expect(await kept()).toEqual(edited));
});

it('drops what was kept when the screen is left', async () => {
  const typed = signal<UnfinishedEdit | undefined>(undefined);
  const stop = keepEdit(opened.popup, () => typed.value, new EventTarget());
  typed.value = edited;
  await vi.advanceTimersByTimeAsync(300);
  await passesSoon(async () => expect(await kept()).toEqual(edited));
  stop();
  await passesSoon(async () => expect(await kept()).toBeUndefined());
});
