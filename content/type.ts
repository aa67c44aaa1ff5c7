import { readValue, type Typable } from './field.ts';

/** Puts text into one field the way a person's paste or typing does: key events, `beforeinput`, the value, `input`, `change`. */
export function enterText(element: Typable, text: string): void {
  focusOn(element);
  // A page may put another field in its place at the first touch; what is written to this one then reaches nobody.
  if (!element.isConnected) return;
  const key = text.at(-1) ?? '';
  press(element, 'keydown', key);
  setText(element, text);
  press(element, 'keyup', key);
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The same one character after the other, for pages that look at each. */
export async function typeText(element: Typable, text: string): Promise<void> {
  focusOn(element);
  if (!element.isConnected) return;
  let sofar = readValue(element);
  for (const character of text) {
    press(element, 'keydown', character);
    sofar += character;
    setText(element, sofar, character);
    press(element, 'keyup', character);
    await nextTask();
    sofar = readValue(element);
  }
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Each box its part, one character after the other, letting the page move on and draw after each box. */
export async function typeBoxes(boxes: readonly Typable[], parts: readonly string[]): Promise<void> {
  for (const [at, box] of boxes.entries()) {
    focusOn(box);
    let sofar = '';
    for (const character of parts[at] ?? '') {
      sofar += character;
      const handled = !press(box, 'keydown', character);
      if (handled) await nextTask();
      if (!handled || readValue(box) !== sofar) setText(box, sofar, character);
      press(box, 'keyup', character);
    }
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await nextTask();
  }
}

/** Offers the whole text to the page as a paste, which rows of boxes spread by themselves. */
export function pasteText(element: Typable, text: string): void {
  focusOn(element);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** Empties fields again, with the events that go with it. */
export function clearFields(fields: readonly Typable[]): void {
  for (const field of fields) {
    if (readValue(field) === '') continue;
    setText(field, '', null);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Gives other tasks their turn without the delay of a timer. */
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
    document.execCommand(data === null ? 'delete' : 'insertText', false, text);
    return;
  }
  if (
    !element.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true })) &&
    readValue(element) === text
  )
    return;
  const prototype = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // The page's own property on the element, by which frameworks notice scripts, is gone round.
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

/** While our popup has the window's focus the browser moves focus silently; the page is told all the same. */
function focusOn(element: Typable): void {
  let told = false;
  const listen = () => {
    told = true;
  };
  element.addEventListener('focus', listen, { once: true });
  element.focus({ preventScroll: true });
  element.removeEventListener('focus', listen);
  if (told) return;
  element.dispatchEvent(new FocusEvent('focus', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}
