import type { SendAnswer } from '../src/fill/probe.ts';
import type { Typable } from './field.ts';

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
 * fields still hold what was filled; `to` is an origin beside the page's own that the form may go to.
 */
export async function sendForm(
  fields: readonly Typable[],
  isUnchanged: () => boolean,
  watch: SendWatch,
  to: string | undefined,
): Promise<SendAnswer> {
  const [first] = fields;
  if (first === undefined) return { state: 'changed' };
  await until(SELF_SEND_MS, watch.sent);
  const isConnected = fields.every((field) => field.isConnected);
  if (watch.sent() || (isConnected && fields.some(isLocked))) return { state: 'self' };
  if (!isConnected || !isUnchanged()) return { state: 'changed' };

  const form = formOf(first);
  const button = form === null ? undefined : defaultButtonOf(form);
  const target = form === null ? self.origin : targetOf(form, button);
  if (target !== self.origin && target !== to) return { state: 'elsewhere', to: target };
  return button === undefined ? sendByEnter(first, form) : sendByButton(button, isUnchanged, watch);
}

/** A page that sends by itself disables its fields meanwhile. */
function isLocked(field: Typable): boolean {
  return field.matches(':disabled') || ('readOnly' in field && field.readOnly);
}

async function sendByButton(button: Sender, isUnchanged: () => boolean, watch: SendWatch): Promise<SendAnswer> {
  await until(BUTTON_MS, () => watch.sent() || !isDisabled(button));
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
  form.requestSubmit();
  return { state: 'sent' };
}

function formOf(field: Typable): HTMLFormElement | null {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.form : null;
}

type Sender = HTMLButtonElement | HTMLInputElement;

/** The form's default button: the first that submits it, inside or outside. */
function defaultButtonOf(form: HTMLFormElement): Sender | undefined {
  const all = [...(form.getRootNode() as Document | ShadowRoot).querySelectorAll<Sender>('button, input')];
  return all.find((one) => one.form === form && (one.type === 'submit' || one.type === 'image'));
}

function isDisabled(button: Sender): boolean {
  return button.matches(':disabled') || button.getAttribute('aria-disabled') === 'true';
}

/** The origin that the form goes to; a `javascript:` address stays on the page. */
function targetOf(form: HTMLFormElement, button: Sender | undefined): string {
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  if (!URL.canParse(action, document.baseURI)) return 'null';
  const url = new URL(action, document.baseURI);
  return action === '' || url.protocol === 'javascript:' ? self.origin : url.origin;
}

/** Without a button, Enter sends only a form with a single text field. */
function isSentByEnter(form: HTMLFormElement): boolean {
  const typed = [...form.elements].filter(
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
