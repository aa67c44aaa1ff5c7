import type { FaultCode } from '../src/fault.ts';
import type { WriteAnswer } from '../src/fill/probe.ts';
import type { Typable } from './field.ts';
import { enterText, nextTask } from './type.ts';
import { findObstacle } from './write.ts';

type Side = 'after' | 'before';

/** What stands in each field beside the password, by us. */
const joined = new WeakMap<Typable, { readonly code: string; readonly side: Side }>();

/**
 * Puts a code beside the password that the user typed. The password never leaves the page. A code that was put there before gives way
 * to the new one, and is never followed by it; where the page does not take it, the password stands as it was typed.
 */
export async function joinText(field: Typable | undefined, code: string, side: Side): Promise<WriteAnswer> {
  if (!(field instanceof HTMLInputElement) || field.type !== 'password') return refuse('fill-page-changed');
  const obstacle = findObstacle([field], () => true);
  if (obstacle !== undefined) return refuse(obstacle);
  const former = joined.get(field);
  const password = former === undefined ? field.value : without(field.value, former.code, former.side);
  if (password === '') return refuse('fill-password-empty');
  // Put there by hand, as by pasting: it is there already.
  const isThere = without(password, code, side) !== password;
  const wanted = isThere ? password : side === 'after' ? password + code : code + password;
  if (field.maxLength >= 0 && wanted.length > field.maxLength) return refuse('fill-field-short');
  if (field.value !== wanted) {
    enterText(field, wanted);
    await nextTask();
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (field.isConnected && field.value !== wanted) {
      enterText(field, password);
      joined.delete(field);
      return refuse('fill-not-taken');
    }
  }
  joined.set(field, { code, side });
  return { done: true };
}

/** Whether the field still holds what was put there. */
export function stillJoined(field: Typable, code: string): boolean {
  const there = joined.get(field);
  if (there?.code !== code || !(field instanceof HTMLInputElement)) return false;
  return without(field.value, code, there.side) !== field.value;
}

function without(text: string, code: string, side: Side): string {
  if (side === 'after') return text.endsWith(code) ? text.slice(0, text.length - code.length) : text;
  return text.startsWith(code) ? text.slice(code.length) : text;
}

function refuse(why: FaultCode): WriteAnswer {
  return { done: false, why };
}
