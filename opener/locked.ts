import { type EnvelopeCode, isWhole } from '../src/envelope/code.ts';
import type { EnvelopeContents } from '../src/envelope/contents.ts';
import { openEnvelope } from '../src/envelope/open.ts';
import type { EnvelopeLabel } from '../src/envelope/page.ts';
import { joinCodes } from '../src/envelope/parts.ts';
import { formatDay } from '../src/ui/counted.ts';
import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { type CodeField, codeField } from './code-field.ts';
import { element, foreign } from './element.ts';
import { wordsOf } from './words-of.ts';

/** Deriving the key stops the page for up to a second or two: what it says has to be painted before. */
const PAINTED_MS = 60;

/** The closed envelope: what it is, and the fields that open it. */
export function lockedView(
  label: EnvelopeLabel,
  armoured: string,
  onOpen: (contents: EnvelopeContents) => void,
): HTMLElement {
  const text = openerText.locked;
  const isDivided = !isWhole(label);
  const fields: CodeField[] = [];
  const codes = (): readonly EnvelopeCode[] => fields.flatMap(({ code }) => code() ?? []);
  for (let at = 0; at < label.needed; at++) {
    const name = isDivided ? text.part(at + 1, label.needed) : text.code;
    fields.push(codeField(name, label, at, codes));
  }

  const open = element('button', { type: 'submit', class: 'primary' }, text.open);
  const alert = element('p', { class: 'alert', role: 'alert' });
  const form = element('form', { class: 'card', novalidate: '' }, ...fields.map(({ root }) => root), alert, open);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  /** The code itself stands for all the parts, so that the fields left may stay empty. */
  function findWrong() {
    for (const field of fields) {
      if (!field.check()) return field;
      const code = field.code();
      if (code !== undefined && isWhole(code)) return undefined;
    }
    return undefined;
  }

  async function submit(): Promise<void> {
    alert.textContent = '';
    const wrong = findWrong();
    if (wrong !== undefined) {
      wrong.input.focus();
      return;
    }
    open.textContent = text.opening;
    open.disabled = true;
    await new Promise((resolve) => setTimeout(resolve, PAINTED_MS));
    try {
      onOpen(await openEnvelope(armoured, await joinCodes(codes(), label)));
    } catch (thrown) {
      alert.textContent = wordsOf(thrown);
      open.textContent = text.open;
      open.disabled = false;
      open.focus();
    }
  }

  const { plain } = openerText;
  const facts = [plain.noServer, plain.noWait, plain.noEnd, plain.isAge].map((fact) => element('li', {}, fact));
  return element(
    'main',
    {},
    element('p', { class: 'muted' }, openerText.made(label.id, formatDay(label.madeMs))),
    element('h1', {}, foreign(label.title || openerText.envelope(label.id))),
    element('p', {}, text.lead),
    element('p', {}, `${isDivided ? text.needsParts(label.needed, label.parts) : text.needsCode} ${text.hint}`),
    form,
    element('section', { class: 'note' }, element('h2', {}, plain.title), element('ul', {}, ...facts)),
  );
}
