import type { Clock } from '../../src/ui/live-codes.ts';

export interface Clipboard {
  /** Puts a text on the clipboard and takes it off after `seconds`; 0 leaves it. */
  readonly copy: (text: string, seconds: number) => Promise<void>;
  /** Leaves the clipboard alone from now on: something else was copied. */
  readonly forget: () => void;
}

/**
 * The clipboard, with clearing. While the popup has the focus nobody else can have copied anything, so what is there is still ours and
 * is cleared without reading it, which would take a permission. A popup that closed can clear nothing, and the next one must not: it
 * cannot see whether the user copied something else meanwhile. `onKept` hears of a browser that clears only at a press of a button.
 */
export function createClipboard(
  write: (text: string) => Promise<void>,
  clock: Clock,
  onKept: (clear: () => Promise<void>) => void,
): Clipboard {
  let callOff: (() => void) | undefined;
  const forget = (): void => {
    callOff?.();
    callOff = undefined;
  };
  const clear = (): Promise<void> => write('');
  return {
    copy: async (text, seconds) => {
      forget();
      await write(text);
      if (seconds > 0) callOff = clock.after(seconds * 1000, () => void clear().catch(() => onKept(clear)));
    },
    forget,
  };
}

/** What to say after copying. */
export function copiedText(seconds: number): string {
  return seconds > 0 ? `Copied. Cleared after ${seconds} s if this window stays open.` : 'Copied.';
}
