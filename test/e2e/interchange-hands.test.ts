import { afterEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { sealAge } from '../../src/interchange/containers/age.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { giveFiles, openFile, openImport, pickerAfterKey, previewRows, writeSample } from './steps/interchange.ts';
import type { Surface } from './surface.ts';

let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

const uri = (issuer: string, name: string, secret = 'JBSWY3DPEHPK3PXP') =>
  `otpauth://totp/${issuer}:${name}?secret=${secret}&issuer=${issuer}`;

/** What has the focus, by its role's element and its name. */
const focused = (page: Surface) =>
  page.page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label =
      element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    return `${element?.tagName.toLowerCase()} ${label.trim()}`;
  });

/** Presses Tab until the focus is there. */
async function tabTo(page: Surface, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let turn = 0; turn < 60; turn++) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    seen.push(now);
    await page.page.keyboard.press('Tab');
  }
  throw new Error(`got to ${seen.join(' | ')}, want ${wanted}`);
}

describe('importing by hand', () => {
  it('needs nothing but the keyboard, from the choice of the file to the way back', { timeout: 180_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-keyboard' });
    const page = await openImport(stage);
    const { keyboard } = page.page;
    const file = writeSample(
      stage,
      'a.age',
      await sealAge(encodeUtf8(`${uri('Acme', 'ann')}\n${uri('Bolt', 'bob')}`), 'words', 10),
    );
    await tabTo(page, /^button Choose files$/);
    const chooser = await pickerAfterKey(page, () => keyboard.press('Enter'));
    await chooser.accept([file]);
    await page.reads(importText.bar.enterPassphrases(1));
    await eventually('the focus in the passphrase', async () => (await focused(page)) === 'input File passphrase');
    await keyboard.type('other');
    await keyboard.press('Enter');
    expect(await page.alert()).toContain(faultText['import-passphrase'].what);
    await eventually('the focus in the passphrase', async () => (await focused(page)) === 'input File passphrase');
    // The same once more tries nothing, and saves nothing; what is typed goes in its place.
    await keyboard.press('Enter');
    await keyboard.type('words');
    await keyboard.press('Enter');
    expect(await previewRows(page)).toHaveLength(2);
    // Enter in the search only searches.
    await tabTo(page, /^input Search$/);
    await keyboard.type('bolt');
    await keyboard.press('Enter');
    await eventually('one row', async () => (await previewRows(page)).length === 1);
    await page.reads(importText.bar.selected(2));
    await tabTo(page, /^input Select Bolt bob$/);
    await keyboard.press('Space');
    await page.reads(importText.bar.selected(1));
    // The buttons come before the table, however many rows it has.
    for (let turn = 0; turn < 8 && !/^button Import$/.test(await focused(page)); turn++) {
      await keyboard.down('Shift');
      await keyboard.press('Tab');
      await keyboard.up('Shift');
    }
    expect(await focused(page)).toBe('button Import');
    await keyboard.press('Enter');
    await page.reads(
      importReviewText.summary.sentence([importReviewText.summary.added(1), importReviewText.summary.skipped(1)]),
    );
    await stage.picture(page, 'done by keyboard');
    await tabTo(page, /^button Undo$/);
    await keyboard.press('Enter');
    await page.reads(importText.done.undone);
  });

  it('takes files that are dropped, and a text that is pasted', { timeout: 120_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-drop' });
    const page = await openImport(stage);
    const drop = (text: string) =>
      page.page.$eval(
        '.import-zone',
        (zone, content) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], 'dropped.dat'));
          const put = (type: string) =>
            zone.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          return [put('dragover'), put('drop')];
        },
        text,
      );
    // Both are answered: the browser does not open the file instead.
    expect(await drop(uri('Acme', 'ann'))).toEqual([false, false]);
    expect(await previewRows(page)).toHaveLength(1);
    await drop(uri('Bolt', 'bob'));
    await eventually('both files', async () => (await previewRows(page)).length === 2);
    await page.click('button', 'Cancel');
    await page.click('button', importText.source.paste);
    await page.type('textbox', importText.source.text, uri('Crate', 'cy'));
    await page.click('button', importText.source.read);
    expect(await previewRows(page)).toHaveLength(1);
  });

  it('stays responsive during a slow derivation, which is ended by Cancel with everything kept', {
    timeout: 180_000,
  }, async () => {
    stage = await Stage.open({ name: 'interchange-cancel' });
    const page = await openImport(stage);
    const slow = await sealAge(encodeUtf8(uri('Acme', 'ann')), 'words', 17);
    await giveFiles(page, [writeSample(stage, 'slow.age', slow), writeSample(stage, 'fine.txt', uri('Bolt', 'bob'))]);
    await page.reads(importText.bar.both(importText.bar.selected(1), importText.bar.locked(1)));
    await page.type('textbox', 'File passphrase', 'words');
    await page.reads(importText.bar.toOpen(1));
    await page.click('button', 'Import');
    await page.reads(importText.reading.stages.deriving);
    await stage.picture(page, 'deriving');
    await page.click('button', 'Cancel');
    expect(await page.alert()).toContain(faultText['import-cancelled'].what);
    await stage.picture(page, 'cancelled');
    // The other file is still there, and the passphrase can be tried again.
    await page.reads(importText.bar.toOpen(1));
    await openFile(page, 'words');
    await page.reads(importText.bar.selected(2));
  });
});
