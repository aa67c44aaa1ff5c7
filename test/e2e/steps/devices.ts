import { connectText } from '../../../src/ui/strings/connect.ts';
import { devicesText } from '../../../src/ui/strings/devices.ts';
import { syncSetupText } from '../../../src/ui/strings/sync-setup.ts';
import { unlockText } from '../../../src/ui/strings/unlock.ts';
import type { DavServer } from '../../servers/server-process.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import type { Surface } from '../surface.ts';
import { unlock } from './vault.ts';

/** What the browser must allow for a server of the tests. */
export const ON_THIS_COMPUTER = 'http://127.0.0.1/*';

/** Enters a server and its credential, and presses *Connect*. */
export async function enterServer(surface: Surface, { url, user, password }: DavServer): Promise<void> {
  const { fields } = syncSetupText;
  await surface.click('radio', syncSetupText.kinds.webdav);
  await surface.type('textbox', fields.url, url);
  await surface.type('textbox', fields.user, user);
  await surface.type('textbox', fields.password, password);
  await surface.click('button', syncSetupText.connect);
}

/** Waits until the screen of devices says that it is in sync. */
export function awaitInSync(surface: Surface): Promise<void> {
  return eventually('to be in sync', async () => {
    const texts = await surface.page.$$eval('[role="status"]', (all) => all.map((one) => one.textContent ?? ''));
    return texts.some((text) => text.startsWith(devicesText.status.inSync)) ? true : undefined;
  }).then(() => undefined);
}

/** Sets up sync on the open screen of devices. */
export async function setUpSync(stage: Stage, options: Surface, server: DavServer): Promise<void> {
  await stage.allowHost(ON_THIS_COMPUTER);
  await options.page.bringToFront();
  await options.click('button', devicesText.off.setUp);
  await enterServer(options, server);
  await awaitInSync(options);
}

/** Creates an invitation: its text, and the code that is shown apart from it. */
export async function invite(
  stage: Stage,
  options: Surface,
): Promise<{ readonly text: string; readonly code: string }> {
  const origin = `chrome-extension://${await stage.extensionId()}`;
  await stage.browser
    .defaultBrowserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await options.page.bringToFront();
  await options.click('button', devicesText.list.invite);
  await options.click('button', connectText.invite.create);
  await options.click('button', connectText.invite.copy);
  await options.click('button', connectText.invite.showCode);
  const code = await options.page.$eval('.invitation-code output', (output) => output.textContent ?? '');
  const text = await eventually('the invitation to be copied', async () => {
    const copied = await options.page.evaluate(() => navigator.clipboard.readText());
    return copied.startsWith('latchkey-invitation-') ? copied : undefined;
  });
  return { text, code: code.trim() };
}

/** First run of another profile: connects to the vault by an invitation, and opens it by its passphrase. */
export async function acceptInvitation(
  stage: Stage,
  { text, code }: { readonly text: string; readonly code: string },
  name: string,
): Promise<Surface> {
  await stage.allowHost(ON_THIS_COMPUTER);
  const options = await stage.options('accounts');
  await options.click('button', unlockText.connect);
  await options.click('button', connectText.ways.invitation);
  await options.type('textbox', connectText.invitation.text, text);
  await options.type('textbox', connectText.invitation.code, code);
  await options.click('button', connectText.invitation.act);
  await options.type('textbox', syncSetupText.fields.device, name);
  await options.click('button', syncSetupText.connect);
  await options.find('heading', connectText.unlock.title);
  await unlock(options);
  return options;
}
