import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { findInHeap } from './steps/heap.ts';
import { giveFiles, openImport, previewRows } from './steps/interchange.ts';
import { reviewCodes } from './steps/options.ts';
import { haveVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const SECRET = 'KRUGS4ZANFZSAYJAONSWG4TFOQQGWZLZ';
const CODES = ['qz7f-3a09-kw2m', 'hx41-77bd-pp0c', 'mm38-1c9e-ru5t'];

let stage: Stage;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-memory-'));
  stage = await Stage.open({ name: 'memory' });
});
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Locks the vault from elsewhere, and expects the page to have held the texts before and none of them after. */
async function isForgotten(page: Surface, texts: readonly string[]): Promise<void> {
  expect(await findInHeap(page.page, texts)).toEqual(texts);
  await stage.inWorker(`chrome.commands.onCommand.dispatch('lock')`);
  await page.find('heading', unlockText.locked.title);
  await eventually(
    'the memory to be free of them',
    async () => (await findInHeap(page.page, texts)).length === 0,
    20_000,
  );
}

describe('after a lock the memory of the options page holds no secret', { timeout: 120_000 }, () => {
  it('of an import that was under review', async () => {
    const file = join(folder, 'list.txt');
    writeFileSync(file, `otpauth://totp/Acme:ann?secret=${SECRET}&issuer=Acme\n`);
    const page = await openImport(stage);
    await giveFiles(page, [file]);
    await previewRows(page);
    await isForgotten(page, [SECRET]);
  });

  it('of a setup key that was typed', async () => {
    const page = await haveVault(stage, 'accounts');
    await page.click('button', 'Add your first account');
    await page.type('textbox', accountFormText.service, 'Acme');
    await page.type('textbox', accountFormText.setupKey.label, SECRET);
    await isForgotten(page, [SECRET]);
  });

  it('of recovery codes that were found in a text', async () => {
    const page = await haveVault(stage, 'recovery');
    await reviewCodes(page, `Recovery codes\n${CODES.join('\n')}`);
    await isForgotten(page, CODES);
  });
});
