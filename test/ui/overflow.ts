import type { Page } from 'puppeteer-core';
import { PSEUDO_LANGUAGES, type PseudoLanguage } from './pseudo.ts';

/** What does not fit in a page of these widths in either pseudo-language, a line each; empty when all does. */
export async function overflowsOf(page: Page, ...widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const language of PSEUDO_LANGUAGES) {
    await page.evaluate(async (wanted) => {
      const { speak } = globalThis as unknown as { speak: (language: PseudoLanguage) => Promise<void> };
      await speak(wanted);
    }, language);
    for (const width of widths) {
      await resize(page, width);
      found.push(...(await page.evaluate(findOverflows)).map((each) => `${language}, ${width}: ${each}`));
    }
  }
  return found;
}

/** Another width of the page, as far as it has one already, and what was drawn for it. */
async function resize(page: Page, width: number): Promise<void> {
  const height = page.viewport()?.height ?? 860;
  if (page.viewport()?.width !== width) await page.setViewport({ width, height });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Runs in the page: texts that leave the page, are cut off, or stick out of their button, chip or cell. */
function findOverflows(): readonly string[] {
  const complaints: string[] = [];
  const known = new Map<Element, ReturnType<typeof read>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (!/\p{L}/u.test(text) || parent === null || !isWanted(parent)) continue;
    range.selectNodeContents(node);
    const why = whyNot(range.getBoundingClientRect(), parent, text);
    if (why !== undefined) complaints.push(`${why}: ${text.slice(0, 80)}`);
  }
  return [...new Set(complaints)];

  function isWanted(element: Element): boolean {
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return isShown && element.closest('.visually-hidden, select, textarea, svg, .print-sheet') === null;
  }

  /** Texts share what is around them, and nothing moves meanwhile. */
  function measure(element: Element) {
    const measured = known.get(element) ?? read(element);
    known.set(element, measured);
    return measured;
  }

  function read(element: Element) {
    const { display, overflowX, textOverflow, scrollbarWidth } = getComputedStyle(element);
    return {
      style: { display, overflowX, textOverflow, scrollbarWidth },
      around: element.getBoundingClientRect(),
      name: `${element.tagName.toLowerCase()}.${element.className}`,
    };
  }

  function whyNot(box: DOMRect, parent: Element, text: string): string | undefined {
    for (let element: Element | null = parent; element !== null; element = element.parentElement) {
      const { style, around, name } = measure(element);
      const isWider = box.left < around.left - 1 || box.right > around.right + 1;
      const isHigher = box.top < around.top - 2 || box.bottom > around.bottom + 2;
      if (style.display !== 'inline' && style.overflowX !== 'visible') {
        // An ellipsis is for names that the user chose; texts of the interface are in brackets.
        if (isWider && style.textOverflow === 'ellipsis') return text.startsWith('[') ? `${name} cuts off` : undefined;
        const isPlain = style.overflowX === 'hidden' || style.overflowX === 'clip';
        // What is meant to scroll sideways says so by taking the focus, so that the keyboard can scroll it too.
        const isScrolled = style.scrollbarWidth === 'none' || (element as HTMLElement).tabIndex === 0;
        if (isWider && (isPlain || !isScrolled)) return `${name} cuts off`;
        if (isWider) return undefined;
        if (isHigher && isPlain && !element.matches('html, body')) return `${name} cuts off below`;
        if (isHigher) return undefined;
      }
      // Dialogs and menus lie over the page, whatever is around them.
      if (element.matches('dialog, [popover]')) break;
      if (isWider && element.matches('button, a, .chip, td, th, kbd, label, p, h1, h2, h3, li, dt, dd'))
        if (style.display !== 'inline') return `${name} is too narrow`;
    }
    const { clientWidth } = document.documentElement;
    return box.left < -1 || box.right > clientWidth + 1 ? 'outside the page' : undefined;
  }
}
