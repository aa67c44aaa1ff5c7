import type { FaultCode } from '../src/fault.ts';
import { findAll, rootElementOf } from './dom.ts';
import { readValue, type Typable } from './field.ts';
import { couldBeSeen, isFrameSeen, isInView, isUncovered } from './sight.ts';
import { clearFields, enterText, nextTask, pasteText, typeBoxes, typeText } from './type.ts';

/** What is left to be typed over: masks such as `___ ___` are drawn by the page, not typed by a person. */
export function isEmpty(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value);
}

/** Why a field may not be written to, or nothing. Scrolls it into view when it merely lies outside. */
export function findObstacle(
  fields: readonly Typable[],
  mayReplace: (field: Typable) => boolean,
): FaultCode | undefined {
  for (const field of fields) {
    if (!field.isConnected) return 'fill-page-changed';
    if (!isEmpty(readValue(field)) && !mayReplace(field)) return 'fill-occupied';
  }
  if (!isFrameSeen(window)) return 'fill-hidden';
  const first = fields[0];
  if (first === undefined) return 'fill-no-field';
  if (!fields.every(isInView)) first.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const field of fields) {
    if (field.matches(':disabled') || ('readOnly' in field && field.readOnly)) return 'fill-hidden';
    if (!couldBeSeen(field) || !isUncovered(field)) return 'fill-hidden';
  }
  return undefined;
}

/** Writes the text and answers whether the page took it. */
export async function writeFields(fields: readonly Typable[], text: string): Promise<boolean> {
  const first = fields[0];
  if (first === undefined) return false;
  const parts = shareOut(fields, text);
  if (parts === undefined) return false;
  // Each way is a person's; the next is tried only when the page did not keep what the one before wrote.
  const ways =
    fields.length > 1
      ? [() => typeBoxes(fields, parts), () => pasteText(first, text)]
      : [() => enterText(first, text), () => typeText(first, text)];
  let sent = false;
  const noteSubmit = () => {
    sent = true;
  };
  window.addEventListener('submit', noteSubmit, true);
  try {
    for (const way of ways) {
      if (fields.some((field) => !isEmpty(readValue(field)))) clearFields(fields);
      await way();
      const atOnce = holds(fields, text);
      await nextTask();
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (holds(fields, text)) return true;
      // A page that sends itself may clear or replace its fields at once.
      if (atOnce && (sent || fields.some((field) => !field.isConnected || field.matches(':disabled')))) return true;
    }
  } finally {
    window.removeEventListener('submit', noteSubmit, true);
  }
  clearFields(fields.filter((field) => field.isConnected));
  return false;
}

/** What each field gets: a character, or half of the text where there are two for half of it each. */
function shareOut(fields: readonly Typable[], text: string): readonly string[] | undefined {
  const each = text.length / fields.length;
  const isFit = each === 1 || fields.every((field) => 'maxLength' in field && field.maxLength === each);
  if (fields.length > 1 && !isFit) return undefined;
  return fields.map((_, at) => text.slice(at * each, (at + 1) * each));
}

function holds(fields: readonly Typable[], text: string): boolean {
  const [first, ...more] = fields;
  if (squeeze(fields.map(readValue).join('')) === squeeze(text)) return true;
  return first !== undefined && more.length === 0 && isSpread(first, squeeze(text));
}

/** A page that shares the text out among this field and those after it has taken it. */
function isSpread(first: Typable, text: string): boolean {
  const root = first.getRootNode() as Document | ShadowRoot;
  const inputs = root instanceof Document ? findAll(rootElementOf(root), 'input') : [...root.querySelectorAll('input')];
  const at = inputs.indexOf(first);
  if (at < 0) return false;
  let sofar = '';
  for (const input of inputs.slice(at)) {
    sofar += squeeze(readValue(input as HTMLInputElement));
    if (sofar === text) return true;
    if (sofar === '' || !text.startsWith(sofar)) return false;
  }
  return false;
}

/** Pages may group a code or change its case as they show it. */
function squeeze(text: string): string {
  return text.replace(/[\s\u2010-\u2015-]/g, '').toLowerCase();
}
