import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copiedText, createClipboard } from '../../../popup/app/clipboard.ts';
import type { Popup } from '../../../popup/app/state.ts';
import { copyCode } from '../../../popup/fill/filling.ts';
import type { AccountRow } from '../../../src/messages/views.ts';
import { generateCode } from '../../../src/otp/code.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { accountId, totpOf } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

vi.mock('hash-wasm', () => import('../../background/quick-argon2.ts'));

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

  it('is offered to be cleared where the browser wants a press of a button for that', async () => {
    let refuses = false;
    const write = async (text: string) => {
      if (refuses && text === '') throw new Error('NotAllowedError');
      written.push(text);
    };
    const onKept = vi.fn<(clear: () => Promise<void>) => void>();
    const clock = {
      nowMs: Date.now,
      after: (delayMs: number, run: () => void) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    };
    await createClipboard(write, clock, onKept).copy('492039', 30);
    refuses = true;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(onKept).toHaveBeenCalledOnce();
    refuses = false;
    await onKept.mock.calls[0]?.[0]();
    expect(written).toEqual(['492039', '']);
  });

  it('is left alone when clearing is off, and nothing is promised', async () => {
    const after = vi.fn();
    await createClipboard(opened.ports.writeClipboard, { nowMs: () => 0, after }, vi.fn()).copy('1', 0);
    expect(after).not.toHaveBeenCalled();
    expect(copiedText(0)).toBe('Copied.');
  });
});
