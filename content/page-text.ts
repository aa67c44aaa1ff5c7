import { type TreeVisitor, visitTree } from './composed-tree.ts';
import { bodyOf, isShown, nameOf, nodeTypeOf } from './dom.ts';
import { isTypable, readValue, type Typable } from './field.ts';

const MAX_CHARACTERS = 200_000;
const BLOCKS = new Set(
  'p div li tr td th pre code br hr h1 h2 h3 h4 h5 h6 section article ul ol dl dt dd table'.split(' '),
);
const SKIPPED = /^(script|style|template|noscript|head|title)$/;

/** Reads the document's visible text, one line for each block; of fields only those that the page filled for showing. */
export function readPageText(): string {
  const text = new TextBuilder();
  const body = bodyOf(document);
  if (body !== null) visitTree(body, text);
  return text.finish();
}

/** Collects the lines of a document. */
class TextBuilder implements TreeVisitor {
  readonly #lines: string[] = [];
  #line = '';
  #total = 0;
  /** How many `pre` elements the current node is in. */
  #preformatted = 0;

  enter(node: Node): boolean {
    if (nodeTypeOf(node) === Node.TEXT_NODE) this.#addText(node.nodeValue ?? '');
    if (!(node instanceof Element) || SKIPPED.test(nameOf(node))) return false;
    if (isTypable(node)) {
      this.#addField(node);
      return false;
    }
    if (!isShown(node) && getComputedStyle(node).display !== 'contents') return false;
    if (BLOCKS.has(nameOf(node))) this.#endLine();
    if (nameOf(node) === 'pre') this.#preformatted++;
    return true;
  }

  leave(element: Element): void {
    if (nameOf(element) === 'pre') this.#preformatted--;
    if (BLOCKS.has(nameOf(element))) this.#endLine();
  }

  finish(): string {
    this.#endLine();
    return this.#lines.join('\n');
  }

  #addText(text: string): void {
    this.#line += this.#preformatted > 0 ? text : text.replace(/\s+/g, ' ');
  }

  #addField(field: Typable): void {
    this.#endLine();
    const isForReading = 'readOnly' in field && field.readOnly && !field.matches('[type=password]');
    if (isForReading && field.checkVisibility()) this.#line = readValue(field);
    this.#endLine();
  }

  #endLine(): void {
    const text = this.#line.replace(/[^\S\n]+/g, ' ').trim();
    this.#line = '';
    if (text === '' || this.#total >= MAX_CHARACTERS) return;
    this.#lines.push(text);
    this.#total += text.length + 1;
  }
}
