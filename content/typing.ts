import { runCommand } from './dom.ts';
import { readValue, type Typable } from './field.ts';

/** Longest wait for a frame; pages that aren't drawn get none. */
const FRAME_MS = 50;

/** Gives a field the focus, and the page a turn to react to it: tasks, and a frame where it is drawn. */
export async function focusField(element: Typable): Promise<void> {
  focusOn(element);
  await nextTask();
  await Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, FRAME_MS))]);
  await nextTask();
}

/**
 * Makes `text` what a focused field holds, `data` being what was typed last, with the events of a person's typing: keys, `beforeinput`,
 * `input`. `endTyping` follows the last.
 */
export function enterText(element: Typable, text: string, data = text): void {
  // A page may replace the field when it gets the focus.
  if (!element.isConnected) return;
  const key = data.at(-1) ?? '';
  press(element, 'keydown', key);
  setText(element, text, data);
  press(element, 'keyup', key);
}

/** Tells the page that the field has all of its text: some pages send it then. */
export function endTyping(element: Typable): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Enters each focused box's part one character at a time, and lets the page react after each box. Answers whether the boxes kept
 * all that came before the last character.
 */
export async function typeBoxes(
  boxes: readonly Typable[],
  parts: readonly string[],
  keeps: (typed: string) => boolean,
): Promise<boolean> {
  let whole = '';
  for (const [at, box] of boxes.entries()) {
    if (!keeps(whole)) return false;
    if (at > 0) await focusNext(box);
    if (isReadOnly(box)) return false;
    let typed = '';
    for (const character of parts[at] ?? '') {
      typed += character;
      const handled = !press(box, 'keydown', character);
      if (handled) await nextTask();
      if (!handled || readValue(box) !== typed) setText(box, typed, character);
      press(box, 'keyup', character);
    }
    whole += typed;
    endTyping(box);
    await nextTask();
  }
  return true;
}

/** Whether a field takes no text now; some are read-only until they get the focus. */
export function isReadOnly(field: Typable): boolean {
  return 'readOnly' in field && field.readOnly;
}

/** Pastes the whole text into a focused field; many pages spread it over a row of boxes. */
export function pasteText(element: Typable, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** Clears fields, with the events of a person's deleting. */
export function clearFields(fields: readonly Typable[]): void {
  for (const field of fields) {
    if (readValue(field) === '') continue;
    setText(field, '', null);
    endTyping(field);
  }
}

/** Lets other tasks run, without the delay of a timer. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function setText(element: Typable, text: string, data: string | null = text): void {
  const inputType = data === null ? 'deleteContentBackward' : 'insertText';
  const init = { data, inputType, bubbles: true, composed: true };
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    const selection = getSelection();
    selection?.selectAllChildren(element);
    runCommand(data === null ? 'delete' : 'insertText', text);
    return;
  }
  if (
    !element.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true })) &&
    readValue(element) === text
  )
    return;
  const prototype = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // Frameworks put a property of their own on the element to ignore scripts; the prototype's setter avoids it.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new InputEvent('input', init));
}

function press(element: Typable, type: 'keydown' | 'keyup', key: string): boolean {
  const isDigit = /^\d$/.test(key);
  const code = isDigit ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '';
  const keyCode = key.toUpperCase().charCodeAt(0) || 0;
  const init = { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
  const go = element.dispatchEvent(new KeyboardEvent(type, init));
  if (go && type === 'keydown') return element.dispatchEvent(new KeyboardEvent('keypress', init));
  return go;
}

/** The page usually moved the focus to the next box itself, so a task is enough. */
async function focusNext(box: Typable): Promise<void> {
  focusOn(box);
  await nextTask();
}

/** While the popup has the window's focus the browser fires no focus events; the page gets them all the same. */
function focusOn(element: Typable): void {
  let wasFired = false;
  const listen = () => {
    wasFired = true;
  };
  element.addEventListener('focus', listen, { once: true });
  element.focus({ preventScroll: true });
  element.removeEventListener('focus', listen);
  if (wasFired) return;
  element.dispatchEvent(new FocusEvent('focus', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}
