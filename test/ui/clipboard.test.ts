import { describe, expect, it, vi } from 'vitest';
import { clearingText, copiedText, createClipboard } from '../../src/ui/clipboard.ts';
import { appText } from '../../src/ui/strings/app.ts';

describe('the clipboard', () => {
  const page = () => {
    const written: string[] = [];
    let leave: () => void = () => undefined;
    const { copy, forget } = createClipboard({
      write: async (text) => void written.push(text),
      onLeave: (left) => {
        leave = left;
        return () => {
          leave = () => undefined;
        };
      },
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    return { written, copy, forget, leave: () => leave() };
  };

  it('is cleared after the chosen time, counted from the last copy', async () => {
    vi.useFakeTimers();
    const { written, copy } = page();
    await copy('111111', 30);
    await vi.advanceTimersByTimeAsync(20_000);
    await copy('222222', 30);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(written).toEqual(['111111', '222222']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual(['111111', '222222', '']);
    vi.useRealTimers();
  });

  it('is left alone when the user went elsewhere meanwhile, or wants it kept', async () => {
    vi.useFakeTimers();
    const { written, copy, leave } = page();
    expect(await copy('111111', 30)).toBe('while-in-front');
    leave();
    await vi.advanceTimersByTimeAsync(60_000);
    await copy('222222', 0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual(['111111', '222222']);
    vi.useRealTimers();
  });

  it('is left alone when something else was copied in the page', async () => {
    vi.useFakeTimers();
    const { written, copy, forget } = page();
    await copy('111111', 30);
    forget();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual(['111111']);
    vi.useRealTimers();
  });

  it('is offered to be cleared where the browser wants a press of a button for that', async () => {
    vi.useFakeTimers();
    let refuses = false;
    const written: string[] = [];
    const onRefused = vi.fn<(clear: () => Promise<void>) => void>();
    const { copy } = createClipboard({
      write: async (text) => {
        if (refuses && text === '') throw new Error('NotAllowedError');
        written.push(text);
      },
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      onRefused,
    });
    await copy('492039', 30);
    refuses = true;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(onRefused).toHaveBeenCalledOnce();
    refuses = false;
    await onRefused.mock.calls[0]?.[0]();
    expect(written).toEqual(['492039', '']);
    vi.useRealTimers();
  });

  it('is left to the browser where that clears it after the page is closed, by a digest that shows nothing of the text', async () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const clearLater = vi.fn(async (_digest: string, _seconds: number) => true);
    const after = vi.fn(() => () => undefined);
    const { copy } = createClipboard({ write: async (text) => void written.push(text), after, clearLater });
    expect(await copy('492039', 30)).toBe('always');
    expect(clearLater).toHaveBeenCalledWith('lVcettc8ljbACAcRXfcZD4f+r0QKGPXS4zl61/miq+E=', 30);
    expect(after).not.toHaveBeenCalled();
    clearLater.mockResolvedValue(false);
    expect(await copy('492039', 30)).toBe('while-open');
    clearLater.mockRejectedValue(new Error('no background'));
    expect(await copy('492039', 30)).toBe('while-open');
    expect(after).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('is not promised to be cleared when clearing is off', () => {
    expect(copiedText('never', 0)).toBe(appText.copied);
    expect(clearingText('never', 0)).toBe('');
    expect(copiedText('always', 30)).toContain(appText.clears(30));
    expect(copiedText('while-open', 30)).toContain(appText.clearsWhileOpen(30));
    expect(copiedText('while-in-front', 30)).toContain(appText.clearsWhileInFront(30));
  });
});
