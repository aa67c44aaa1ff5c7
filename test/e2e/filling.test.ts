import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sending } from '../../src/messages/filling.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { fillingRulesText } from '../../src/ui/strings/filling-rules.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { choose, FILLED, pressFill, tick } from './steps/filling.ts';
import { pasteUri, savePreview, takeRecoveryCodes } from './steps/popup.ts';
import { prepareVault } from './steps/vault.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const DAILY = `otpauth://totp/Shop:ada?secret=${SECRET}&issuer=Shop&period=86400`;
const COUNTER = 'otpauth://hotp/Gate:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Gate&counter=0';
const ASK = '<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>';
const CODE = '<label>Code <input name="code" id="code" autocomplete="one-time-code" inputmode="numeric"></label>';
const form = (inner: string, more = 'method="post"') => `${ASK}<form ${more}>${CODE}${inner}</form>`;
const SEND = '<button>Verify</button>';

let stage: Stage;
let site: FormSite;

beforeAll(async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'filling' });
  await stage.tab.goto(site.show(form(SEND)));
  await prepareVault(stage, DAILY);
});
afterAll(async () => {
  await stage?.close();
  await site?.close();
});
beforeEach(() => {
  site.sent.splice(0);
});

/** Fills a page; answers with what the popup said, and with what was sent once `least` forms and all that follows them arrived. */
async function fillPage(body: string, least = 0) {
  await stage.tab.goto(site.show(body));
  const said = await pressFill(stage, 'Shop ada');
  await eventually(`${least} forms to arrive`, async () => site.sent.length >= least);
  await flushSending();
  return { said, sent: site.sent.map(({ body: text }) => text) };
}

/** A round trip to the worker, and one from the page to its server: what either had sent before has arrived by then. */
async function flushSending() {
  await stage.inWorker('chrome.runtime.getPlatformInfo()');
  await eventually('the page to reach its server', () =>
    stage.tab.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return (await fetch('/', { cache: 'no-store' })).ok;
    }),
  );
}

/** What a message says of the form, after the host. */
function afterHost(sending: Sending): string {
  return fillText.sending[sending]('…').split('…')[1] ?? '';
}

describe('submitting after filling', () => {
  it('is not done unless the account says so', async () => {
    const { said, sent } = await fillPage(form(SEND));
    expect(said).toContain(FILLED);
    expect(sent).toEqual([]);
    expect(await stage.tab.$eval('#code', (field) => (field as HTMLInputElement).value)).toMatch(/^\d{6}$/);
  });

  it('is set for the account by the user', async () => {
    await choose(stage, 'Shop ada', async (options) => {
      await tick(options, fillingRulesText.submit);
      await stage.picture(options, 'submit after filling');
    });
  });

  it.each([
    ['by the form’s own button', form(SEND)],
    ['by its button outside', `${form('', 'method="post" id="f"')}<button form="f">Go</button>`],
    ['by Enter where the one field has no button', form('')],
    [
      'once the button can be pressed',
      `${form('<button id="b" disabled>Verify</button>')}<script>
      code.oninput = () => setTimeout(() => { b.disabled = false; }, 200)</script>`,
    ],
    [
      'through the page’s own handler',
      `${form(SEND)}<script>document.forms[0].onsubmit = (event) => {
        event.preventDefault(); fetch('/', { method: 'POST', body: 'code=' + code.value }); }</script>`,
    ],
  ])('sends once, %s', async (_how, body) => {
    const { said, sent } = await fillPage(body, 1);
    expect(said === 'closed' || said.includes(afterHost('sent'))).toBe(true);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^code=\d{6}$/);
  });

  it('presses Enter where there is no form at all, and claims no more', async () => {
    const { said, sent } = await fillPage(
      `${ASK}${CODE}<script>code.onkeydown = (event) => {
      if (event.key === 'Enter') fetch('/', { method: 'POST', body: 'code=' + code.value }); }</script>`,
      1,
    );
    expect(said).toContain(afterHost('entered'));
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['at once', 'code.oninput = () => { if (code.value.length === 6) document.forms[0].requestSubmit(); }'],
    [
      'a moment later',
      'code.oninput = () => { if (code.value.length === 6) setTimeout(() => document.forms[0].submit(), 250); }',
    ],
    [
      'by itself, out of sight',
      `code.oninput = () => { if (code.value.length < 6) return; code.disabled = true; fetch('/', { method: 'POST', body: 'code=' + code.value }); }`,
    ],
    [
      'by a request alone',
      `code.oninput = () => { if (code.value.length === 6) setTimeout(() => fetch('/', { method: 'POST', body: 'code=' + code.value }), 300); }`,
    ],
  ])('does not send again what the page sent %s', async (_when, script) => {
    const { sent } = await fillPage(`${form(SEND)}<script>${script}</script>`, 1);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['action', () => form(SEND, `method="post" action="${site.origin('evil.localhost')}/"`)],
    ['button', () => form(`<button formaction="${site.origin('evil.localhost')}/">Verify</button>`)],
    [
      'action, changed while the field was filled',
      () =>
        `${form(SEND)}<script>code.oninput = () => { document.forms[0].action = '${site.origin('evil.localhost')}/' }</script>`,
    ],
  ])('never sends to another site: by its %s', async (_by, body) => {
    const { said, sent } = await fillPage(body());
    // One that would go there from the start need not even be filled.
    expect(said).toMatch(/another site/);
    expect(sent).toEqual([]);
  });

  it.each(['getAttribute', 'getRootNode', 'action', 'requestSubmit', 'baseURI'])(
    'is not misled about where the form goes by a field called %s',
    async (name) => {
      const evil = site.origin('evil.localhost');
      const decoy =
        name === 'baseURI' ? '<img name="baseURI" alt="">' : `<input type="hidden" name="${name}" value="/">`;
      const { sent } = await fillPage(
        `${form(`${decoy}${SEND}`)}<script>code.oninput = () =>
          HTMLFormElement.prototype.setAttribute.call(document.forms[0], 'action', '${evil}/')</script>`,
      );
      expect(sent).toEqual([]);
    },
  );

  it('sends nothing that the page did not keep', async () => {
    const { said, sent } = await fillPage(`${form(SEND)}<script>code.oninput = () => { code.value = '' }</script>`);
    expect(said).toContain(faultText['fill-not-taken'].what);
    expect(sent).toEqual([]);
  });

  it('sends nothing when the page changed the value meanwhile', async () => {
    const { said, sent } = await fillPage(
      `${form(SEND)}<script>code.oninput = () => setTimeout(() => { code.value = '111111' }, 120)</script>`,
    );
    expect(said).toContain(afterHost('changed'));
    expect(sent).toEqual([]);
  });

  it('leaves the pressing to the user where nothing sends it', async () => {
    const { said, sent } = await fillPage(
      form('<input name="other" type="text"><button type="button">Verify</button>'),
    );
    expect(said).toContain(afterHost('no-button'));
    expect(sent).toEqual([]);
  });
});

describe('a site that is new to an account', () => {
  it('is asked about by keyboard alone, then filled', async () => {
    await stage.tab.goto(site.show(form(SEND), 'next.localhost'));
    const popup = await stage.popup();
    const { keyboard } = popup.page;
    await popup.find('searchbox', 'Search');
    await keyboard.type('shop');
    await popup.reads(homeText.list.matches(1));
    await keyboard.press('Enter');
    await popup.find('heading', fillText.question.newSite);
    await popup.reads('next.localhost');
    await eventually('the answer to have the focus and take presses', () =>
      popup.page.evaluate((words) => {
        const { activeElement: focused } = document;
        return focused?.textContent === words && focused.ariaDisabled !== 'true';
      }, fillText.question.linkAndFill),
    );
    await keyboard.press('Enter');
    await eventually('the code in the page', () =>
      stage.tab.$eval('#code', (field) => /^\d{6}$/.test((field as HTMLInputElement).value)),
    );
    await stage.closePopup();
  });

  it('is not linked to an account without a warning when it imitates one of its sites', async () => {
    await stage.tab.goto(site.show(form(SEND), 'sh0p.localhost'));
    const popup = await stage.popup();
    await popup.click('button', homeText.site.link);
    await popup.click('button', 'Shop ada');
    expect(await popup.alert()).toContain(fillText.lookalike.title);
    await stage.picture(popup, 'link an imitation');
    await popup.click('button', fillText.question.dontLink);
    await popup.reads(homeText.site.none);
    await popup.click('button', homeText.site.link);
    await popup.click('button', 'Shop ada');
    await popup.click('button', fillText.question.linkAnyway);
    await popup.item('This site', 'Shop ada');
    await popup.click('button', 'Undo');
    await popup.reads(homeText.site.none);
    await stage.closePopup();
  });
});

describe('a password and a code in one field', () => {
  const PASSWORD = 'correct-horse 7';
  const login = (more = '', script = '') =>
    `<h1>VPN sign-in</h1><form method="post"><label>User <input name="user"></label>
     <label>Password <input id="password" name="password" type="password" ${more}></label><button>Connect</button></form>
     <script>${script}</script>`;
  const read = () => stage.tab.$eval('#password', (field) => (field as HTMLInputElement).value);
  const show = async (body: string, typed = PASSWORD) => {
    await stage.tab.goto(site.show(body, 'gate.localhost'));
    if (typed !== '') await stage.tab.type('#password', typed);
  };

  it('is set for the account by the user, who is told what it means', async () => {
    await show(login());
    const popup = await stage.popup();
    await pasteUri(popup, COUNTER);
    await savePreview(popup);
    await stage.closePopup();
    await choose(stage, 'Gate ada', async (options) => {
      await options.choose(fillingRulesText.join, fillingRulesText.joins.after);
      await options.reads(fillingRulesText.joinHints.after);
      await stage.picture(options, 'password and code');
    });
  });

  it('puts the code behind what was typed; a second fill takes its place', async () => {
    await show(login());
    await pressFill(stage, 'Gate ada');
    const first = await read();
    expect(first).toMatch(/^correct-horse 7\d{6}$/);
    await pressFill(stage, 'Gate ada');
    const second = await read();
    expect(second).toMatch(/^correct-horse 7\d{6}$/);
    expect(second).not.toBe(first);
    expect(site.sent).toEqual([]);
  });

  it('goes on after the password was corrected', async () => {
    await show(login());
    await pressFill(stage, 'Gate ada');
    await stage.tab.$eval('#password', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await stage.tab.type('#password', 'another');
    await pressFill(stage, 'Gate ada');
    expect(await read()).toMatch(/^another\d{6}$/);
  });

  it('fills nothing into an empty password field, and says what to do', async () => {
    await show(login(), '');
    expect(await pressFill(stage, 'Gate ada')).toContain(faultText['fill-password-empty'].todo);
    expect(await read()).toBe('');
  });

  it('fills nothing where two password fields hold something', async () => {
    await show(`${login()}<input type="password" value="x">`);
    expect(await pressFill(stage, 'Gate ada')).toContain(faultText['fill-password-several'].what);
    expect(await read()).toBe(PASSWORD);
  });

  it('fills nothing that a person cannot see', async () => {
    await show(login('style="opacity:.3"'));
    expect(await pressFill(stage, 'Gate ada')).not.toContain(FILLED);
    expect(await read()).toBe(PASSWORD);
  });

  it.each([
    ['cuts it', 'password.oninput = () => { password.value = password.value.slice(0, 17) }'],
    ['empties it', 'password.oninput = () => { if (password.value.length > 18) password.value = "" }'],
  ])('leaves the password as it was typed when the page %s', async (_what, script) => {
    await show(login('', script));
    expect(await pressFill(stage, 'Gate ada')).toContain(faultText['fill-not-taken'].what);
    expect(await read()).toBe(PASSWORD);
  });

  it('leaves the password as it was typed when both do not fit', async () => {
    await show(login('maxlength="18"'));
    expect(await pressFill(stage, 'Gate ada')).toContain(faultText['fill-field-short'].what);
    expect(await read()).toBe(PASSWORD);
  });

  it('puts the code before it where the account says so, and fills a field for the code alone in a later step', async () => {
    await choose(stage, 'Gate ada', (options) => options.choose(fillingRulesText.join, fillingRulesText.joins.before));
    await show(login());
    await pressFill(stage, 'Gate ada');
    await pressFill(stage, 'Gate ada');
    expect(await read()).toMatch(/^\d{6}correct-horse 7$/);
    await stage.tab.goto(site.show(form(SEND), 'gate.localhost'));
    await pressFill(stage, 'Gate ada');
    expect(await stage.tab.$eval('#code', (field) => (field as HTMLInputElement).value)).toMatch(/^\d{6}$/);
  });
});

describe('two codes one after the other', () => {
  const TWO = `${ASK}<form><label>Code 1 <input id="one" name="mfaCode1" maxlength="6"></label>
    <label>Code 2 <input id="two" name="mfaCode2" maxlength="6"></label><button>Add</button></form>`;

  it('go into the two fields in order, a press each', async () => {
    await stage.tab.goto(site.show(TWO, 'gate.localhost'));
    const read = () => stage.tab.$$eval('#one, #two', (fields) => fields.map((one) => (one as HTMLInputElement).value));
    expect(await pressFill(stage, 'Gate ada')).toContain(fillText.firstFilled('gate.localhost').split(' filled')[0]);
    const [first, none] = await read();
    expect({ first, none }).toEqual({ first: expect.stringMatching(/^\d{6}$/), none: '' });
    await pressFill(stage, 'Gate ada');
    const [same, second] = await read();
    expect(same).toBe(first);
    expect(second).toMatch(/^\d{6}$/);
    expect(second).not.toBe(first);
  });
});

describe('a recovery code', () => {
  const CODES = ['4K7Q-9TMX-W3BV', 'RDPL-6ZNY-C84F', '2HJ5-QX8M-7VTD', 'K3WB-N6PF-9RZC'];
  const ask = (inner: string, script = '') =>
    `<h1>Enter a recovery code</h1><form onsubmit="return false">${inner}<button>Sign in</button></form><script>${script}</script>`;
  const show = (body: string) => stage.tab.goto(site.show(body));
  const read = () => stage.tab.$$eval('.r', (fields) => fields.map((one) => (one as HTMLInputElement).value));

  /** Presses “Fill next”, and waits until the popup says something of it. */
  async function fillNext(says: string) {
    const popup = await stage.popup();
    await popup.click('button', homeText.account.fillNext);
    await popup.reads(says);
    return popup;
  }

  it('is written as a group into each of three fields', async () => {
    await show(`<h1>Recovery codes</h1><ul>${CODES.map((code) => `<li>${code}</li>`).join('')}</ul>`);
    const popup = await stage.popup();
    await takeRecoveryCodes(popup, CODES.length);
    await stage.closePopup();
    await show(
      ask(
        '<label>Recovery code <input class="r" maxlength="4"></label><input class="r" maxlength="4"><input class="r" maxlength="4">',
      ),
    );
    await fillNext(fillText.recoveryCodeFilled);
    expect(await read()).toEqual(['4K7Q', '9TMX', 'W3BV']);
    await stage.closePopup();
  });

  it('goes without its separators where the field takes just that, and the popup says so', async () => {
    await show(ask('<label>Recovery code <input class="r" maxlength="12"></label>'));
    await fillNext(fillText.recoveryBareFilled);
    expect(await read()).toEqual(['RDPL6ZNYC84F']);
    await stage.closePopup();
  });

  it('is the one that the page asks for by its number', async () => {
    await show(ask('<label>Recovery code 4 <input class="r"></label>'));
    await fillNext(fillText.recoveryNumberFilled(4));
    expect(await read()).toEqual([CODES[3]]);
    await stage.closePopup();
  });

  it('that is used already is not given again, and nothing else is', async () => {
    await show(ask('<label>Recovery code 1 <input class="r"></label>'));
    await fillNext(faultText['recovery-number'].what);
    expect(await read()).toEqual(['']);
    await stage.closePopup();
  });

  it('is not spent on a field that is too short, nor on a page that cuts it, until the user says so', async () => {
    await show(ask('<label>Recovery code <input class="r" maxlength="8"></label>'));
    await fillNext(faultText['fill-field-short'].what);
    await stage.closePopup();
    const cut = `document.querySelector('.r').oninput = (event) => { event.target.value = event.target.value.slice(0, 6); }`;
    await show(ask('<label>Recovery code <input class="r"></label>', cut));
    const popup = await fillNext(fillText.refused.recoveryNotTaken);
    await stage.picture(popup, 'recovery code not kept');
    await popup.reads('1 of 4');
    await popup.click('button', fillText.refused.markUsed);
    await popup.reads('0 of 4');
    await stage.closePopup();
  });
});

it('says within moments that a page has no field, and fills one that appears then', async () => {
  await stage.tab.goto(
    site.show(`<h1>Shop</h1><script>addEventListener('draw', () => { document.body.insertAdjacentHTML('beforeend',
    ${JSON.stringify(form(SEND, 'onsubmit="return false"')).replaceAll('</', '<\\/')}) })</script>`),
  );
  const popup = await stage.popup();
  await popup.click('button', 'Fill', await popup.item('This site', 'Shop ada'));
  await popup.reads(fillText.stillLooking);
  expect(await popup.alert()).toContain(faultText['fill-no-field'].what);
  await stage.tab.evaluate(() => window.dispatchEvent(new Event('draw')));
  await eventually('the code in the page', () =>
    stage.tab.evaluate(() => /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code')?.value ?? '')),
  );
  await stage.closePopup();
});
