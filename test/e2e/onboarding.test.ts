import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { fromAuthenticatorText } from '../../src/ui/strings/from-authenticator.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import { ownCorpus } from '../own-corpus.ts';
import { Stage } from './browser-harness.ts';
import { writeCameraVideo } from './steps/camera-video.ts';
import { countClicks } from './steps/clicks.ts';
import { pictureOf, showPictures, transferCode } from './steps/codes.ts';
import { previewRows } from './steps/interchange.ts';
import * as northwind from './steps/northwind.ts';
import { createVault } from './steps/vault.ts';
import { Surface } from './surface.ts';

/** An encrypted backup of the leading extension. */
const LEADER = 'authenticator-extension-encrypted-v3__authenticator_encrypted_v3.json';
const folder = mkdtempSync(join(tmpdir(), 'latchkey-onboarding-'));
let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('onboarding', () => {
  it('takes one click from the new vault to an account that the site confirmed, and keeps one whose fill failed', {
    timeout: 240_000,
  }, async () => {
    stage = await Stage.open({ name: 'onboarding-site' });
    const clicks = countClicks();
    const user = await stage.site.createUser('a', { name: 'Ada Lindqvist' });
    await northwind.signIn(stage, user);
    await northwind.beginApp(stage, 'Add');
    const popup = await stage.popup();
    await clicks.on(popup);
    await createVault(popup);
    // Nobody presses Scan: the page shows a QR code.
    await popup.click('button', addText.preview.saveAndFill);
    const code = await northwind.awaitConfirmationCode(stage);
    await popup.reads(fillText.savedAndFilled(new URL(stage.site.origins.a).host));
    const label = `Northwind ${user.email}`;
    expect(await popup.code('This site', label)).toMatch(/^\d{6}$/);
    await stage.picture(popup, 'saved and filled');
    expect(clicks.pressed).toEqual(['Create vault', addText.preview.saveAndFill]);
    await stage.closePopup();
    await northwind.confirmApp(stage, user);
    await northwind.readBackupCodes(stage);
    expect(stage.site.state('a', user.email).methods).toEqual(['totp']);
    expect(code).toMatch(/^\d{6}$/);

    // A page with a QR code and no field for its code: the account is kept, and one message says both.
    const uri = 'otpauth://totp/Acme:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';
    await showPictures(stage, [await pictureOf(uri)]);
    const second = await stage.popup();
    await second.click('button', 'Add account');
    await second.click('button', addText.preview.saveAndFill);
    expect(await second.alert()).toContain(fillText.accountSaved);
    expect(await second.code('This site', 'Acme ann')).toMatch(/^\d{6}$/);
    await stage.picture(second, 'saved and not filled');
  });

  it('moves a phone by camera in four clicks, and the leading extension in four more, from the welcome page', {
    timeout: 240_000,
  }, async () => {
    const video = join(folder, 'transfer.y4m');
    const parts = [0, 1, 2].map((index) =>
      transferCode([{ issuer: 'Globex', name: `moved-${index}`, secret: `a-secret-that-moves-${index}` }], index, 3),
    );
    writeCameraVideo(video, parts, 10);
    stage = await Stage.open({
      name: 'onboarding-import',
      keepsWelcome: true,
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${video}`,
      ],
    });
    const options = new Surface(await stage.welcome());
    await options.page.setViewport({ width: 1200, height: 820 });
    await options.page.bringToFront();
    const byCamera = countClicks();
    await byCamera.on(options);
    await stage.picture(options, 'welcome');
    await options.click('button', welcomeText.choices.moving.title);
    await createVault(options);
    await options.click('button', scanText.camera);
    await options.reads(importText.scanned(3), 60_000);
    expect(await options.page.$('video')).toBeNull();
    expect(await previewRows(options)).toHaveLength(3);
    await stage.picture(options, 'all parts read');
    await options.click('button', 'Import');
    await options.reads(importReviewText.summary.added(3));
    expect(byCamera.pressed).toEqual([welcomeText.choices.moving.title, 'Create vault', scanText.camera, 'Import']);

    const before = byCamera.pressed.length;
    await options.click('button', importText.done.more);
    const path = join(ownCorpus('imports'), LEADER);
    const { password } = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8'));
    const [chooser] = await Promise.all([
      options.page.waitForFileChooser(),
      options.click('button', importText.source.choose),
    ]);
    await chooser.accept([path]);
    await options.find('textbox', 'File passphrase');
    await stage.picture(options, 'the leader’s file');
    await options.page.keyboard.type(password);
    await options.page.keyboard.press('Enter');
    const rows = await previewRows(options);
    await options.click('button', 'Import');
    await options.reads(importReviewText.summary.added(rows.length));
    expect(byCamera.pressed.slice(before)).toEqual([importText.done.more, importText.source.choose, 'Import']);

    // From there to the page that tells how to be sure before the other one goes.
    const [, link = ''] = fromAuthenticatorText.afterImport((text) => text);
    await options.click('link', String(link));
    await options.find('heading', fromAuthenticatorText.compare.title);
    await options.click('checkbox', fromAuthenticatorText.compare.all);
    await options.reads(fromAuthenticatorText.remove.ready);
    await stage.picture(options, 'codes compared');
  });
});
