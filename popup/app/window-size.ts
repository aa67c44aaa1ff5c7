import { firstFrameShown } from '../../src/ui/first-frame.ts';

/** Until a window that the browser is resizing has its size. */
const SETTLED_AFTER_MS = 50;

/**
 * Follows the size of the window that the document asks for. A popup has at most 800 × 600 of the screen's pixels, which a page zoom makes
 * fewer CSS pixels: then `data-confined` lets the document fit what there is. A window that could be as large after all was only late.
 * Before the first frame the window has the size of an empty document: comparing would lay that frame out for it, and twice.
 */
export function followWindowSize(page: Window = window, shown: Promise<void> = firstFrameShown): void {
  const root = page.document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const compare = () => {
    const isConfined = root.scrollHeight > page.innerHeight || root.scrollWidth > page.innerWidth;
    root.toggleAttribute('data-confined', isConfined);
  };
  const compareSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(compare, SETTLED_AFTER_MS);
  };
  void shown.then(() => {
    compareSoon();
    page.addEventListener('resize', compareSoon);
  });
}
