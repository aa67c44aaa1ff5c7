import type { Messages } from '../catalog.ts';

/** Words that the popup needs at once, and messages on both surfaces. */
export const app = {
  messages: 'Messages',
  copyCode: 'Copy the code',
  clear: 'Clear',
  copied: 'Copied.',
  clears: (seconds: number) => `Clears in ${seconds} s.`,
  clearsWhileOpen: (seconds: number) => `Clears in ${seconds} s if this window stays open.`,
  clearsWhileInFront: (seconds: number) => `Clears in ${seconds} s if you stay on this page.`,
  pageChanged: 'The page changed.',
  undoKeys: (keys: string) => `Undo (${keys})`,
  stillCopied: 'The code is still on the clipboard.',
  deleted: (account: string) => `${account} deleted.`,
} satisfies Messages;
