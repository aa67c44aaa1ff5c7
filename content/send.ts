import type { SendAnswer } from '../src/fill/probe.ts';
import type { Typable } from './field.ts';

/** Notices whether the page sends by itself what was filled. */
export interface SendWatch {
  readonly sent: () => boolean;
  readonly stop: () => void;
}

/** How long a page that sends itself on the last character has for it. */
const SELF_MS = 900;
/** How long a button may take until it can be pressed. */
const BUTTON_MS = 800;

/** Watches from before the first character on: a form that goes, a page that leaves, or a script of it that asks its own server. */
export function watchSending(): SendWatch {
  let sent = false;
  const note = () => {
    sent = true;
  };
  const sinceMs = performance.now();
  // Heard of once it was answered. One that was about something else keeps a code from being sent, which is the lesser harm.
  const requests = new PerformanceObserver((list) => {
    const isAsking = ({ startTime, initiatorType, name }: PerformanceResourceTiming) =>
      startTime >= sinceMs && /^(fetch|xmlhttprequest)$/.test(initiatorType) && new URL(name).origin === self.origin;
    if ((list.getEntries() as PerformanceResourceTiming[]).some(isAsking)) note();
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
 * Sends the form as Enter in its field does: by the form's own button, else by the key itself. `stands` says whether the fields still hold
 * what was filled; `to` is an origin beside the page's own that the form may go to.
 */
export async function sendForm(
  fields: readonly Typable[],
  stands: () => boolean,
  watch: SendWatch,
  to: string | undefined,
): Promise<SendAnswer> {
  const first = fields[0];
  if (first === undefined) return { state: 'changed' };
  await until(SELF_MS, watch.sent);
  const isBusy = () => fields.some((field) => field.matches(':disabled') || ('readOnly' in field && field.readOnly));
  if (watch.sent() || (fields.every(({ isConnected }) => isConnected) && isBusy())) return { state: 'self' };
  if (!fields.every(({ isConnected }) => isConnected) || !stands()) return { state: 'changed' };
  const form = first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement ? first.form : null;
  const button = form === null ? undefined : buttonOf(form);
  const target = form === null ? self.origin : targetOf(form, button);
  if (target !== self.origin && target !== to) return { state: 'elsewhere', to: target };
  if (button !== undefined) {
    await until(BUTTON_MS, () => watch.sent() || !isBarred(button));
    if (watch.sent()) return { state: 'self' };
    if (isBarred(button) || !stands()) return { state: 'no-button' };
    button.click();
    return { state: 'sent' };
  }
  if (!pressEnter(first)) return { state: 'sent' };
  // Without a form there is nothing to tell a page that heard the key from one that did not.
  if (form === null) return { state: 'entered' };
  if (!sendsByEnter(form)) return { state: 'no-button' };
  form.requestSubmit();
  return { state: 'sent' };
}

type Sender = HTMLButtonElement | HTMLInputElement;

/** The form's default button: the first that sends it, wherever it stands. */
function buttonOf(form: HTMLFormElement): Sender | undefined {
  const all = [...(form.getRootNode() as Document | ShadowRoot).querySelectorAll<Sender>('button, input')];
  return all.find((one) => one.form === form && (one.type === 'submit' || one.type === 'image'));
}

function isBarred(button: Sender): boolean {
  return button.matches(':disabled') || button.getAttribute('aria-disabled') === 'true';
}

/** The origin that the form goes to. A script in place of an address stays on the page. */
function targetOf(form: HTMLFormElement, button: Sender | undefined): string {
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  if (!URL.canParse(action, document.baseURI)) return 'null';
  const url = new URL(action, document.baseURI);
  return action === '' || url.protocol === 'javascript:' ? self.origin : url.origin;
}

/** Without a button, Enter sends a form that has one field to type in. */
function sendsByEnter(form: HTMLFormElement): boolean {
  const typed = [...form.elements].filter(
    (one) =>
      one instanceof HTMLInputElement && !/^(hidden|checkbox|radio|button|reset|file|range|color)$/.test(one.type),
  );
  return typed.length === 1;
}

/** Answers whether the page left the key to the browser. */
function pressEnter(element: Typable): boolean {
  const init = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
  const left = element.dispatchEvent(new KeyboardEvent('keydown', init));
  const go = left && element.dispatchEvent(new KeyboardEvent('keypress', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  return go;
}

async function until(ms: number, isSo: () => boolean): Promise<void> {
  const endMs = performance.now() + ms;
  while (!isSo() && performance.now() < endMs) await new Promise((resolve) => setTimeout(resolve, 25));
}
