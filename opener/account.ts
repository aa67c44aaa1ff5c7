import type { EnvelopeAccount, EnvelopeThing } from '../src/envelope/contents.ts';
import type { OtpParameters } from '../src/otp/parameters.ts';
import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { formatNumber } from '../src/ui/strings/plural.ts';
import { copyButton } from './copy.ts';
import { element, foreign } from './element.ts';
import { liveCode, type Tick } from './live-code.ts';

/** An account as the opened envelope shows it, and what to draw again each second. */
export function accountView(account: EnvelopeAccount): { readonly root: HTMLElement; readonly tick: Tick } {
  const { issuer, name, otp, recoveryCodes, keys, note } = account;
  const text = openerText.account;
  const title = issuer || name || openerText.opened.unnamed;
  const spoken = issuer !== '' && name !== '' ? `${issuer} ${name}` : title;
  const live = otp && liveCode(otp, spoken, account);
  const root = element(
    'article',
    { class: 'card' },
    element('h3', {}, foreign(title)),
    issuer !== '' && name !== '' ? element('p', { class: 'muted' }, foreign(name)) : undefined,
    live?.root,
    recoveryCodes.length > 0 ? recoveryView(recoveryCodes) : undefined,
    keys.length > 0 ? element('section', {}, element('h4', {}, text.keys), thingList(keys)) : undefined,
    note === ''
      ? undefined
      : element('section', {}, element('h4', {}, text.note), element('p', { class: 'written', dir: 'auto' }, note)),
    otp && setupView(otp, spoken),
  );
  return { root, tick: live?.tick ?? (() => undefined) };
}

/** Things and where each is kept. */
export function thingList(things: readonly EnvelopeThing[]): HTMLElement {
  const items = things.map(({ name, place }) =>
    element(
      'li',
      {},
      ...openerText.account.at<Node | string>(
        element('strong', {}, foreign(name)),
        place === '' ? element('span', { class: 'muted' }, openerText.opened.unsaid) : foreign(place),
      ),
    ),
  );
  return element('ul', {}, ...items);
}

function recoveryView(codes: readonly string[]): HTMLElement {
  const text = openerText.account;
  const items = codes.map((code) => {
    const shown = element('code', {}, code);
    return element(
      'li',
      {},
      shown,
      copyButton(text.copyRecovery(code), () => code, shown),
    );
  });
  return element(
    'section',
    {},
    element('h4', {}, text.recovery),
    element('p', { class: 'hint' }, text.recoveryHint),
    element('ul', { class: 'recovery' }, ...items),
  );
}

/** The setup key and what an authenticator app has to be told with it. */
function setupView(otp: OtpParameters, account: string): HTMLElement {
  const text = openerText.account;
  const shown = element('code', {}, otp.secret.match(/.{1,4}/g)?.join(' '));
  const facts: readonly (readonly [string, string])[] =
    otp.kind === 'steam'
      ? [[text.steam, text.steamCode]]
      : [
          [text.algorithm, otp.algorithm],
          [text.digits, formatNumber(otp.digits)],
          otp.kind === 'totp'
            ? [text.period, text.seconds(otp.periodSeconds)]
            : [text.counterFrom, formatNumber(otp.counter)],
        ];
  const list = facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  return element(
    'details',
    {},
    element('summary', {}, text.setupKey),
    element('p', { class: 'hint' }, text.setupKeyHint),
    element(
      'p',
      { class: 'setup-key' },
      shown,
      copyButton(text.copySetupKey(account), () => otp.secret, shown),
    ),
    element('dl', {}, ...list),
  );
}
