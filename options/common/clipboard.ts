/** What clearing the clipboard needs from the page. */
export interface ClipboardPage {
  readonly write: (text: string) => Promise<void>;
  /** Calls `left` when the page loses the focus; returns how to stop listening. */
  readonly onLeave: (left: () => void) => () => void;
  readonly after: (ms: number, run: () => void) => () => void;
}

/**
 * Copies, and clears after a while. Only while the page kept the focus all along is what is there certainly still ours: then it is
 * cleared without reading it, which would take a permission. Otherwise it may be the user's own and is left alone.
 */
export function createClipboard(page: ClipboardPage): (text: string, clearSeconds: number) => Promise<void> {
  let callOff: (() => void) | undefined;
  return async (text, clearSeconds) => {
    callOff?.();
    callOff = undefined;
    await page.write(text);
    if (clearSeconds <= 0) return;
    const stop = () => {
      unhear();
      cancel();
      callOff = undefined;
    };
    const unhear = page.onLeave(() => stop());
    const cancel = page.after(clearSeconds * 1000, () => {
      stop();
      void page.write('').catch(() => undefined);
    });
    callOff = stop;
  };
}
