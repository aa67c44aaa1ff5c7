import type { PageField } from '../src/fill/snapshot.ts';
import { treeOf } from './dom.ts';
import { isEmpty, normalise } from './entered-text.ts';
import { readValue, type Typable } from './field.ts';

/** Remembers what Latchkey wrote into the fields of a document, and tells it from what others put there. */
export class HeldText {
  readonly #written = new WeakMap<Typable, string>();

  /** Notes that what the field holds now is what Latchkey wrote. */
  note(field: Typable): void {
    this.#written.set(field, readValue(field));
  }

  /** Whether the field still shows what Latchkey wrote. */
  isOurs(field: Typable): boolean {
    const written = this.#written.get(field);
    return written !== undefined && !isEmpty(written) && normalise(written) === normalise(readValue(field));
  }

  /** Who put there what the field holds. */
  sourceOf(field: Typable): PageField['holds'] {
    if (isEmpty(readValue(field))) return 'nothing';
    if (this.isOurs(field)) return 'ours';
    return isOfPage(field) ? 'page' : 'something';
  }
}

/**
 * Whether nobody can have typed the text: it came with the page, and the browser saw no edit of it by a person. Widgets that handle
 * keys themselves hide such edits, so a field with the focus, and a box for one character, count as typed once the page was used.
 */
function isOfPage(field: Typable): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  if (field.value !== field.defaultValue || field.matches(':user-valid, :user-invalid, :autofill')) return false;
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  if (userActivation?.hasBeenActive === false) return true;
  const { activeElement } = treeOf(field);
  return activeElement !== field && field.maxLength !== 1;
}
