import { bodyOf, isShown, kindOfNode, nameOf } from './dom.ts';
import { isTypable, readValue } from './field.ts';
import { composedChildren } from './shadow.ts';

const MOST_CHARACTERS = 200_000;
const BLOCK_BREAK = new Set(
  'p div li tr td th pre code br hr h1 h2 h3 h4 h5 h6 section article ul ol dl dt dd table'.split(' '),
);

/** The document's visible text, a line a block; of fields only those that the page itself filled for showing. */
export function readPageText(): string {
  const lines: string[] = [];
  let line = '';
  let total = 0;
  const flush = () => {
    const text = line.replace(/[^\S\n]+/g, ' ').trim();
    if (text !== '' && total < MOST_CHARACTERS) {
      lines.push(text);
      total += text.length + 1;
    }
    line = '';
  };
  const visit = (node: Node, isVerbatim: boolean) => {
    if (kindOfNode(node) === Node.TEXT_NODE) {
      line += isVerbatim ? (node.nodeValue ?? '') : (node.nodeValue ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (!(node instanceof Element) || /^(script|style|template|noscript|head|title)$/.test(nameOf(node))) return;
    if (isTypable(node)) {
      flush();
      const shown = 'readOnly' in node && node.readOnly && !node.matches('[type=password]');
      if (shown && node.checkVisibility()) line = readValue(node);
      flush();
      return;
    }
    if (!isShown(node) && getComputedStyle(node).display !== 'contents') return;
    const breaks = BLOCK_BREAK.has(nameOf(node));
    if (breaks) flush();
    const verbatim = isVerbatim || nameOf(node) === 'pre';
    for (const child of composedChildren(node)) visit(child, verbatim);
    if (breaks) flush();
  };
  const body = bodyOf(document);
  if (body !== null) visit(body, false);
  flush();
  return lines.join('\n');
}
