import type { PageField, PageScope, PageSnapshot, PageText } from '../src/fill/snapshot.ts';
import { SNAPSHOT_LIMITS as LIMITS } from '../src/fill/snapshot-limits.ts';
import { type TreeVisitor, visitTree } from './composed-tree.ts';
import { attributeOf, bodyOf, isShown, nameOf, nodeTypeOf, rootElementOf, titleOf } from './dom.ts';
import { describeField, isTypable, type Typable } from './field.ts';
import { foreignTargetsOf, formOf } from './form-targets.ts';
import { seeFields } from './seen.ts';

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'option',
  'datalist',
  'title',
  'video',
  'audio',
]);
const INLINE = new Set(
  'a abbr b bdi bdo br code em font i kbd label mark q s small span strong sub sup time u var wbr slot'.split(' '),
);

/** A snapshot of a document, and the elements behind its field indices. */
export interface TakenSnapshot {
  readonly page: PageSnapshot;
  readonly elements: readonly Typable[];
}

/** Reads a document as a person sees it, shadow roots included. Changes nothing. */
export async function snapshotPage(contentOf: (field: Typable) => PageField['holds']): Promise<TakenSnapshot> {
  const builder = new SnapshotBuilder(contentOf);
  const body = bodyOf(document);
  if (body !== null) visitTree(body, builder);
  const { page, elements } = builder.finish();
  const sights = await seeFields(elements.filter((_, at) => page.fields[at]?.rendered));
  const fields = page.fields.map((field, at): PageField => {
    const element = elements[at];
    const sight = element && sights.get(element);
    if (sight === 'covered') return { ...field, visible: false, covered: true };
    if (sight === 'boxes') return { ...field, visible: false, drawn: true };
    return { ...field, visible: sight === 'itself' };
  });
  return { page: { ...page, fields }, elements };
}

/** Where in the page a node is, and what its text would be. */
interface Place {
  readonly scope: number;
  readonly kind: PageText['kind'];
  /** Text before and after the element belongs to other texts. */
  readonly isBlock: boolean;
}

/** Collects fields and texts in document order. */
class SnapshotBuilder implements TreeVisitor {
  readonly #contentOf: (field: Typable) => PageField['holds'];
  readonly #scopes: PageScope[] = [{ parent: -1, kind: 'page', names: '' }];
  readonly #fields: ReturnType<typeof describeField>[] = [];
  readonly #texts: PageText[] = [];
  readonly #elements: Typable[] = [];
  readonly #forms = new Map<HTMLFormElement, Pick<PageField, 'form' | 'postsTo'>>();
  readonly #outer: Place[] = [];
  #place: Place = { scope: 0, kind: 'text', isBlock: true };
  #order = 0;
  /** Text read so far that has not ended yet. */
  #run = '';

  constructor(contentOf: (field: Typable) => PageField['holds']) {
    this.#contentOf = contentOf;
  }

  enter(node: Node): boolean {
    if (nodeTypeOf(node) === Node.TEXT_NODE) this.#addText(node.nodeValue ?? '');
    if (!(node instanceof Element) || SKIPPED.has(nameOf(node))) return false;
    if (isTypable(node)) this.#addField(node);
    else if (!isShown(node) && getComputedStyle(node).display !== 'contents') return false;
    else if (isPicture(node)) this.#addPicture(node);
    else if (node instanceof HTMLInputElement) this.#addButton(node);
    else if (!(node instanceof HTMLSelectElement)) return this.#open(node);
    return false;
  }

  leave(): void {
    if (this.#place.isBlock) this.#endText();
    this.#place = this.#outer.pop() ?? this.#place;
  }

  finish() {
    this.#endText();
    const page = {
      title: titleOf(document).slice(0, LIMITS.name),
      lang: rootElementOf(document).lang.slice(0, LIMITS.name),
      scopes: this.#scopes,
      fields: this.#fields,
      texts: this.#texts,
    };
    return { page, elements: this.#elements as readonly Typable[] };
  }

  #open(element: Element): true {
    const outer = this.#place;
    const scope = scopeOf(element, outer.scope, this.#scopes);
    const kind = kindOf(element, outer.kind);
    const isBlock = !INLINE.has(nameOf(element)) || kind !== outer.kind || scope !== outer.scope;
    if (isBlock) this.#endText();
    this.#outer.push(outer);
    this.#place = { scope, kind, isBlock };
    return true;
  }

  #addText(text: string): void {
    if (text.trim() !== '' && this.#run.length < 400) this.#run += `${this.#run === '' ? '' : ' '}${text}`;
  }

  #addField(element: Typable): void {
    this.#endText();
    if (this.#fields.length >= LIMITS.fields) return;
    const place = {
      index: this.#elements.length,
      order: this.#order++,
      scope: this.#place.scope,
      ...this.#formOf(element),
    };
    this.#fields.push(describeField(element, place, this.#contentOf(element)));
    this.#elements.push(element);
  }

  #formOf(element: Typable): Pick<PageField, 'form' | 'postsTo'> {
    const form = formOf(element);
    if (form === null) return {};
    const known = this.#forms.get(form);
    if (known !== undefined) return known;
    const postsTo = foreignTargetsOf(form);
    const found = { form: this.#forms.size, ...(postsTo.length > 0 && { postsTo }) };
    this.#forms.set(form, found);
    return found;
  }

  #addPicture(picture: Element): void {
    const { width, height } = picture.getBoundingClientRect();
    if (width < 40 || height < 18) return;
    this.#endText();
    this.#push(namePicture(picture), 'image', { width, height });
  }

  #addButton({ type, value }: HTMLInputElement): void {
    this.#endText();
    if (type === 'submit' || type === 'button') this.#push(value, type);
  }

  #endText(): void {
    if (this.#run !== '') this.#push(this.#run, this.#place.kind);
    this.#run = '';
  }

  #push(text: string, kind: PageText['kind'], size?: { readonly width: number; readonly height: number }): void {
    const words = text.replace(/\s+/g, ' ').trim().slice(0, LIMITS.text);
    if ((words === '' && kind !== 'image') || this.#texts.length >= LIMITS.texts) return;
    this.#texts.push({ order: this.#order++, scope: this.#place.scope, kind, text: words, ...size });
  }
}

function isPicture(element: Element): boolean {
  return element instanceof SVGElement || element instanceof HTMLImageElement || element instanceof HTMLCanvasElement;
}

function kindOf(element: Element, outer: PageText['kind']): PageText['kind'] {
  if (outer === 'link' || outer === 'button' || outer === 'submit') return outer;
  const role = attributeOf(element, 'role');
  const name = nameOf(element);
  if (element instanceof HTMLButtonElement) return element.type === 'submit' ? 'submit' : 'button';
  if (name === 'summary' || role === 'button' || role === 'tab' || role === 'menuitem') return 'button';
  if (name === 'a' || role === 'link') return 'link';
  if (/^h[1-6]$|^legend$/.test(name) || role === 'heading') return 'heading';
  return outer;
}

function scopeOf(element: Element, parent: number, scopes: PageScope[]): number {
  const role = attributeOf(element, 'role');
  const name = nameOf(element);
  if (scopes.length >= LIMITS.scopes) return parent;
  const open = (kind: PageScope['kind'], names = '') => scopes.push({ parent, kind, names }) - 1;
  if (role === 'search' || name === 'search') return open('search');
  if (element instanceof HTMLFormElement) {
    const names = ['id', 'name', 'class', 'action'].map((key) => attributeOf(element, key) ?? '').join(' ');
    return open(/\bsearch\b/i.test(names) ? 'search' : 'form', names.replace(/[?#]\S*/g, '').slice(0, LIMITS.name));
  }
  if (role === 'dialog' || role === 'alertdialog' || name === 'dialog') return open('dialog');
  if (attributeOf(element, 'aria-modal') === 'true') return open('dialog');
  if (name === 'nav' || name === 'aside' || role === 'navigation') return open('aside');
  const outside = parent === 0;
  if (name === 'footer' && outside) return open('aside');
  if (/^(section|article|fieldset|main)$/.test(name) || role === 'tabpanel') return open('section');
  return parent;
}

function namePicture(picture: Element): string {
  const words = ['alt', 'aria-label', 'title', 'id', 'class'].map((name) => picture.getAttribute(name) ?? '');
  const source = picture.getAttribute('src') ?? '';
  const file = source.startsWith('data:') ? '' : source.replace(/[?#].*$/, '').slice(-60);
  return [...words, file].join(' ');
}
