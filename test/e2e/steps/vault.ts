import { type AskBackground, createClient } from '../../../src/messages/client.ts';
import type { Reply } from '../../../src/messages/envelope.ts';
import type { Section } from '../../../src/ui/sections.ts';
import { PASSPHRASE, type Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import type { Surface } from '../surface.ts';

/** Makes the vault on the first-run screen of a page of ours. */
export async function createVault(surface: Surface): Promise<void> {
  await surface.type('textbox', 'Passphrase', PASSPHRASE);
  await surface.type('textbox', 'Repeat passphrase', PASSPHRASE);
  await surface.click('button', 'Create vault');
}

export async function unlock(surface: Surface, passphrase = PASSPHRASE): Promise<void> {
  await surface.type('textbox', 'Passphrase', passphrase);
  await surface.click('button', 'Unlock');
}

/**
 * Opens the popup on the user's tab, makes the vault, and answers with the popup at home, or with the preview of the account whose QR code the page
 * shows.
 */
export async function firstRun(stage: Stage): Promise<Surface> {
  const popup = await stage.popup();
  await popup.find('button', 'Create vault');
  await stage.picture(popup, 'first run');
  await createVault(popup);
  await eventually(
    'home or a preview',
    async () => (await popup.has('button', 'Add account')) || (await popup.has('button', 'Save')),
  );
  return popup;
}

/** Sends messages from a page of ours, as its own code does. */
export function clientOf({ page }: Surface): AskBackground {
  const send = (message: unknown) =>
    page.evaluate((one) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(one), message);
  return createClient(async (envelope) => (await send(envelope)) as Reply);
}

/**
 * Makes the vault by the message that the first run sends, and saves accounts from `otpauth:` texts by those of *Save*, linked to the site in
 * the user's tab: for tests of what comes later.
 */
export async function prepareVault(stage: Stage, ...uris: readonly string[]): Promise<void> {
  const popup = await stage.popup();
  await popup.find('button', 'Create vault');
  const ask = clientOf(popup);
  await ask('vault.create', { passphrase: PASSPHRASE });
  for (const text of uris) await saveByMessage(stage, ask, text);
  await stage.closePopup();
}

/** Saves an account from its `otpauth:` text, linked to the site in the user's tab. */
export async function saveByMessage(stage: Stage, ask: AskBackground, text: string): Promise<void> {
  const { id, issuer, name, host } = await ask('draft.read', { text, source: 'paste', url: stage.tab.url() });
  await ask('draft.save', { id, issuer, name, mode: 'new', bindHost: host !== undefined });
}

/** The options page of a fresh profile with its vault made by the message that the first run sends, for tests of what comes later. */
export async function haveVault(stage: Stage, section: Section): Promise<Surface> {
  const options = await stage.options(section);
  await clientOf(options)('vault.create', { passphrase: PASSPHRASE });
  await options.page.reload();
  return options;
}

interface Extension {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}
