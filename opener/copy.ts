import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { button, element } from './element.ts';

/** Where the page says what became of a copy; one for the whole page. */
export const copyState = element('p', { class: 'copy-state', role: 'status' });

/** Makes a button that puts text on the clipboard; `label` says which. */
export function copyButton(label: string, read: () => string, shown: HTMLElement): HTMLElement {
  return button(openerText.account.copy, { 'aria-label': label, class: 'copy' }, () => void copy(read(), shown));
}

async function copy(text: string, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(openerText.account.copied);
  } catch {
    // Some browsers take a page from a folder for an unsafe one; the user copies what is selected then.
    getSelection()?.selectAllChildren(shown);
    say(openerText.account.notCopied);
  }
}

function say(words: string): void {
  copyState.textContent = '';
  // An unchanged text is not announced again.
  requestAnimationFrame(() => {
    copyState.textContent = words;
  });
}
