import type { PageField } from '../src/fill/snapshot.ts';
import { attributeOf, baseOf, bodyOf, closestOf, findAll, isEditable, nameOf, rootElementOf } from './dom.ts';
import { composedParent } from './shadow.ts';
import { couldBeSeen, isInView, isRendered, isUncovered } from './sight.ts';

/** An element that text is typed into. */
export type Typable = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const UNTYPED = new Set([
  'hidden',
  'checkbox',
  'radio',
  'submit',
  'button',
  'reset',
  'image',
  'file',
  'range',
  'color',
]);

export function isTypable(element: Element): element is Typable {
  if (element instanceof HTMLInputElement) return !UNTYPED.has(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  if (!(element instanceof HTMLElement) || !isEditable(element)) return false;
  const parent = composedParent(element);
  return !(parent instanceof HTMLElement) || !isEditable(parent);
}

/** What the field holds at present. */
export function readValue(element: Typable): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  return element.textContent ?? '';
}

/** Words and shape of a field; of its content only whether there is any. */
export function describeField(
  element: Typable,
  place: { readonly index: number; readonly order: number; readonly scope: number },
  holds: PageField['holds'],
): PageField {
  const attribute = (name: string) => cut(element.getAttribute(name) ?? '');
  const box = element.getBoundingClientRect();
  const input = element instanceof HTMLInputElement ? element : undefined;
  const area = element instanceof HTMLTextAreaElement ? element : undefined;
  const control = input ?? area;
  const maxlength = control === undefined || control.maxLength < 0 ? undefined : control.maxLength;
  const size = input?.hasAttribute('size') === true ? input.size : undefined;
  const rendered = isRendered(element);
  const postsTo = findStrangeTarget(control?.form ?? closestOf(element, 'form'));
  return {
    ...place,
    tag: input !== undefined ? 'input' : area !== undefined ? 'textarea' : 'editable',
    type: input?.type ?? (area !== undefined ? 'textarea' : 'editable'),
    id: attribute('id'),
    name: attribute('name'),
    className: attribute('class'),
    data: cut(
      Object.entries(element.dataset)
        .map(([name, value]) => `${name} ${value ?? ''}`)
        .join(' '),
    ),
    around: around(element),
    autocomplete: attribute('autocomplete').toLowerCase(),
    inputmode: attribute('inputmode').toLowerCase(),
    pattern: attribute('pattern'),
    ...(maxlength !== undefined && { maxlength }),
    ...(size !== undefined && { size }),
    max: attribute('max'),
    placeholder: attribute('placeholder') || attribute('aria-placeholder'),
    title: attribute('title'),
    label: labelOf(element),
    ariaLabel: attribute('aria-label'),
    described: byIds(element, 'aria-describedby'),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    rendered,
    visible: rendered && couldBeSeen(element) && (!isInView(element) || isUncovered(element)),
    editable: control === undefined || (!control.readOnly && !element.matches(':disabled')),
    holds,
    ...(postsTo !== undefined && { postsTo }),
  };
}

/** Another origin to which the form, or one of its buttons, would send what is in it. */
function findStrangeTarget(form: Element | null): string | undefined {
  if (form === null) return undefined;
  const id = attributeOf(form, 'id');
  const own = findAll(form, '[formaction]');
  const tied = id ? findAll(rootElementOf(document), `[form="${CSS.escape(id)}"][formaction]`) : [];
  const targets = [
    attributeOf(form, 'action'),
    ...[...own, ...tied].map((button) => attributeOf(button, 'formaction')),
  ];
  for (const target of targets) {
    const base = baseOf(form);
    if (target === null || !URL.canParse(target, base)) continue;
    const { origin, protocol } = new URL(target, base);
    if (/^https?:$/.test(protocol) && origin !== self.origin) return origin;
  }
  return undefined;
}

function labelOf(element: Typable): string {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const texts = [...(labels ?? [])].map((label) => label.textContent ?? '');
  return cut([...texts, byIds(element, 'aria-labelledby')].join(' '));
}

function byIds(element: Element, name: string): string {
  const ids = element.getAttribute(name);
  if (ids === null) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return cut(
    ids
      .split(/\s+/)
      .map((id) => (id === '' ? '' : (root.getElementById(id)?.textContent ?? '')))
      .join(' '),
  );
}

/** Names of the three nearest wrappers that have any, up to the form; a shadow host speaks for the field in it. */
function around(element: Element): string {
  const names: string[] = [];
  let at = composedParent(element);
  for (
    let steps = 0;
    at !== null && steps < 4 && !(at instanceof HTMLFormElement) && at !== bodyOf(document);
    steps++
  ) {
    const tag = nameOf(at);
    if (tag.includes('-')) names.push(tag);
    for (const name of ['id', 'class', 'name', 'aria-label', 'data-testid', 'autocomplete']) {
      const value = attributeOf(at, name);
      if (value !== null && value.length < 120) names.push(value);
    }
    at = composedParent(at);
  }
  return cut(names.join(' '));
}

function cut(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
