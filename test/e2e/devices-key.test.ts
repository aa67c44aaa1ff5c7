import { afterEach, expect, it } from 'vitest';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { startBrokenDav } from '../servers/broken-dav.ts';
import { webdavConfig } from '../servers/server-process.ts';
import { askPrfHex, plugIn } from './authenticator.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { awaitInSync } from './steps/devices.ts';
import { allowServers, arrives, joinByInvitation, names, save, usedBy } from './steps/sync.ts';
import { clientOf } from './steps/vault.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(name: string) {
  const stage = await Stage.open({ name, manifest: allowServers });
  closing.push(() => stage.close());
  const options = await stage.options('settings');
  return { stage, options, ask: usedBy(options) };
}

it('answers a passphrase that was changed elsewhere by the security key that was kept there', {
  timeout: 120_000,
}, async () => {
  const server = await startBrokenDav();
  closing.push(server.stop);
  const one = await open('devices-key-one');
  await one.ask('vault.create', { passphrase: PASSPHRASE });
  await one.ask('sync.start', { target: webdavConfig(server), device: 'One' });
  const two = await open('devices-key-two');
  await joinByInvitation(two.ask, await one.ask('sync.invite'), 'Two');
  await two.options.page.reload();

  await plugIn(two.options.page, 'usb');
  await two.options.click('button', unlockMethodsText.keys.setUp);
  const dialog = await two.options.find('dialog', unlockMethodsText.addKey.title);
  await two.options.type('textbox', 'Name', 'Blue key', dialog);
  await two.options.type('textbox', passphraseText.your, PASSPHRASE, dialog);
  await two.options.click('button', unlockMethodsText.addKey.setUp, dialog);
  await two.options.find('listitem', 'Blue key', await two.options.find('list', unlockMethodsText.keys.list));
  const [key] = await eventually('One to know the key', async () => {
    await two.ask('sync.now');
    await one.ask('sync.now');
    const { keys } = await one.ask('vault.unlockMethods');
    return keys.length > 0 ? keys : undefined;
  });
  if (key === undefined) throw new Error('got no key, want one');

  // The key is carried to the first device and touched there; a browser cannot play one key in two places.
  const outputs = Buffer.from(await askPrfHex(two.options.page, key.credentialId, key.salt), 'hex').toString(
    'base64url',
  );
  const next = 'eleven loud herons nest downstream';
  await one.ask('vault.changePassphrase', {
    current: PASSPHRASE,
    next,
    keep: [{ slot: key.slot, outputs }],
  });
  await save(one.ask, 'under the new passphrase');
  await save(two.ask, 'not sent yet');
  await eventually('One to send it', async () => (await one.ask('sync.now')).waiting === 0);

  await two.options.page.evaluate(() => {
    location.hash = '#/devices';
  });
  await two.ask('sync.now');
  await two.options.find('heading', syncQuestionsText.passphrase.title);
  await two.options.click('button', syncQuestionsText.passphrase.withKey);
  await two.options.reads(syncQuestionsText.passphrase.done);
  await two.options.isGone('heading', syncQuestionsText.passphrase.title);
  await awaitInSync(two.options);
  await arrives(one.ask, 'not sent yet', performance.now());
  expect(await names(two.ask)).toEqual(['not sent yet', 'under the new passphrase']);

  const ask = clientOf(two.options);
  await ask('vault.lock');
  await expect(ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await ask('vault.unlock', { passphrase: next });
});
