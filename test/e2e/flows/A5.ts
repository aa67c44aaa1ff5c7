import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recoveryText } from '../../../src/ui/strings/recovery.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { openRecovery, readCodes } from '../steps/options.ts';
import { takeRecoveryCodes } from '../steps/popup.ts';
import { prepareVault } from '../steps/vault.ts';

/** Backup codes, shown once: from the page, kept encrypted; copied, downloaded and printed again later. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const account = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  await northwind.signIn(stage, user);
  const filled = await stage.popup();
  await filled.click('button', 'Fill', await filled.item('This site', account));
  await northwind.submitCode(stage);
  await northwind.openAuthentication(stage);
  await stage.web.click('button', 'Regenerate');
  await northwind.givePassword(stage, user, 'Regenerate');
  const codes = await northwind.readBackupCodes(stage);

  const popup = await stage.popup();
  await takeRecoveryCodes(popup, codes.length);
  await stage.picture(popup, 'taken from the page');
  await stage.closePopup();

  const options = await openRecovery(stage);
  const stored = await readCodes(options, account);
  expectEqual('the codes stored', stored.all, codes);
  await stage.picture(options, 'stored');
  const card = await options.find('listitem', account);
  await options.click('button', recoveryText.set.copyAll, card);
  await options.reads(recoveryText.set.copiedAll(codes.length));
  await options.click('button', recoveryText.set.download, card);
  const file = await eventually('the downloaded file', async () =>
    readdirSync(stage.downloads).find((name) => name.endsWith('.txt')),
  );
  const text = readFileSync(join(stage.downloads, file), 'utf8');
  expectEqual(
    'the codes in the file',
    codes.filter((code) => !text.includes(code)),
    [],
  );
  if (!text.includes('Northwind')) throw new Error('the file does not say whose codes they are');
  await options.page.evaluate(() => {
    globalThis.print = () => void document.documentElement.setAttribute('data-printed', '');
  });
  await options.click('button', recoveryText.set.print, card);
  await options.page.waitForSelector('[data-printed]');
}
