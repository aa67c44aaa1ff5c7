import type { FaultCode } from '../src/fault.ts';
import type { WriteAnswer } from '../src/fill/probe.ts';
import type { Typable } from './field.ts';
import { findObstacle, type WriteLeave } from './fill-fields.ts';
import { endTyping, enterText, focusField, isReadOnly, nextTask } from './typing.ts';

type Side = 'after' | 'before';

/** The code that Latchkey put beside the password in each field. */
const joined = new WeakMap<Typable, { readonly code: string; readonly side: Side }>();

/**
 * Puts a code beside the password that the user typed, in place of an earlier code; the password never leaves the page. Restores the
 * password where the page does not accept the result.
 */
export async function joinPassword(
  field: Typable | undefined,
  code: string,
  side: Side,
  leave: WriteLeave,
): Promise<WriteAnswer> {
  if (!(field instanceof HTMLInputElement) || field.type !== 'password') return refuse('fill-page-changed');
  await focusField(field);
  const obstacle = isReadOnly(field) ? 'fill-not-taken' : await findObstacle([field], () => true, leave);
  if (obstacle !== undefined) return refuse(obstacle);
  const previous = joined.get(field);
  const password = previous === undefined ? field.value : removeCode(field.value, previous.code, previous.side);
  if (password === '') return refuse('fill-password-empty');
  // The user may have typed or pasted the code.
  const isThere = removeCode(password, code, side) !== password;
  const wanted = isThere ? password : side === 'after' ? password + code : code + password;
  if (field.maxLength >= 0 && wanted.length > field.maxLength) return refuse('fill-field-short');
  if (field.value !== wanted) {
    enterText(field, wanted);
    endTyping(field);
    await nextTask();
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (field.isConnected && field.value !== wanted) {
      enterText(field, password);
      endTyping(field);
      joined.delete(field);
      return refuse('fill-not-taken');
    }
  }
  joined.set(field, { code, side });
  return { done: true };
}

/** Whether the field still contains the code that Latchkey put there. */
export function isStillJoined(field: Typable, code: string): boolean {
  const put = joined.get(field);
  if (put?.code !== code || !(field instanceof HTMLInputElement)) return false;
  return removeCode(field.value, code, put.side) !== field.value;
}

function removeCode(text: string, code: string, side: Side): string {
  if (side === 'after') return text.endsWith(code) ? text.slice(0, text.length - code.length) : text;
  return text.startsWith(code) ? text.slice(code.length) : text;
}

function refuse(why: FaultCode): WriteAnswer {
  return { done: false, why };
}
