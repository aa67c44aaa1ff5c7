/** The offscreen document: clears the clipboard after a time, and closes itself. It has no window, so only the old commands work. */
import { digestOf } from '../../src/bytes/digest.ts';
import type { ClearClipboard } from '../../src/messages/clipboard.ts';

interface Runtime {
  readonly id: string;
  readonly onMessage: {
    addListener(
      listen: (message: unknown, sender: { id?: string; url?: string }, respond: (reply: true) => void) => void,
    ): void;
  };
}
const { runtime } = (globalThis as unknown as { readonly chrome: { readonly runtime: Runtime } }).chrome;

let timer: ReturnType<typeof setTimeout> | undefined;

runtime.onMessage.addListener((message, sender, respond) => {
  const { clearClipboard } = (message ?? {}) as { readonly clearClipboard?: ClearClipboard };
  if (sender.id !== runtime.id || clearClipboard === undefined) return;
  clearTimeout(timer);
  timer = setTimeout(() => void clear(clearClipboard).finally(() => window.close()), clearClipboard.seconds * 1000);
  respond(true);
});

async function clear({ digest }: ClearClipboard): Promise<void> {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  document.execCommand('paste');
  if ((await digestOf(field.value)) !== digest) return;
  field.value = '';
  document.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', '');
    event.preventDefault();
  });
  document.execCommand('copy');
}
