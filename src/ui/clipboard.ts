import { digestOf } from '../bytes/digest.ts';
import { ignore } from '../ignored.ts';
import { appText } from './strings/app.ts';

/** What copying and clearing need from the page. */
export interface ClipboardPage {
  readonly write: (text: string) => Promise<void>;
  /** Runs something after a time; returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Calls `left` when the page loses the focus, and returns how to stop listening; absent for a page that closes then. */
  readonly onLeave?: (left: () => void) => () => void;
  /** Has a text with this digest cleared even when the page is closed by then; answers whether the browser lets us. */
  readonly clearLater?: (digest: string, seconds: number) => Promise<boolean>;
  /** Called where the browser clears only at the press of a button, with what that button does. */
  readonly onRefused?: (clear: () => Promise<void>) => void;
}

/** When a copied text is cleared: never, in any case, only if the page is still open by then, or only if it was in front all the time. */
export type Clearing = 'never' | 'always' | 'while-open' | 'while-in-front';

/** The clipboard, with clearing. */
export interface Clipboard {
  /** Copies a text and clears it after `seconds`; 0 never clears. */
  readonly copy: (text: string, seconds: number) => Promise<Clearing>;
  /** Leaves the clipboard alone from now on: something else was copied. */
  readonly forget: () => void;
}

/**
 * Makes the clipboard of a page. While the page keeps the focus, nobody else can have copied anything: it is cleared without reading
 * it, which would take a permission. After that it may hold the user's own text and is left alone.
 */
export function createClipboard(page: ClipboardPage): Clipboard {
  let callOff: (() => void) | undefined;
  const forget = (): void => {
    callOff?.();
    callOff = undefined;
  };
  const clear = (): Promise<void> => page.write('');
  return {
    async copy(text, seconds) {
      forget();
      await page.write(text);
      if (seconds <= 0) return 'never';
      if (await isLeftToBrowser(page, text, seconds)) return 'always';
      const cancel = page.after(seconds * 1000, () => {
        forget();
        void clear().catch((thrown: unknown) => {
          if (page.onRefused === undefined) ignore('clipboard')(thrown);
          else page.onRefused(clear);
        });
      });
      const stopListening = page.onLeave?.(forget);
      callOff = () => {
        cancel();
        stopListening?.();
      };
      return page.onLeave === undefined ? 'while-open' : 'while-in-front';
    },
    forget,
  };
}

async function isLeftToBrowser(page: ClipboardPage, text: string, seconds: number): Promise<boolean> {
  return (await page.clearLater?.(await digestOf(text), seconds).catch(ignore('clipboard', false))) === true;
}

/** What to say after copying. */
export function copiedText(clearing: Clearing, seconds: number): string {
  return clearing === 'never' ? appText.copied : `${appText.copied} ${clearingText(clearing, seconds)}`;
}

/** What becomes of a copied text; empty where it is never cleared. */
export function clearingText(clearing: Clearing, seconds: number): string {
  switch (clearing) {
    case 'never':
      return '';
    case 'always':
      return appText.clears(seconds);
    case 'while-open':
      return appText.clearsWhileOpen(seconds);
    case 'while-in-front':
      return appText.clearsWhileInFront(seconds);
  }
}
