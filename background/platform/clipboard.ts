import { CLIPBOARD_PERMISSIONS, type ClearClipboard, OFFSCREEN_PAGE } from '../../src/messages/clipboard.ts';
import { extension } from './extension.ts';

/** The part of Chromium's `chrome.offscreen` that is used here; Firefox has none. */
interface Offscreen {
  createDocument(of: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
}

const { offscreen } = extension as unknown as { readonly offscreen?: Offscreen };

/**
 * Lets an offscreen document clear the clipboard after a time, if it still holds the text with this digest. Answers whether it will: not without
 * the user's permission, nor in a browser without such documents.
 */
export async function clearClipboardLater(ask: ClearClipboard): Promise<boolean> {
  if (offscreen === undefined) return false;
  if (!(await extension.permissions.contains({ permissions: [...CLIPBOARD_PERMISSIONS] }))) return false;
  // The one that is open already closes by itself; then a second attempt finds it gone.
  for (const attempt of [1, 2]) {
    const opened = offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: ['CLIPBOARD'],
      justification: 'clear-clipboard',
    });
    const isNew = await opened.then(
      () => true,
      () => false,
    );
    try {
      await extension.runtime.sendMessage({ clearClipboard: ask });
      return true;
    } catch (thrown) {
      if (isNew || attempt === 2) throw thrown;
    }
  }
  return false;
}
