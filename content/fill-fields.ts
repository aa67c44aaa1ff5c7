import type { FaultCode } from '../src/fault.ts';
import { findAll, rootElementOf } from './dom.ts';
import { readValue, type Typable } from './field.ts';
import { clearFields, enterText, nextTask, pasteText, typeBoxes, typeText } from './typing.ts';
import { canBeSeen, isFrameVisible, isInView, isUncovered } from './visibility.ts';

/** Whether a field has nothing that a person typed: masks such as `___ ___` come from the page. */
export function isEmpty(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value);
}

/** Finds why a field must not be written to. Scrolls it into view where it is merely outside. */
export function findObstacle(
  fields: readonly Typable[],
  mayReplace: (field: Typable) => boolean,
): FaultCode | undefined {
  for (const field of fields) {
    if (!field.isConnected) return 'fill-page-changed';
    if (!isEmpty(readValue(field)) && !mayReplace(field)) return 'fill-occupied';
  }
  if (!isFrameVisible(window)) return 'fill-hidden';
  const first = fields[0];
  if (first === undefined) return 'fill-no-field';
  if (!fields.every(isInView)) first.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const field of fields) {
    if (field.matches(':disabled') || ('readOnly' in field && field.readOnly)) return 'fill-hidden';
    if (!canBeSeen(field) || !isUncovered(field)) return 'fill-hidden';
  }
  return undefined;
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
      if (wasAccepted && (sent || fields.some((field) => !field.isConnected || field.matches(':disabled'))))
        return true;
    }
  } finally {
    window.removeEventListener('submit', noteSubmit, true);
  }
  clearFields(fields.filter((field) => field.isConnected));
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
  const root = first.getRootNode() as Document | ShadowRoot;
  const inputs = root instanceof Document ? findAll(rootElementOf(root), 'input') : [...root.querySelectorAll('input')];
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
