import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { restoreText } from '../../src/ui/strings/restore.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { haveVault, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const NEXT = 'nine loud herons row downstream';
const REFUSED_AT_ONCE: ReadonlySet<string> = new Set(['empty', 'something else', 'endless']);

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

/** A picture in both colour schemes, and no word of axe. */
async function look(surface: Surface, title: string): Promise<void> {
  const picture = (scheme: string) => stage.picture(surface, `${title} ${scheme}`);
  expect(await complaintsInBothSchemes(surface.page, picture), title).toEqual([]);
}

async function addAccount(options: Surface, name: string, key: string): Promise<void> {
  await options.page.evaluate(() => {
    location.hash = '#/accounts';
  });
  await options.click(
    'button',
    (await options.has('button', 'Add your first account')) ? 'Add your first account' : 'Add account',
  );
  await options.type('textbox', accountFormText.service, 'Acme');
  await options.type('textbox', accountFormText.accountName, name);
  await options.type('textbox', accountFormText.setupKey.label, key);
  await options.click('button', addText.proceed);
  await options.click('button', 'Save');
  await options.find('heading', 'Acme');
}

/** Writes a backup with one thing wrong beside it, and answers with the path. */
function spoil(path: string, name: string, change: (bytes: Buffer) => Buffer): string {
  const to = join(stage.downloads, name);
  writeFileSync(to, change(readFileSync(path)));
  return to;
}

const flipped = (at: (bytes: Buffer) => number) => (bytes: Buffer) => {
  const index = at(bytes);
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes;
};

it('refuses a file that is damaged, newer, cut, something else or endless, says so, and changes nothing', {
  timeout: 240_000,
}, async () => {
  stage = await Stage.open({ name: 'mishaps-files' });
  const options = await haveVault(stage, 'accounts');
  await addAccount(options, 'ann', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await options.page.evaluate(() => {
    location.hash = '#/backups';
  });
  await options.click('button', backupsText.backUpNow);
  const name = await eventually('the backup file', async () =>
    readdirSync(stage.downloads).find((file) => file.endsWith('.latchkey')),
  );
  const path = join(stage.downloads, name);
  await addAccount(options, 'bob', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  await options.page.evaluate(() => {
    location.hash = '#/backups';
  });

  const huge = join(stage.downloads, 'film.latchkey');
  copyFileSync(path, huge);
  truncateSync(huge, 70_000_000);
  const cases: readonly (readonly [what: string, file: string, says: readonly string[]])[] = [
    [
      'damaged',
      spoil(
        path,
        'damaged.latchkey',
        flipped((bytes) => bytes.length - 40),
      ),
      [faultText['vault-damaged'].what],
    ],
    [
      'header changed',
      spoil(
        path,
        'header.latchkey',
        flipped((bytes) => bytes.indexOf('"bs":"') + 10),
      ),
      [faultText['vault-damaged'].what, restoreText.damaged.todo],
    ],
    [
      'newer',
      spoil(path, 'newer.latchkey', (bytes) => Buffer.concat([bytes.subarray(0, 7), Buffer.of(2), bytes.subarray(8)])),
      [faultText['vault-version'].what],
    ],
    [
      'cut',
      spoil(path, 'cut.latchkey', (bytes) => bytes.subarray(0, 3000)),
      [faultText['vault-truncated'].what, restoreText.damaged.todo],
    ],
    ['empty', spoil(path, 'empty.latchkey', () => Buffer.alloc(0)), [restoreText.otherFile.what]],
    [
      'something else',
      spoil(path, 'page.latchkey', () => Buffer.from('<!doctype html><p>Hello')),
      [restoreText.otherFile.what],
    ],
    ['endless', huge, [faultText['vault-size'].what]],
  ];
  await options.click('button', restoreText.title);
  await options.type('textbox', restoreText.passphrase, PASSPHRASE);
  for (const [what, file, says] of cases) {
    const input = (await options.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    // What is no backup at all is refused as soon as it is chosen, and can't be opened.
    if (!REFUSED_AT_ONCE.has(what)) await options.click('button', restoreText.open);
    await eventually(`the refusal of what is ${what}`, async () => {
      const alert = await options.alert();
      return says.every((text) => alert.includes(text));
    });
    if (what === 'newer' || what === 'endless') await look(options, `restore ${what}`);
  }
  // The whole file then opens in the same form; what is told is what would happen.
  const input = (await options.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await options.click('button', restoreText.open);
  await options.reads(restoreText.differences.onlyHere(1));
  await options.click('button', 'Cancel');
  await options.page.evaluate(() => {
    location.hash = '#/accounts';
  });
  await options.find('link', 'Acme ann');
  await options.find('link', 'Acme bob');

  // A deletion since then is told before anything is merged.
  await options.click('link', 'Acme ann');
  await options.click('button', 'Delete account');
  await options.click(
    'button',
    accountsText.deleting.act(1),
    await options.find('dialog', accountsText.deleting.title(1)),
  );
  await options.page.evaluate(() => {
    location.hash = '#/backups';
  });
  await options.click('button', restoreText.title);
  const again = (await options.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await again.uploadFile(path);
  await options.type('textbox', restoreText.passphrase, PASSPHRASE);
  await options.click('button', restoreText.open);
  await options.reads(restoreText.differences.deletedHere(1));
  await look(options, 'restore with a deletion');
});

it('keeps two windows apart from each other: the passphrase changed in one is the passphrase of both', {
  timeout: 240_000,
}, async () => {
  stage = await Stage.open({ name: 'mishaps-windows' });
  const one = await haveVault(stage, 'settings');
  const two = await stage.options('settings');
  const fill = async (options: Surface, current: string, next: string) => {
    await options.page.bringToFront();
    await options.click('button', unlockMethodsText.passphrase.change);
    await options.type('textbox', passphraseText.current, current);
    await options.type('textbox', passphraseText.next, next);
    await options.type('textbox', passphraseText.repeatNext, next);
  };
  await fill(two, PASSPHRASE, 'ten slow badgers walk across');
  await fill(one, PASSPHRASE, NEXT);
  await one.click('button', unlockMethodsText.passphrase.change);
  await one.reads(unlockMethodsText.passphrase.changed);
  await two.page.bringToFront();
  await two.click('button', unlockMethodsText.passphrase.change);
  expect(await two.alert()).toContain(faultText['passphrase-wrong'].what);
  // The window that was behind saves into the vault as it is now.
  await addAccount(two, 'ann', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await stage.restart();
  const again = await stage.options('accounts');
  await unlock(again, PASSPHRASE);
  expect(await again.alert()).toContain(faultText['passphrase-wrong'].what);
  await unlock(again, NEXT);
  await again.find('link', 'Acme ann');
});
