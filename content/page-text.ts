import { isElement, type TreeVisitor, visitTree } from './composed-tree.ts';
import { attributeOf, bodyOf, documentOf, focusedOf, isShown, nameOf, nodeTypeOf, windowOf } from './dom.ts';
import { type Between, gapBetween, type Place, placeOf } from './text-place.ts';

/** What is read at most: characters, pieces of text, and milliseconds. */
const LIMIT = { characters: 200_000, pieces: 20_000, ms: 1_500 } as const;
const SKIPPED = /^(?:script|style|template|noscript|head|title|svg|canvas|video|audio|object|select)$/;
const STRUCK = /^(?:s|del|strike)$/;
/** Inputs whose content is shown as it is. */
const LEGIBLE = /^(?:text|search|tel|url|number|button)$/;

/**
 * Reads the document's visible text as it is laid out: a line for each row, tabs between columns, `~~` around what is struck through.
 * Boxes are read, but for passwords; so are frames of the same origin.
 */
export function readPageText(): string {
  const text = new LayoutText();
  const body = bodyOf(document);
  if (body !== null) visitTree(body, text);
  return text.finish();
}

/**
 * Reads what is selected in the document in the same way: in its box, or in its text, of which only the selected part counts. Empty when
 * nothing is, or only in a shadow tree.
 */
export function readSelectedText(): string {
  const focused = focusedOf(document);
  const boxed = focused === null ? undefined : selectedInBox(focused);
  if (boxed !== undefined) return boxed;
  const selection = getSelection();
  const body = bodyOf(document);
  if (selection === null || body === null) return '';
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  return ranges
    .filter((range) => !range.collapsed)
    .map((range) => {
      const text = new LayoutText(range);
      visitTree(body, text);
      return text.finish();
    })
    .join('\n');
}

const NOTHING: Between = { box: false, cell: false, blank: false };
const controlValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.get;
const areaValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.get;
const inputType = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'type')?.get;
const frameDocument = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')?.get;

/** Collects the rows of a document. */
class LayoutText implements TreeVisitor {
  readonly #until = performance.now() + LIMIT.ms;
  readonly #styles: CSSStyleDeclaration[] = [];
  #text = '';
  #pieces = 0;
  #place: Place | undefined;
  #between = NOTHING;
  #struck = 0;
  readonly #range: Range | undefined;

  constructor(range?: Range) {
    this.#range = range;
  }

  enter(node: Node): boolean {
    if (this.#isFull() || this.#range?.intersectsNode(node) === false) return false;
    if (nodeTypeOf(node) === Node.TEXT_NODE) this.#addText(node);
    if (!isElement(node)) return false;
    const name = nameOf(node);
    if (SKIPPED.test(name)) return false;
    const style = styleOf(node);
    if (style === undefined || (!isShown(node) && style.display !== 'contents')) return false;
    if (name === 'br' || name === 'hr') this.#breakLine();
    if (name === 'input' || name === 'textarea') {
      this.#addBox(legibleValue(node, name, style));
      return false;
    }
    if (name === 'iframe') {
      this.#addFrame(node);
      return false;
    }
    this.#pass(style);
    this.#styles.push(style);
    if (isStruck(name, style)) this.#struck++;
    return true;
  }

  leave(element: Element): void {
    const style = this.#styles.pop();
    if (style === undefined) return;
    if (isStruck(nameOf(element), style)) this.#struck--;
    this.#pass(style);
  }

  finish(): string {
    return this.#text
      .replaceAll('~~~~', '')
      .split('\n')
      .map((line) => joinBoxes(line.trim()))
      .filter((line) => line !== '')
      .join('\n');
  }

  #isFull(): boolean {
    if (this.#text.length >= LIMIT.characters || this.#pieces >= LIMIT.pieces) return true;
    return this.#pieces % 64 === 0 && performance.now() > this.#until;
  }

  /** Notes that a box begins or ends. */
  #pass({ display }: CSSStyleDeclaration): void {
    if (display === 'inline' || display === 'contents') return;
    this.#between = { ...this.#between, box: true, cell: this.#between.cell || display === 'table-cell' };
  }

  #addText(node: Node): void {
    const style = this.#styles.at(-1);
    const raw = this.#withinRange(node);
    if (style === undefined || raw === '' || isUnreadable(style)) return;
    const isKept = /^(?:pre|break)/.test(style.whiteSpace);
    const text = isKept ? raw.replace(/\r\n?/g, '\n') : raw.replace(/\s+/g, ' ');
    if (text.trim() === '') {
      this.#between = { ...this.#between, blank: true };
      return;
    }
    this.#pieces++;
    const place = placeOf(node);
    if (place === undefined) return;
    if (/^\s/.test(text)) this.#between = { ...this.#between, blank: true };
    if (this.#place !== undefined) this.#text += gapBetween(this.#place, place, this.#between);
    this.#text += this.#struck > 0 ? text.replace(/\S(?:.*\S)?/g, '~~$&~~') : isKept ? text : text.trim();
    this.#place = place;
    this.#between = { ...NOTHING, blank: /\s$/.test(text) };
  }

  /** The part of a text that is in the range. */
  #withinRange(node: Node): string {
    const raw = node.nodeValue ?? '';
    const range = this.#range;
    if (range === undefined) return raw;
    const to = node === range.endContainer ? range.endOffset : raw.length;
    return raw.slice(node === range.startContainer ? range.startOffset : 0, to);
  }

  #addBox(text: string | undefined): void {
    if (text === undefined || text.trim() === '') return;
    this.#breakLine();
    this.#pieces++;
    this.#text += this.#struck > 0 ? text.replace(/\S(?:.*\S)?/g, '~~$&~~') : text;
    this.#breakLine();
  }

  /** Reads a frame in its place, if the browser lets this document read it. */
  #addFrame(frame: Element): void {
    const inner = frameDocument?.call(frame) as Document | null;
    const body = inner === null ? null : bodyOf(inner);
    if (body === null) return;
    this.#breakLine();
    visitTree(body, this);
    this.#breakLine();
  }

  #breakLine(): void {
    this.#text += '\n';
    this.#place = undefined;
    this.#between = NOTHING;
  }
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  const owner = documentOf(element);
  return owner === null ? undefined : windowOf(owner)?.getComputedStyle(element);
}

function isStruck(name: string, style: CSSStyleDeclaration): boolean {
  return STRUCK.test(name) || style.textDecorationLine.includes('line-through');
}

/** Hidden, or drawn as dots. */
function isUnreadable(style: CSSStyleDeclaration): boolean {
  const security = style.getPropertyValue('-webkit-text-security');
  return style.visibility !== 'visible' || (security !== '' && security !== 'none');
}

/** What a box shows; `undefined` for passwords, shown or not, and for boxes without text. */
function legibleValue(element: Element, name: string, style: CSSStyleDeclaration): string | undefined {
  if (isUnreadable(style) || /password/i.test(attributeOf(element, 'autocomplete') ?? '')) return undefined;
  if (name === 'textarea') return areaValue?.call(element) as string;
  return LEGIBLE.test(inputType?.call(element) as string) ? (controlValue?.call(element) as string) : undefined;
}

/** The selected part of a legible box; `undefined` for what is no box, or has no selection. */
function selectedInBox(element: Element): string | undefined {
  const name = nameOf(element);
  const style = styleOf(element);
  if ((name !== 'input' && name !== 'textarea') || style === undefined) return undefined;
  const { selectionStart, selectionEnd } = element as HTMLInputElement | HTMLTextAreaElement;
  if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return undefined;
  return legibleValue(element, name, style)?.slice(selectionStart, selectionEnd);
}

/** Joins a row of single characters, each in a box of its own. */
function joinBoxes(line: string): string {
  return /^\S(?:[\t ]\S){5,}$/.test(line) ? line.replace(/[\t ]/g, '') : line;
}
