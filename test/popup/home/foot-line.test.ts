import { beforeEach, expect, it } from 'vitest';
import type { Popup } from '../../../popup/app/state.ts';
import { backUp } from '../../../popup/home/back-up.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
let popup: Popup;

async function start(from: BackgroundStart): Promise<void> {
  opened?.popup.codes.stop();
  opened = await openPopup(from);
  popup = opened.popup;
  await opened.receive();
}

stopTime(() => opened);
beforeEach(() => start({ backedUp: false }));

const reminder = () => {
  const home = popup.home.peek();
  return home?.state === 'unlocked' ? home.backup : undefined;
};

it('saves a backup at a press, and does not remind of it any more', async () => {
  expect(reminder()).toBe('first');
  await backUp(popup);
  expect(opened.saved).toEqual([expect.stringMatching(/\.latchkey$/)]);
  expect(popup.problem.peek()).toBeUndefined();
  expect(reminder()).toBeUndefined();
});

it('goes on reminding after a backup that failed', async () => {
  const { Fault } = await import('../../../src/fault.ts');
  opened.background.failNext('backup.make', new Fault('vault-damaged', 'got no file, want one'));
  await backUp(popup);
  expect(opened.saved).toEqual([]);
  expect(popup.problem.peek()).toEqual({ code: 'vault-damaged' });
  expect(reminder()).toBe('first');
});
