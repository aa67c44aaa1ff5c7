import type { PageField } from '../src/fill/snapshot.ts';
import { SNAPSHOT_LIMITS } from '../src/fill/snapshot-limits.ts';
import { composedParent } from './composed-tree.ts';
import { attributeOf, bodyOf, boxOf, findById, isEditable, isMatch, nameOf, treeOf } from './dom.ts';
import { isRendered } from './visibility.ts';

/** An element that takes typed text. */
export type Typable = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const NOT_TYPABLE = new Set([
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

/** Whether an element takes typed text; of nested editable elements only the outermost. */
export function isTypable(element: Element): element is Typable {
  if (element instanceof HTMLInputElement) return !NOT_TYPABLE.has(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  if (!(element instanceof HTMLElement) || !isEditable(element)) return false;
  const parent = composedParent(element);
  return !(parent instanceof HTMLElement) || !isEditable(parent);
}

/** Reads the current text of a field. */
export function readValue(element: Typable): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  return element.textContent ?? '';
}

/** Describes a field by its texts and attributes; of its content only whether there is any. */
export function describeField(
  element: Typable,
  place: Pick<PageField, 'index' | 'order' | 'scope' | 'form' | 'postsTo'>,
  holds: PageField['holds'],
): Omit<PageField, 'visible' | 'covered' | 'drawn'> {
  const attribute = (name: string) => truncate(element.getAttribute(name) ?? '');
  const box = boxOf(element);
  const input = element instanceof HTMLInputElement ? element : undefined;
  const area = element instanceof HTMLTextAreaElement ? element : undefined;
  const control = input ?? area;
  const maxlength = control === undefined || control.maxLength < 0 ? undefined : control.maxLength;
  const size = input?.hasAttribute('size') === true ? input.size : undefined;
  const rendered = isRendered(element);
  return {
    ...place,
    tag: input !== undefined ? 'input' : area !== undefined ? 'textarea' : 'editable',
    type: input?.type ?? (area !== undefined ? 'textarea' : 'editable'),
    id: attribute('id'),
    name: attribute('name'),
    className: attribute('class'),
    data: truncate(
      Object.entries(element.dataset)
        .map(([name, value]) => `${name} ${value ?? ''}`)
        .join(' '),
    ),
    around: wrapperNames(element),
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
    editable: control === undefined || (mayBeTypedInto(control) && !isMatch(element, ':disabled')),
    holds,
  };
}

/** Sites keep a field read-only until it has the focus, against autofill; one that stays so is found out when it is written to. */
function mayBeTypedInto(control: HTMLInputElement | HTMLTextAreaElement): boolean {
  return !control.readOnly || (control.value === '' && control.tabIndex >= 0 && !control.hasAttribute('aria-haspopup'));
}

function labelOf(element: Typable): string {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const texts = [...(labels ?? [])].map((label) => label.textContent ?? '');
  return truncate([...texts, byIds(element, 'aria-labelledby')].join(' '));
}

function byIds(element: Element, name: string): string {
  const ids = element.getAttribute(name);
  if (ids === null) return '';
  const tree = treeOf(element);
  return truncate(
    ids
      .split(/\s+/)
      .map((id) => (id === '' ? '' : (findById(tree, id)?.textContent ?? '')))
      .join(' '),
  );
}

/** Names of the four nearest ancestors, up to the form; a custom element's tag is a name too. */
function wrapperNames(element: Element): string {
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
  return truncate(names.join(' '));
}

function truncate(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, SNAPSHOT_LIMITS.name);
}
