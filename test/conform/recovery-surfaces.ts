import type { ElementHandle } from 'puppeteer-core';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { Stage } from '../e2e/browser-harness.ts';
import { eventually } from '../e2e/eventually.ts';
import { openFirefox } from '../e2e/firefox-harness.ts';
import { chooseForSite } from '../e2e/steps/popup.ts';
import { createVault, firstRun } from '../e2e/steps/vault.ts';
import { Surface } from '../e2e/surface.ts';

/** What a surface shows for a text: the codes found, or that there are none. */
export type Shown =
  | {
      readonly codes: readonly string[];
      /** How many lines it says were left out, in its digits without separators. */
      readonly leftOut: string | undefined;
    }
  | {
      readonly said: string;
      readonly canKeepLines: boolean;
      /** What stands in its text box. */
      readonly typed: string | undefined;
    };

/** A browser with the built extension and an open vault, to read recovery codes in. */
export interface RecoveryBrowser {
  /** Gives a text in the options page; `press` is a part of the name of a button to press afterwards, if it is there. */
  give(text: string, press?: string): Promise<Shown>;
  /** Chooses a file there, after some text was typed. */
  chooseFile(path: string, typed?: string): Promise<Shown>;
  /** Takes the codes of a web page by the toolbar button; absent where no test can press it. */
  takeFrom?: (url: string) => Promise<Shown>;
  close(): Promise<void>;
}

export async function openChromium(): Promise<RecoveryBrowser> {
  const stage = await Stage.open({ name: 'recovery-conform' });
  await stage.tab.goto('about:blank');
  await firstRun(stage);
  await stage.closePopup();
  const options = await stage.options('recovery');
  return {
    ...withOptions(options),
    async takeFrom(url) {
      await stage.tab.goto(url);
      const popup = await stage.popup();
      await chooseForSite(popup, homeText.site.saveRecoveryCodes);
      const shown = await shownIn(popup, '.found-codes li');
      await stage.closePopup();
      return shown;
    },
    close: () => stage.close(),
  };
}

export async function openFirefoxOptions(): Promise<RecoveryBrowser> {
  const stage = await openFirefox();
  await stage.visit('popup/index.html');
  const options = new Surface(stage.tab);
  await createVault(options);
  await options.find('button', 'Add account');
  await stage.visit('options/index.html#/recovery');
  return { ...withOptions(options), close: stage.close };
}

function withOptions(options: Surface): Pick<RecoveryBrowser, 'give' | 'chooseFile'> {
  const openDialog = async () => {
    await options.page.bringToFront();
    const { back, cancel } = commonText;
    for (const name of [back, cancel, accountFormText.unsaved.discard])
      if (await options.has('button', name)) await options.click('button', name);
    await options.isGone('dialog', recoveryText.add);
    await options.click('button', recoveryText.add);
    return options.find('dialog', recoveryText.add);
  };
  const enter = async (dialog: ElementHandle<Element>, text: string) => {
    const field = await options.find('textbox', recoveryText.reading.text, dialog);
    await field.evaluate((element, block) => {
      (element as HTMLTextAreaElement).value = block;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  };
  return {
    async give(text, press) {
      const dialog = await openDialog();
      await enter(dialog, text);
      await options.click('button', recoveryText.reading.preview, dialog);
      const shown = await shownIn(options, '.code-grid code');
      if (press === undefined || !('codes' in shown)) return shown;
      await options.page.evaluate((part) => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const wanted = [...document.querySelectorAll('button')].find((button) =>
          (button.getAttribute('aria-label') ?? '').endsWith(part),
        );
        wanted?.click();
      }, press);
      return shownIn(options, '.code-grid code');
    },
    async chooseFile(path, typed) {
      const dialog = await openDialog();
      if (typed !== undefined) await enter(dialog, typed);
      const input = await dialog.$('input[type="file"]');
      if (input === null) throw new Error('got no file input, want one');
      await input.uploadFile(path);
      return shownIn(options, '.code-grid code');
    },
  };
}

/** Waits until a surface shows codes or says why there are none. */
function shownIn(surface: Surface, codes: string): Promise<Shown> {
  return eventually('codes, or why there are none', async () => {
    const texts = await surface.page.$$eval(codes, (all) => all.map((one) => (one.textContent ?? '').trim()));
    const { text, summary, typed } = await surface.page.evaluate(() => ({
      text: document.body.textContent ?? '',
      summary: document.querySelector('.skipped-lines summary')?.textContent ?? '',
      typed: document.querySelector('textarea')?.value,
    }));
    if (texts.length > 0)
      return { codes: texts, leftOut: /^\d+/.exec(summary.replace(/(?<=\d)\D(?=\d{3})/g, ''))?.[0] };
    const said = REFUSALS.find((what) => text.includes(what));
    const canKeepLines = text.includes(recoveryText.reading.eachLine);
    return said === undefined ? undefined : { said, canKeepLines, typed };
  });
}

const REFUSALS = Object.entries(faultText)
  .filter(([code]) => code.startsWith('recovery-') || code.startsWith('page-'))
  .map(([, { what }]) => what);
