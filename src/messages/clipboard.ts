/** What the browser must allow before the clipboard can be cleared without a page in front. */
export const CLIPBOARD_PERMISSIONS = ['clipboardRead', 'clipboardWrite'] as const;
/** The page without a window that does it, by its path in the package. */
export const OFFSCREEN_PAGE = 'offscreen.html';

/** Asks for the clipboard to be cleared, if it holds the same text by then. */
export interface ClearClipboard {
  /** SHA-256 of the text as UTF-8, in Base64: the text itself is kept nowhere. */
  readonly digest: string;
  readonly seconds: number;
}

export interface ClipboardVerbs {
  /** Answers whether the clipboard will be cleared although the page that asks may be closed by then. */
  'clipboard.clearLater'(ask: ClearClipboard): boolean;
}
