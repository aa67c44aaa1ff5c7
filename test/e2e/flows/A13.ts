import { PNG } from 'pngjs';
import { readTransfer } from '../../../src/interchange/transfer.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { readOneByJsqr } from '../../../src/qr/jsqr.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { exportText } from '../../../src/ui/strings/export.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';
import { PASSPHRASE, type Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import { pictureOf, showPictures, transferCode } from '../steps/codes.ts';
import { openExport } from '../steps/interchange.ts';
import * as northwind from '../steps/northwind.ts';
import { firstRun } from '../steps/vault.ts';
import type { Surface } from '../surface.ts';

const MOVED = [
  { issuer: 'Globex', name: 'ada', secret: '12345678901234567890' },
  { issuer: 'Initech', name: 'ada', secret: 'abcdefghij0123456789' },
  { issuer: 'Umbrella', name: 'token', secret: 'counter-based-secret', counter: 41 },
];

/** Moving phones: another authenticator's transfer codes come in, all of them, and ours go out the same way. */
export async function run(stage: Stage): Promise<void> {
  await northwind.openSignIn(stage);
  await firstRun(stage);
  await stage.closePopup();

  const first = await scan(stage, transferCode(MOVED.slice(0, 2), 0, 2));
  await first.reads(scanText.transfer.progress(1, 2, '2'));
  await stage.picture(first, 'first part');
  await first.click('button', addText.found.save(2));
  await first.find('searchbox', 'Search');
  await first.reads(scanText.transfer.progress(1, 2, '2'));
  await stage.closePopup();

  const second = await scan(stage, transferCode(MOVED.slice(2), 1, 2));
  await second.click('button', addText.found.save(1));
  await second.find('listitem', 'Umbrella token');
  await eventually('the code that the old phone shows', async () => {
    const otp = {
      kind: 'totp',
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      algorithm: 'SHA-1',
      digits: 6,
      periodSeconds: 30,
    } as const;
    return (await second.code('Accounts', 'Globex ada')) === generateCode(otp, Date.now());
  });
  await stage.picture(second, 'all parts');
  await stage.closePopup();

  const { page, ...out } = await exported(stage);
  expectEqual('the entries for the next phone', out.names, ['Globex ada', 'Initech ada', 'Umbrella token']);
  expectEqual('the counter', out.counter, 41);
  await page.close();
}

async function scan(stage: Stage, code: string): Promise<Surface> {
  await northwind.openSignIn(stage);
  await showPictures(stage, [await pictureOf(code, 400)]);
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.find('list', addText.found.list);
  return popup;
}

/** Reads what the options page shows a phone, from its pixels. */
async function exported(stage: Stage) {
  const options = await stage.options('interchange');
  await openExport(options);
  await options.click('radio', exportText.formats['google-transfer'].label);
  await options.type('textbox', 'Passphrase', PASSPHRASE);
  await options.click('button', exportText.form.showCodes);
  await options.find('image', exportText.transfer.code(1, 1));
  const shown = await options.page.waitForSelector('.qr-picture svg path');
  if (shown === null) throw new Error('no picture for the phone');
  const { data, width, height } = PNG.sync.read(Buffer.from(await options.page.screenshot()));
  const code = readOneByJsqr({ data: new Uint8ClampedArray(data), width, height });
  await stage.picture(options, 'for the next phone');
  const { entries } = await readTransfer(code?.text ?? '');
  const counters = entries.flatMap(({ otp }) => (otp.kind === 'hotp' ? [otp.counter] : []));
  return {
    page: options.page,
    names: entries.map(({ issuer, name }) => `${issuer} ${name}`).sort(),
    counter: counters[0],
  };
}
