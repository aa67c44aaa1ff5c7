import type { SendAnswer } from '../src/fill/probe.ts';
import { attributeOf, controlsOf, isAfter, isInDocument, isMatch, submitForm } from './dom.ts';
import type { Typable } from './field.ts';
import { foreignTargetsOf, formOf, membersOf } from './form-targets.ts';

/** Knows whether the page sends by itself what was filled. */
export interface SendWatch {
  readonly sent: () => boolean;
  readonly stop: () => void;
}

/** Time for a page that sends the form by itself on the last character. */
const SELF_SEND_MS = 900;
/** Time for the button to become enabled. */
const BUTTON_MS = 800;

/** Watches from before the first character: for a submit, a navigation, or a request of the page to its own server. */
export function watchSending(): SendWatch {
  let sent = false;
  const note = () => {
    sent = true;
  };
  const sinceMs = performance.now();
  // Reported once answered. An unrelated request prevents sending, which does less harm than sending twice.
  const requests = new PerformanceObserver((list) => {
    const isRequest = ({ startTime, initiatorType, name }: PerformanceResourceTiming) =>
      startTime >= sinceMs && /^(fetch|xmlhttprequest)$/.test(initiatorType) && new URL(name).origin === self.origin;
    if ((list.getEntries() as PerformanceResourceTiming[]).some(isRequest)) note();
  });
  requests.observe({ type: 'resource' });
  const { navigation } = globalThis as { readonly navigation?: EventTarget };
  window.addEventListener('submit', note, true);
  window.addEventListener('pagehide', note);
  navigation?.addEventListener('navigate', note);
  return {
    sent: () => sent,
    stop: () => {
      requests.disconnect();
      window.removeEventListener('submit', note, true);
      window.removeEventListener('pagehide', note);
      navigation?.removeEventListener('navigate', note);
    },
  };
}

/**
 * Sends the form as Enter in its field does: by the form's default button, else by the key itself. `isUnchanged` says whether the
 * fields still hold what was filled; `to` are the origins beside the page's own that the form may go to, by any of its buttons.
 */
export async function sendForm(
  fields: readonly Typable[],
  isUnchanged: () => boolean,
  watch: SendWatch,
  to: readonly string[],
): Promise<SendAnswer> {
  const [first] = fields;
  if (first === undefined) return { state: 'changed' };
  await until(SELF_SEND_MS, watch.sent);
  const isConnected = fields.every(isInDocument);
  if (watch.sent() || (isConnected && fields.some(isLocked))) return { state: 'self' };
  if (!isConnected || !isUnchanged()) return { state: 'changed' };

  const form = formOf(first);
  const button = form === null ? undefined : defaultButtonOf(form);
  if (button !== undefined) await until(BUTTON_MS, () => watch.sent() || !isDisabled(button));
  // The page may have changed the form as the code came in, or while its button was waited for.
  const elsewhere = foreignTargetsOf(form).filter((target) => !to.includes(target));
  if (elsewhere.length > 0 && !watch.sent()) return { state: 'elsewhere', to: elsewhere };
  return button === undefined ? sendByEnter(first, form) : sendByButton(button, isUnchanged, watch);
}

/** A page that sends by itself disables its fields meanwhile. */
function isLocked(field: Typable): boolean {
  return isMatch(field, ':disabled') || ('readOnly' in field && field.readOnly);
}

function sendByButton(button: Sender, isUnchanged: () => boolean, watch: SendWatch): SendAnswer {
  if (watch.sent()) return { state: 'self' };
  if (isDisabled(button) || !isUnchanged()) return { state: 'no-button' };
  button.click();
  return { state: 'sent' };
}

function sendByEnter(field: Typable, form: HTMLFormElement | null): SendAnswer {
  if (!pressEnter(field)) return { state: 'sent' };
  // Without a form, nothing tells a page that handled the key from one that did not.
  if (form === null) return { state: 'entered' };
  if (!isSentByEnter(form)) return { state: 'no-button' };
  submitForm(form);
  return { state: 'sent' };
}

type Sender = HTMLButtonElement | HTMLInputElement;

/** The form's default button: the first that submits it, inside or outside. */
function defaultButtonOf(form: HTMLFormElement): Sender | undefined {
  const senders = membersOf(form).filter(
    (one): one is Sender =>
      (one instanceof HTMLButtonElement || one instanceof HTMLInputElement) && /^(submit|image)$/.test(one.type),
  );
  return senders.reduce<Sender | undefined>((first, one) => (first && isAfter(one, first) ? first : one), undefined);
}

function isDisabled(button: Sender): boolean {
  return isMatch(button, ':disabled') || attributeOf(button, 'aria-disabled') === 'true';
}

/** Without a button, Enter sends only a form with a single text field. */
function isSentByEnter(form: HTMLFormElement): boolean {
  const typed = [...controlsOf(form)].filter(
    (one) =>
      one instanceof HTMLInputElement && !/^(hidden|checkbox|radio|button|reset|file|range|color)$/.test(one.type),
  );
  return typed.length === 1;
}

/** Answers whether the page left the key to the browser. */
function pressEnter(element: Typable): boolean {
  const init = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
  const isPassed = element.dispatchEvent(new KeyboardEvent('keydown', init));
  const isPassedOn = isPassed && element.dispatchEvent(new KeyboardEvent('keypress', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  return isPassedOn;
}

async function until(ms: number, isSo: () => boolean): Promise<void> {
  const endMs = performance.now() + ms;
  while (!isSo() && performance.now() < endMs) await new Promise((resolve) => setTimeout(resolve, 25));
}
