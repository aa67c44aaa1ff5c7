import type { FaultCode } from '../../src/fault.ts';
import { wording } from '../../src/ui/wording.ts';
import { eventually } from '../e2e/eventually.ts';
import { Stage } from '../e2e/stage.ts';
import { pasteUri, savePreview } from '../e2e/steps/popup.ts';
import { firstRun } from '../e2e/steps/vault.ts';
import type { Surface } from '../e2e/surface.ts';

/** What the popup said when its Fill button was pressed, and the code it had shown. */
export interface Pressed {
  readonly code: string;
  readonly said: 'filled' | FaultCode;
}

/** A browser with an account of every length of code, bound to the corpus's host. */
export interface FormBrowser {
  readonly stage: Stage;
  /** Presses the toolbar button, then Fill on the account whose codes have so many characters. */
  press(codeLength: number): Promise<Pressed>;
  close(): Promise<void>;
}

/** A day long, so that no code changes under the test. */
const PERIOD_SECONDS = 86_400;
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const nameOf = (digits: number) => `digits${digits}`;

/** Starts Chromium with the built extension, makes a vault, and saves an account for each length while at `url`. */
export async function openFormBrowser(name: string, url: string, lengths: readonly number[]): Promise<FormBrowser> {
  const stage = await Stage.open({ name });
  await stage.tab.goto(url);
  let popup = await firstRun(stage);
  for (const digits of lengths) {
    const uri = `otpauth://totp/Corpus:${nameOf(digits)}?secret=${SECRET}&issuer=Corpus&digits=${digits}&period=${PERIOD_SECONDS}`;
    await pasteUri(popup, uri);
    await savePreview(popup);
    popup = await stage.popup();
  }
  await stage.closePopup();
  return {
    stage,
    async press(codeLength) {
      const open = await stage.popup();
      const label = `Corpus ${nameOf(codeLength)}`;
      const code = await open.code('This site', label);
      await open.click('button', 'Fill', await open.item('This site', label));
      const said = await outcomeOf(open);
      await stage.closePopup();
      return { code, said };
    },
    close: () => stage.close(),
  };
}

/** The popup says that it filled and closes, or shows why not. */
async function outcomeOf(popup: Surface): Promise<Pressed['said']> {
  return eventually('the popup to say what came of it', async () => {
    if (popup.page.isClosed()) return 'filled';
    const text = await popup.page
      .evaluate(() => document.body.textContent ?? '')
      .catch(() => (popup.page.isClosed() ? 'Filled at' : ''));
    if (text.includes('Filled at')) return 'filled';
    return (Object.keys(wording) as FaultCode[]).find(
      (code) => /^(fill|page|unexpected|vault-locked)/.test(code) && text.includes(wording[code].what),
    );
  });
}
