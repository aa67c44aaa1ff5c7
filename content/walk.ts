import type { PageField, PageScope, PageSnapshot, PageText } from '../src/fill/snapshot.ts';
import { attributeOf, bodyOf, isShown, kindOfNode, nameOf, rootElementOf, titleOf } from './dom.ts';
import { describeField, isTypable, type Typable } from './field.ts';
import { composedChildren } from './shadow.ts';

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
const MOST_TEXTS = 800;
const MOST_FIELDS = 400;

/** A look at a whole document, and the elements behind the indices it speaks of. */
export interface Walked {
  readonly page: PageSnapshot;
  readonly elements: readonly Typable[];
}

/** Goes through the document as a person sees it, shadow roots included. Changes nothing. */
export function walkPage(holdsOf: (field: Typable) => PageField['holds']): Walked {
  const scopes: PageScope[] = [{ parent: -1, kind: 'page', names: '' }];
  const fields: PageField[] = [];
  const texts: PageText[] = [];
  const elements: Typable[] = [];
  let order = 0;
  let run = '';

  const say = (
    text: PageText['text'],
    kind: PageText['kind'],
    scope: number,
    size?: { width: number; height: number },
  ) => {
    const words = text.replace(/\s+/g, ' ').trim().slice(0, 240);
    if ((words === '' && kind !== 'image') || texts.length >= MOST_TEXTS) return;
    texts.push({ order: order++, scope, kind, text: words, ...size });
  };
  const flush = (kind: PageText['kind'], scope: number) => {
    if (run !== '') say(run, kind, scope);
    run = '';
  };

  const visit = (node: Node, scope: number, kind: PageText['kind']) => {
    if (kindOfNode(node) === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      if (text.trim() !== '' && run.length < 400) run += `${run === '' ? '' : ' '}${text}`;
      return;
    }
    if (!(node instanceof Element) || SKIPPED.has(nameOf(node))) return;
    if (isTypable(node)) {
      flush(kind, scope);
      if (fields.length < MOST_FIELDS) {
        fields.push(describeField(node, { index: elements.length, order: order++, scope }, holdsOf(node)));
        elements.push(node);
      }
      return;
    }
    if (!isShown(node) && getComputedStyle(node).display !== 'contents') return;
    const picture = node instanceof SVGElement || node instanceof HTMLImageElement || node instanceof HTMLCanvasElement;
    if (picture) {
      const box = node.getBoundingClientRect();
      if (box.width < 40 || box.height < 18) return;
      flush(kind, scope);
      say(namePicture(node), 'image', scope, { width: box.width, height: box.height });
      return;
    }
    if (node instanceof HTMLInputElement) {
      flush(kind, scope);
      if (node.type === 'submit' || node.type === 'button') say(node.value, node.type, scope);
      return;
    }
    if (node instanceof HTMLSelectElement) return;

    const ownScope = scopeOf(node, scope, scopes);
    const ownKind = kindOf(node, kind);
    const breaks = !INLINE.has(nameOf(node)) || ownKind !== kind || ownScope !== scope;
    if (breaks) flush(kind, scope);
    for (const child of composedChildren(node)) visit(child, ownScope, ownKind);
    if (breaks) flush(ownKind, ownScope);
  };

  const body = bodyOf(document);
  if (body !== null) visit(body, 0, 'text');
  flush('text', 0);
  return {
    page: { title: titleOf(document).slice(0, 200), lang: rootElementOf(document).lang, scopes, fields, texts },
    elements,
  };
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
  const open = (kind: PageScope['kind'], names = '') => scopes.push({ parent, kind, names }) - 1;
  if (role === 'search' || name === 'search') return open('search');
  if (element instanceof HTMLFormElement) {
    const names = ['id', 'name', 'class', 'action'].map((key) => attributeOf(element, key) ?? '').join(' ');
    return open(/\bsearch\b/i.test(names) ? 'search' : 'form', names.replace(/[?#]\S*/g, '').slice(0, 200));
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
