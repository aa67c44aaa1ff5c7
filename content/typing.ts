import { runCommand } from './dom.ts';
import { readValue, type Typable } from './field.ts';

/** Enters text into one field with the events of a person's typing: keys, `beforeinput`, `input`, `change`. */
export function enterText(element: Typable, text: string): void {
  focusOn(element);
  // A page may replace the field when it gets the focus.
  if (!element.isConnected) return;
  const key = text.at(-1) ?? '';
  press(element, 'keydown', key);
  setText(element, text);
  press(element, 'keyup', key);
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Enters text one character at a time, for pages that handle each. */
export async function typeText(element: Typable, text: string): Promise<void> {
  focusOn(element);
  if (!element.isConnected) return;
  let typed = readValue(element);
  for (const character of text) {
    press(element, 'keydown', character);
    typed += character;
    setText(element, typed, character);
    press(element, 'keyup', character);
    await nextTask();
    typed = readValue(element);
  }
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Enters each box's part one character at a time, and lets the page react after each box. */
export async function typeBoxes(boxes: readonly Typable[], parts: readonly string[]): Promise<void> {
  for (const [at, box] of boxes.entries()) {
    focusOn(box);
    let typed = '';
    for (const character of parts[at] ?? '') {
      typed += character;
      const handled = !press(box, 'keydown', character);
      if (handled) await nextTask();
      if (!handled || readValue(box) !== typed) setText(box, typed, character);
      press(box, 'keyup', character);
    }
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await nextTask();
  }
}

/** Pastes the whole text, which many pages spread over a row of boxes. */
export function pasteText(element: Typable, text: string): void {
  focusOn(element);
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
    field.dispatchEvent(new Event('change', { bubbles: true }));
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
