import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Popup } from '../../../popup/app/state.ts';
import { copyCode } from '../../../popup/fill/filling.ts';
import type { AccountRow } from '../../../src/messages/views.ts';
import { generateCode } from '../../../src/otp/code.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { accountId, totpOf } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
let popup: Popup;
let written: string[];
const receive = () => opened.receive();
const northwind = accountId('northwind');
const codeOf = (name: string) => generateCode(totpOf(name), Date.now());

async function start(from: BackgroundStart = {}): Promise<void> {
  opened?.popup.codes.stop();
  opened = await openPopup(from);
  ({ popup, written } = opened);
}

stopTime(() => opened);
beforeEach(() => start());

describe('the clipboard', () => {
  const row: Pick<AccountRow, 'id' | 'kind'> = { id: northwind, kind: 'totp' };

  it('is cleared after the chosen time, counted from the last copy', async () => {
    const code = codeOf('northwind');
    await receive();
    await copyCode(popup, row);
    await vi.advanceTimersByTimeAsync(20_000);
    await copyCode(popup, row);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(written).toEqual([code, code]);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(written).toEqual([code, code, '']);
  });

  it('is not cleared of what the user copied since', async () => {
    const code = codeOf('northwind');
    await receive();
    await copyCode(popup, row);
    popup.clipboard.forget();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([code]);
  });
});
