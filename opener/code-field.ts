import {
  type EnvelopeCode,
  type EnvelopeKind,
  formatEnvelopeCode,
  isComplete,
  isWhole,
  parseEnvelopeCode,
} from '../src/envelope/code.ts';
import { checkCode } from '../src/envelope/parts.ts';
import { toFault } from '../src/fault.ts';
import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { element } from './element.ts';
import { wordsOf } from './words-of.ts';

/** A field for the text of one sheet. */
export interface CodeField {
  readonly root: HTMLElement;
  readonly input: HTMLTextAreaElement;
  /** What it holds; `undefined` while it is empty or wrong. */
  readonly code: () => EnvelopeCode | undefined;
  /** Reads it and says below it what is wrong, or which part it is. */
  readonly check: () => boolean;
}

/** Makes one of the fields; `others` reads those around it, so that a part that is there twice is named. */
export function codeField(
  label: string,
  kind: EnvelopeKind,
  at: number,
  others: () => readonly EnvelopeCode[],
): CodeField {
  const text = openerText.locked;
  // Two lines: on a phone, ten groups do not fit into one.
  const input = element('textarea', {
    id: `code-${at}`,
    rows: '2',
    autocomplete: 'off',
    autocapitalize: 'characters',
    autocorrect: 'off',
    spellcheck: 'false',
    'aria-describedby': `state-${at}`,
    placeholder: `${kind.id}-…`,
  });
  const state = element('p', { id: `state-${at}`, class: 'state', role: 'status' });
  let code: EnvelopeCode | undefined;

  const say = (words: string, isWrong: boolean) => {
    state.textContent = words;
    state.toggleAttribute('data-wrong', isWrong);
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  const check = () => {
    code = undefined;
    try {
      const read = parseEnvelopeCode(input.value);
      checkCode(read, kind, others());
      code = read;
      input.value = formatEnvelopeCode(read);
      say(isWhole(read) ? text.isCode : text.isPart(read.number, read.parts), false);
      return true;
    } catch (thrown) {
      say(wordsOf(toFault(thrown)), true);
      return false;
    }
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    input.form?.requestSubmit();
  });
  // At the last character and not when the field is left: a line that appears then would move the button away under the pointer.
  input.addEventListener('input', () => {
    code = undefined;
    if (isComplete(input.value)) check();
    else say('', false);
  });
  const root = element('div', { class: 'field' }, element('label', { for: input.id }, label), input, state);
  return { root, input, code: () => code, check };
}
