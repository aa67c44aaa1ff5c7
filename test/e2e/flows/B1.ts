import { addText } from '../../../src/ui/strings/add.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as harbourline from '../steps/harbourline.ts';
import { savePreview, takeRecoveryCodes, typeKey } from '../steps/popup.ts';
import { firstRun } from '../steps/vault.ts';

/** Enrol TOTP by typing: algorithm, digits and period as the page spells them; six boxes take the code. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('b');
  const label = `Harbourline ${user.email}`;
  await harbourline.logIn(stage, user);
  await harbourline.beginApp(stage);
  const details = await harbourline.readDetails(stage);

  const popup = await firstRun(stage);
  await typeKey(popup, {
    key: details.get('Key') ?? '',
    issuer: 'Harbourline',
    name: user.email,
    algorithm: details.get('Algorithm') ?? '',
    digits: details.get('Digits') ?? '',
    period: (details.get('Period') ?? '').replace(' seconds', ''),
  });
  await popup.reads('every 60 s');
  await stage.picture(popup, 'preview');
  await popup.click('button', addText.preview.fill);
  await eventually('six digits in the boxes', async () => /^\d{6}$/.test(await harbourline.readBoxes(stage)));
  await savePreview(popup);
  await popup.code('This site', label);
  await stage.closePopup();
  await stage.picture(stage.tab, 'boxes filled');
  await harbourline.verify(stage);

  const codes = await harbourline.readRecoveryCodes(stage);
  const again = await stage.popup();
  await takeRecoveryCodes(again, codes.length);
  await stage.picture(again, 'recovery codes taken');
  await stage.closePopup();
  expectEqual('the methods at the service', stage.site.state('b', user.email).methods, ['totp']);
}
