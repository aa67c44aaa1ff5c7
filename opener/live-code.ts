import type { EnvelopeAccount } from '../src/envelope/contents.ts';
import { advanceCounter, codeWindow, generateCode } from '../src/otp/code.ts';
import type { HotpParameters, OtpParameters } from '../src/otp/parameters.ts';
import { groupCode } from '../src/ui/group.ts';
import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { copyButton } from './copy.ts';
import { button, element } from './element.ts';

/** What to draw again each second. */
export type Tick = (nowMs: number) => void;

/** The code of an account with its count-down, or of a counter with a button for the next one. */
export function liveCode(
  otp: OtpParameters,
  account: string,
  { name }: Pick<EnvelopeAccount, 'name'>,
): { readonly root: HTMLElement; readonly tick: Tick } {
  const text = openerText.account;
  const shown = element('output', { class: 'code', 'aria-label': text.code, 'data-name': name });
  let code = '';
  const show = (next: string) => {
    if (next === code) return;
    code = next;
    shown.textContent = groupCode(next).join(' ');
  };
  const copy = copyButton(text.copyCode(account), () => code, shown);
  if (otp.kind === 'hotp') return counterCode(otp, account, shown, copy, show);
  const bar = element('progress', { 'aria-label': text.leftLabel(0) });
  const left = element('span', { class: 'left', 'aria-hidden': 'true' });
  const time = element('span', { class: 'time' }, bar, left);
  const root = element('div', { class: 'live' }, shown, time, copy);
  const tick: Tick = (nowMs) => {
    const window = codeWindow(otp, nowMs);
    const seconds = Math.max(1, Math.ceil((window.untilMs - nowMs) / 1000));
    show(window.code);
    bar.max = window.periodSeconds;
    bar.value = seconds;
    bar.setAttribute('aria-label', text.leftLabel(seconds));
    left.textContent = text.left(seconds);
    root.toggleAttribute('data-ending', seconds <= Math.min(5, window.periodSeconds / 4));
  };
  return { root, tick };
}

function counterCode(
  first: HotpParameters,
  account: string,
  shown: HTMLElement,
  copy: HTMLElement,
  show: (code: string) => void,
) {
  const text = openerText.account;
  let otp = first;
  show(generateCode(otp, 0));
  const next = button(text.next, { 'aria-label': text.nextOf(account) }, () => {
    otp = advanceCounter(otp);
    show(generateCode(otp, 0));
  });
  const root = element('div', { class: 'live' }, shown, copy, next, element('p', { class: 'hint' }, text.counter));
  return { root, tick: () => undefined };
}
