import type { DraftView } from '../../src/messages/views.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import type { Stage } from '../e2e/browser-harness.ts';
import { eventually } from '../e2e/eventually.ts';
import { FILLED } from '../e2e/steps/filling.ts';
import { chooseForSite, takeRecoveryCodes } from '../e2e/steps/popup.ts';
import { clientOf } from '../e2e/steps/vault.ts';
import type { Surface } from '../e2e/surface.ts';

/** What came of a press: `said` is the popup's message where nothing was filled. */
export interface Outcome {
  readonly is: 'filled' | 'refused';
  readonly said: string;
}

/** Buttons that a user presses who means to fill: answers to the popup's questions. */
const GO_ON = [fillText.question.link, fillText.question.linkAndFill, /^Replace/, /^Fill (?:here|it|this)/];

/** Presses the toolbar button, then Fill on the site's account, or the button for its next recovery code. */
export async function fill(stage: Stage, button: 'Fill' | 'Fill next'): Promise<Outcome> {
  const popup = await stage.popup();
  try {
    const list = await popup.find('list', 'This site');
    await popup.click('button', button === 'Fill' ? 'Fill' : homeText.account.fillNext, list);
    return await outcomeOf(popup);
  } finally {
    await stage.closePopup();
  }
}

async function outcomeOf(popup: Surface): Promise<Outcome> {
  const answered = new Set<string>();
  return eventually('the popup to say what came of it', async () => {
    if (popup.page.isClosed()) return { is: 'filled', said: '' };
    const shown = await popup.page.evaluate(readPopup).catch(() => undefined);
    if (shown === undefined) return popup.page.isClosed() && { is: 'filled', said: '' };
    const goOn = shown.buttons.find((name) =>
      GO_ON.some((one) => (typeof one === 'string' ? one === name : one.test(name))),
    );
    if (goOn !== undefined && !answered.has(goOn)) {
      // A question takes no press at once.
      await new Promise((then) => setTimeout(then, 900));
      await popup.click('button', goOn);
      answered.add(goOn);
      return undefined;
    }
    if (shown.alert !== '') return { is: 'refused', said: shown.alert };
    return shown.text.includes(FILLED) || /code filled/i.test(shown.text) ? { is: 'filled', said: '' } : undefined;
  });
}

/** Runs in the popup, where no function of this file is, not even one of its own with a name. */
function readPopup() {
  const [alerts, buttons] = ['[role="alert"]', 'button'].map((selector) =>
    [...document.querySelectorAll(selector)].map((one) => (one.textContent ?? '').trim()).filter((text) => text !== ''),
  );
  return {
    alert: (alerts ?? []).join(' ').replace(/\s+/g, ' '),
    text: document.body.textContent ?? '',
    buttons: buttons ?? [],
  };
}

/** The codes that the popup finds on the tab's page, in order, each with whether it is marked as used. */
export async function takeCodes(stage: Stage): Promise<readonly (readonly [code: string, used: boolean])[]> {
  const popup = await stage.popup();
  await chooseForSite(popup, homeText.site.saveRecoveryCodes);
  const list = `section[aria-label="${recoveryText.reading.found}"]`;
  await eventually('codes, or none', async () => (await popup.page.$(`${list}, [role="alert"], .note`)) !== null);
  const found = await popup.page.$$eval(`${list} li`, (rows) =>
    rows.map((row) => [(row.textContent ?? '').trim(), row.querySelector('s') !== null] as const),
  );
  await stage.closePopup();
  return found;
}

/** Saves the codes that the tab's page shows with the site's account. */
export async function saveCodes(stage: Stage, count: number): Promise<void> {
  await takeRecoveryCodes(await stage.popup(), count);
  await stage.closePopup();
}

/** What the popup reads from the QR code on the tab's page: a draft, which is discarded again, or why there is none. */
export async function scan(stage: Stage): Promise<{ readonly draft?: DraftView; readonly said: string }> {
  const popup = await stage.popup();
  // Where the site has an account already, the screen that adds another one scans by itself.
  const isFirst = await eventually('home', async () => {
    if (await popup.has('button', scanText.thisPage)) return 'yes';
    return (await popup.has('button', 'Add account')) && 'no';
  });
  await popup.click('button', isFirst === 'yes' ? scanText.thisPage : 'Add account');
  const said = await eventually('a preview or a refusal', async () => {
    if (await popup.has('heading', addText.preview.title)) return 'read';
    return (await popup.has('alert')) && (await popup.text('alert')).replace(/\s+/g, ' ');
  });
  const ask = clientOf(popup);
  const home = await ask('home.open', { limit: 1 });
  const [draft] = home.state === 'unlocked' ? (home.drafts ?? []) : [];
  await ask('draft.discardAll');
  await stage.closePopup();
  return { said, ...(draft && { draft }) };
}
