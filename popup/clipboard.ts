import type { Clock } from '../src/ui/live-codes.ts';

export interface Clipboard {
  /** Puts a text on the clipboard and takes it off after `seconds`; 0 leaves it. */
  readonly copy: (text: string, seconds: number) => Promise<void>;
}

/**
 * The clipboard, with clearing. While the popup has the focus nobody else can have copied anything, so what is there is still ours and
 * is cleared without reading it, which would take a permission. A popup that closed can clear nothing, and says so beforehand.
 */
export function createClipboard(write: (text: string) => Promise<void>, clock: Clock): Clipboard {
  let callOff: (() => void) | undefined;
  return {
    copy: async (text, seconds) => {
      callOff?.();
      callOff = undefined;
      await write(text);
      if (seconds > 0) callOff = clock.after(seconds * 1000, () => void write('').catch(() => undefined));
    },
  };
}

/** What to say after copying. */
export function copiedText(seconds: number): string {
  return seconds > 0 ? `Copied. Cleared after ${seconds} s if this window stays open.` : 'Copied.';
}
