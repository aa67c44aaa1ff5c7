/** Until a window that the browser is resizing has its size. */
const SETTLED_AFTER_MS = 50;

/**
 * Follows the size of the window that the document asks for. A popup has at most 800 × 600 of the screen's pixels, which a page zoom makes
 * fewer CSS pixels: then `data-confined` lets the document fit what there is. A window that could be as large after all was only late.
 */
export function followWindowSize(page: Window = window): void {
  const root = page.document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const compare = () => {
    const isConfined = root.scrollHeight > page.innerHeight || root.scrollWidth > page.innerWidth;
    root.toggleAttribute('data-confined', isConfined);
  };
  page.addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(compare, SETTLED_AFTER_MS);
  });
}
