import { describe, expect, it, onTestFinished } from 'vitest';
import { copiedText } from '../../src/ui/clipboard.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { Stage } from './browser-harness.ts';
import { eventually, until } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { clientOf, prepareVault } from './steps/vault.ts';

const SECONDS = 2;

/** Chromium with the permission that *Clear it even after the window closes* asks for, or without, and one account. */
async function open(name: string, isGranted: boolean): Promise<Stage> {
  const stage = await Stage.open({
    name,
    manifest: ({ permissions, ...others }) => {
      const granted = isGranted ? ['clipboardRead', 'clipboardWrite'] : [];
      return { ...others, permissions: [...(permissions as string[]), ...granted] };
    },
  });
  onTestFinished(() => stage.close());
  const { a } = stage.site.origins;
  await stage.browser.defaultBrowserContext().overridePermissions(a, ['clipboard-read', 'clipboard-sanitized-write']);
  await northwind.openSignIn(stage);
  await prepareVault(stage, 'otpauth://totp/Northwind:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Northwind');
  const ask = clientOf(await stage.popup());
  await ask('preferences.set', { clipboardSeconds: SECONDS });
  return stage;
}

/** Copies the code in the popup, which closes then, as it does when a person clicks into the page to paste. */
async function copyAndLeave(stage: Stage, said: string): Promise<string> {
  const popup = await stage.popup();
  await popup.click('button', commonText.copy);
  await popup.reads(said);
  await stage.picture(popup, 'copied');
  await stage.closePopup();
  return clipboardOf(stage);
}

async function clipboardOf(stage: Stage): Promise<string> {
  await stage.tab.bringToFront();
  // Only a document with the focus may read it, which comes a moment later.
  await until(stage.tab, 'the focus in the page', () => document.hasFocus());
  return stage.tab.evaluate(() => navigator.clipboard.readText());
}

describe('the clipboard after the popup is closed', () => {
  it('is cleared in time where the user allowed it', { timeout: 60_000 }, async () => {
    const stage = await open('clipboard-cleared', true);
    expect(await copyAndLeave(stage, copiedText('always', SECONDS))).toMatch(/^\d{6}$/);
    await eventually('the clipboard to be empty', async () => ((await clipboardOf(stage)) === '' ? true : undefined));
  });

  it('keeps what the user copied meanwhile', { timeout: 60_000 }, async () => {
    const stage = await open('clipboard-kept', true);
    await copyAndLeave(stage, copiedText('always', SECONDS));
    await stage.tab.evaluate(() => navigator.clipboard.writeText('the user’s own'));
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000 + 1_500));
    expect(await clipboardOf(stage)).toBe('the user’s own');
  });

  it('stays as it is without the permission, and the popup says so', { timeout: 60_000 }, async () => {
    const stage = await open('clipboard-stays', false);
    const code = await copyAndLeave(stage, copiedText('while-open', SECONDS));
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000 + 1_500));
    expect(await clipboardOf(stage)).toBe(code);
  });
});
