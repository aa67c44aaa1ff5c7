import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { startLanguage } from '../src/ui/strings/language.ts';
import { readSealed } from './label.ts';
import { lockedView } from './locked.ts';
import { openedView } from './opened.ts';

/** The page in an envelope's file: closed until it has the code, and closed again by leaving it. It stores and sends nothing. */
function start(sealed: HTMLElement): void {
  const { label, armoured } = readSealed(sealed);
  document.title = label.title || openerText.envelope(label.id);
  // What was opened lives in the page alone, so a page that is loaded anew is closed.
  const close = () => location.reload();
  const locked = lockedView(label, armoured, (contents) => {
    const { root, stop } = openedView(contents, close);
    locked.replaceWith(root);
    root.querySelector('h1')?.focus();
    // Browsers keep a page that was left, for the way back.
    addEventListener('pagehide', () => {
      stop();
      root.replaceChildren();
    });
    addEventListener('pageshow', ({ persisted }) => persisted && close());
  });
  sealed.before(locked);
}

const sealed = document.getElementById('sealed');
void startLanguage(document.documentElement, { getItem: () => null });
if (sealed !== null) start(sealed);
