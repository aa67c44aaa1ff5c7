import type { FaultCode } from '../../src/fault.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { placeText } from '../../src/ui/strings/fill-place.ts';
import { Stage } from '../e2e/browser-harness.ts';
import { eventually } from '../e2e/eventually.ts';
import { FILLED } from '../e2e/steps/filling.ts';
import { clientOf, prepareVault, saveByMessage } from '../e2e/steps/vault.ts';
import type { Surface } from '../e2e/surface.ts';

/** What the popup said when its Fill button was pressed, and the code it had shown. */
export interface Pressed {
  readonly code: string;
  /** `asked-where`: it asked for the place. */
  readonly said: 'filled' | 'asked-where' | FaultCode;
}

type Meanwhile = (popup: Surface) => Promise<void>;

/** A browser with accounts that are bound to the corpus's host. */
export interface FormBrowser {
  readonly stage: Stage;
  /** Presses the toolbar button, then Fill on the account whose codes have so many characters; `meanwhile` comes just after. */
  press(codeLength: number, meanwhile?: Meanwhile): Promise<Pressed>;
  /**
   * The same on a page that stays as it is. Where the popup looks on for a field that comes late, its clock is put forward to the
   * end of that: its last look and its last word come at once.
   */
  pressStill(codeLength: number): Promise<Pressed>;
  /** The same as `press`, and where the popup asks for the place, picks the form of that number from 1 and presses *Fill here*. */
  pressPlace(codeLength: number, form?: number): Promise<Pressed & { readonly wasAsked: boolean }>;
  /** The same on a page that the account is not bound to; answers `asked` where the popup asks about the host. */
  pressElsewhere(codeLength: number): Promise<Pressed['said'] | 'asked'>;
  close(): Promise<void>;
}

/** Its button alone does not tell the question for the place: an account of a host nearby has one of that name. */
const PLACE_TITLES = [placeText.several.title, placeText.drawn.title];

/** More than the popup looks on for. */
const LOOKS_ON_MS = 10_000;

/** A day long, so that no code changes under the test. */
const PERIOD_SECONDS = 86_400;
/** Accounts must differ in more than their digits, or one would replace the other. */
const secretOf = (digits: number) => 'ABCDEFGHIJKLMNOP'[digits]?.repeat(32) ?? '';
const issuerOf = (digits: number) => `Corpus${digits}`;

/**
 * Starts Chromium with the built extension and makes a vault; an account of a length is saved when first needed. `args` are further
 * switches of Chromium.
 */
export async function openFormBrowser(name: string, url: string, args: readonly string[] = []): Promise<FormBrowser> {
  const stage = await Stage.open({ name, args });
  await stage.tab.goto(url);
  await prepareVault(stage);
  const saved = new Set<number>();
  const save = async (digits: number) => {
    const issuer = issuerOf(digits);
    const uri = `otpauth://totp/${issuer}:alex?secret=${secretOf(digits)}&issuer=${issuer}&digits=${digits}&period=${PERIOD_SECONDS}`;
    await saveByMessage(stage, clientOf(await stage.popup()), uri);
    await stage.closePopup();
    saved.add(digits);
  };
  const pressFill = async (codeLength: number, meanwhile?: Meanwhile, onLooking?: Meanwhile) => {
    if (!saved.has(codeLength)) await save(codeLength);
    const popup = await stage.popup();
    const label = `${issuerOf(codeLength)} alex`;
    const code = await popup.code('This site', label);
    await popup.click('button', 'Fill', await popup.item('This site', label));
    await meanwhile?.(popup);
    return { popup, code, said: await outcomeOf(popup, { onLooking }) };
  };
  return {
    stage,
    async press(codeLength, meanwhile) {
      const { code, said } = await pressFill(codeLength, meanwhile);
      await stage.closePopup();
      return { code, said };
    },
    async pressStill(codeLength) {
      const { code, said } = await pressFill(codeLength, undefined, endPatience);
      await stage.closePopup();
      return { code, said };
    },
    async pressPlace(codeLength, form) {
      const { popup, code, said } = await pressFill(codeLength);
      const wasAsked = said === 'asked-where';
      if (wasAsked) {
        await popup.page.bringToFront();
        if (form !== undefined) await popup.page.locator(`.places label:nth-of-type(${form}) input`).click();
        await popup.page
          .locator(`::-p-aria([name="${placeText.fillHere}"][role="button"]):not([aria-disabled])`)
          .wait();
        await popup.click('button', placeText.fillHere);
      }
      const now = wasAsked ? await outcomeOf(popup, { isAgreed: true }) : said;
      await stage.closePopup();
      return { code, said: now, wasAsked };
    },
    async pressElsewhere(codeLength) {
      const popup = await stage.popup();
      const label = `${issuerOf(codeLength)} alex`;
      await popup.code('Accounts', label);
      if (await popup.has('list', 'This site')) throw new Error('got accounts of this site, want none');
      await popup.click('button', 'Fill', await popup.item('Accounts', label));
      const said = await Promise.race([
        outcomeOf(popup),
        popup.find('heading', fillText.question.newSite).then(() => 'asked' as const),
      ]);
      await stage.closePopup();
      return said;
    },
    close: () => stage.close(),
  };
}

/** Puts the popup's clock forward past all that it waits for. */
async function endPatience({ page }: Surface): Promise<void> {
  await page
    .evaluate((aheadMs) => {
      const nowMs = performance.now.bind(performance);
      performance.now = () => nowMs() + aheadMs;
    }, LOOKS_ON_MS)
    .catch(() => undefined);
}

/** The popup says that it filled and closes, or shows why not and looks no further. */
async function outcomeOf(
  popup: Surface,
  { isAgreed = false, onLooking }: { readonly isAgreed?: boolean; readonly onLooking?: Meanwhile | undefined } = {},
): Promise<Pressed['said']> {
  let seen = '';
  try {
    return await eventually('the popup to say what came of it', async () => {
      if (popup.page.isClosed()) return 'filled';
      seen = await popup.page
        .evaluate(() => document.body.textContent ?? '')
        .catch(() => (popup.page.isClosed() ? FILLED : ''));
      if (seen.includes(FILLED)) return 'filled';
      if (seen.includes(fillText.stillLooking)) {
        await onLooking?.(popup);
        return undefined;
      }
      if (!isAgreed && PLACE_TITLES.some((title) => seen.includes(title))) return 'asked-where';
      return (Object.keys(faultText) as FaultCode[]).find(
        (code) => /^(fill|page|unexpected|vault-locked)/.test(code) && seen.includes(faultText[code].what),
      );
    });
  } catch (cause) {
    throw new Error(`got a popup that reads "${seen.slice(0, 300)}", want an outcome`, { cause });
  }
}
