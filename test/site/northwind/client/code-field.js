import { field } from './dom.js';

const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/**
 * A six-digit field whose value belongs to state, as in the large front-end frameworks: the element carries a `value`
 * of its own that remembers what the page wrote, an `input` event counts only when the text differs from that, and
 * each drawing writes the state back. A value assigned from outside without the event never reaches the state.
 */
export function codeField(label, attributes, hint) {
  const { input, element } = field(
    label,
    { type: 'text', class: 'input code', inputmode: 'numeric', ...attributes },
    hint,
  );
  let state = '';
  let written = '';
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => native.get.call(input),
    set: (text) => {
      written = String(text);
      native.set.call(input, text);
    },
  });
  const draw = () => {
    if (native.get.call(input) !== state) input.value = state;
  };
  input.addEventListener('input', () => {
    const text = native.get.call(input);
    if (text === written) return;
    written = text;
    state = text.replace(/\D/g, '').slice(0, 6);
    draw();
  });
  input.addEventListener('blur', draw);
  return {
    input,
    element,
    read: () => {
      draw();
      return state;
    },
    clear: () => {
      state = '';
      draw();
      input.focus();
    },
  };
}
