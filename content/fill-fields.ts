import type { FaultCode } from '../src/fault.ts';
import { isNested } from './ancestors.ts';
import { findAll, isInDocument, isMatch, treeOf } from './dom.ts';
import { isEmpty, normalise } from './entered-text.ts';
import { readValue, type Typable } from './field.ts';
import { foreignTargetsOf, formOf } from './form-targets.ts';
import { seeFields } from './seen.ts';
import { clearFields, endTyping, enterText, focusField, isReadOnly, nextTask, pasteText, typeBoxes } from './typing.ts';
import { isInView, isRendered } from './visibility.ts';

/** Time for a page to change what it holds. */
const SETTLE_MS = 30;

/** What a write is allowed, beyond plain fields in plain forms. */
export interface WriteLeave {
  /** Where else the fields' form may post to. */
  readonly targets: readonly string[];
  /** The user said that the boxes which the page draws are the place of this field. */
  readonly drawn?: boolean;
}

/**
 * Finds why a field must not be written to, at this very moment. Scrolls it into view where it is merely outside. `mayReplace` says
 * whether the content of a field may go.
 */
export async function findObstacle(
  fields: readonly Typable[],
  mayReplace: (field: Typable) => boolean,
  { targets, drawn = false }: WriteLeave,
): Promise<FaultCode | undefined> {
  const [first] = fields;
  if (first === undefined) return 'fill-no-field';
  if (fields.every(isInDocument)) {
    if (!fields.every(isInView)) scrollTo(first);
    const sights = await seeFields(fields);
    const hidden = fields.find((field) => sights.get(field) !== 'itself' && !(drawn && sights.get(field) === 'boxes'));
    if (hidden !== undefined) {
      if (isNested()) return 'fill-frame';
      return sights.get(hidden) === 'covered' ? 'fill-covered' : 'fill-hidden';
    }
  }
  for (const field of fields) {
    if (!isInDocument(field)) return 'fill-page-changed';
    if (!isEmpty(readValue(field)) && !mayReplace(field)) return 'fill-occupied';
    if (isMatch(field, ':disabled')) return 'fill-hidden';
    if (!drawn && !isInView(field)) return 'fill-hidden';
    if (foreignTargetsOf(formOf(field)).some((target) => !targets.includes(target))) return 'fill-posts-elsewhere';
  }
  return undefined;
}

function scrollTo(field: Typable): void {
  field.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

/**
 * Writes the parts, one for each field; answers whether the page took them. Once the fields held the whole text nothing is written
 * again: a page that clears, hides or replaces them then, or leaves, has taken it.
 */
export async function writeFields(fields: readonly Typable[], parts: readonly string[]): Promise<boolean> {
  const [first, ...more] = fields;
  if (first === undefined || parts.length !== fields.length) return false;
  const text = parts.join('');
  let isSent = false;
  const noteSubmit = () => {
    isSent = true;
  };
  window.addEventListener('submit', noteSubmit, true);
  try {
    if (fields.some((field) => !isEmpty(readValue(field)))) clearFields(fields);
    const wasHeld = more.length === 0 ? await enterSingle(first, text) : await enterRow(fields, parts);
    await nextTask();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    if (isSent || isHeld(fields, text)) return true;
    // Something else in a field that took the text means that the page changed it, such as by cutting it.
    if (wasHeld) return fields.every(isTaken);
  } finally {
    window.removeEventListener('submit', noteSubmit, true);
  }
  clearFields(fields.filter(isInDocument));
  return false;
}

/**
 * The first character alone shows whether the page keeps what is entered: then one that empties the field after the rest took the
 * text. Answers whether the field held it.
 */
async function enterSingle(field: Typable, text: string): Promise<boolean> {
  const [one = ''] = text;
  enterText(field, one);
  await nextTask();
  // It went before it had the code.
  if (isGone(field)) return false;
  const keepsText = isHeld([field], one);
  enterText(field, text, keepsText ? text.slice(one.length) : text);
  const wasCut = keepsText && !isHeld([field], text) && !isTaken(field);
  if (!wasCut) {
    endTyping(field);
    return keepsText || isHeld([field], text) || isGone(field);
  }
  // It kept one character but not many at once.
  for (let length = 1; length < text.length; length++) {
    if (!isHeld([field], text.slice(0, length))) return false;
    enterText(field, text.slice(0, length + 1), text[length]);
    await nextTask();
  }
  endTyping(field);
  return isHeld([field], text) || isTaken(field);
}

/** Types into the boxes, or pastes where they did not keep what was typed. Answers whether they held the whole text. */
async function enterRow(fields: readonly Typable[], parts: readonly string[]): Promise<boolean> {
  const [first] = fields;
  if (first === undefined) return false;
  if (await typeBoxes(fields, parts, (typed) => isHeld(fields, typed))) return true;
  if (fields.some((field) => isGone(field) || isReadOnly(field))) return false;
  clearFields(fields);
  await focusField(first);
  const text = parts.join('');
  pasteText(first, text);
  return isHeld(fields, text);
}

/** Whether a field that held all of the text shows that the page took it out. */
function isTaken(field: Typable): boolean {
  return isGone(field) || isEmpty(readValue(field));
}

/** Whether a field takes part in the page no more. */
function isGone(field: Typable): boolean {
  return !isInDocument(field) || isMatch(field, ':disabled') || !isRendered(field);
}

/** Whether the fields show the text: together, or spread by the page from the first one over those after it. */
function isHeld(fields: readonly Typable[], text: string): boolean {
  const [first, ...more] = fields;
  if (normalise(fields.map(readValue).join('')) === normalise(text)) return true;
  return first !== undefined && more.length === 0 && isSpread(first, normalise(text));
}

/** Whether the page spread the text over this field and those after it. */
function isSpread(first: Typable, text: string): boolean {
  const inputs = findAll(treeOf(first), 'input');
  const at = inputs.indexOf(first);
  if (at < 0) return false;
  let joined = '';
  for (const input of inputs.slice(at)) {
    joined += normalise(readValue(input as HTMLInputElement));
    if (joined === text) return true;
    if (joined === '' || !text.startsWith(joined)) return false;
  }
  return false;
}
