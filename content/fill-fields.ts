import type { FaultCode } from '../src/fault.ts';
import { isNested } from './ancestors.ts';
import { findAll, isInDocument, isMatch, treeOf } from './dom.ts';
import { readValue, type Typable } from './field.ts';
import { foreignTargetsOf, formOf } from './form-targets.ts';
import { seeFields } from './seen.ts';
import { clearFields, enterText, nextTask, pasteText, typeBoxes, typeText } from './typing.ts';
import { isInView } from './visibility.ts';

/** Whether a field has nothing that a person typed: masks such as `___ ___` come from the page. */
export function isEmpty(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value);
}

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
    if (isMatch(field, ':disabled') || ('readOnly' in field && field.readOnly)) return 'fill-hidden';
    if (!drawn && !isInView(field)) return 'fill-hidden';
    if (foreignTargetsOf(formOf(field)).some((target) => !targets.includes(target))) return 'fill-posts-elsewhere';
  }
  return undefined;
}

function scrollTo(field: Typable): void {
  field.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

/** Writes the text; answers whether the page accepted it. */
export async function writeFields(fields: readonly Typable[], text: string): Promise<boolean> {
  const first = fields[0];
  if (first === undefined) return false;
  const parts = splitText(fields, text);
  if (parts === undefined) return false;
  // Each attempt imitates a person; the next follows only where the page did not keep the text.
  const attempts =
    fields.length > 1
      ? [() => typeBoxes(fields, parts), () => pasteText(first, text)]
      : [() => enterText(first, text), () => typeText(first, text)];
  let sent = false;
  const noteSubmit = () => {
    sent = true;
  };
  window.addEventListener('submit', noteSubmit, true);
  try {
    for (const attempt of attempts) {
      if (fields.some((field) => !isEmpty(readValue(field)))) clearFields(fields);
      await attempt();
      const wasAccepted = isAccepted(fields, text);
      await nextTask();
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (isAccepted(fields, text)) return true;
      // A page that sends the form by itself may clear or replace its fields at once.
      if (wasAccepted && (sent || fields.some((field) => !isInDocument(field) || isMatch(field, ':disabled'))))
        return true;
    }
  } finally {
    window.removeEventListener('submit', noteSubmit, true);
  }
  clearFields(fields.filter(isInDocument));
  return false;
}

/** Splits the text by field: a character each, or half of it where there are two fields for half each. */
function splitText(fields: readonly Typable[], text: string): readonly string[] | undefined {
  const each = text.length / fields.length;
  const fits = each === 1 || fields.every((field) => 'maxLength' in field && field.maxLength === each);
  if (fields.length > 1 && !fits) return undefined;
  return fields.map((_, at) => text.slice(at * each, (at + 1) * each));
}

function isAccepted(fields: readonly Typable[], text: string): boolean {
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

/** Pages may group a code or change its case as they show it. */
function normalise(text: string): string {
  return text.replace(/[\s\u2010-\u2015-]/g, '').toLowerCase();
}
