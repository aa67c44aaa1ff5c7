import { extension } from './extension.ts';

/**
 * Opens the welcome page right after the installation: browsers hide a new extension's button in a menu, and say nothing about it. Whoever has a vault
 * in this browser already knows where the button is.
 */
export async function welcome(reason: string, hasVault: () => Promise<boolean>): Promise<void> {
  if (reason !== 'install' || (await hasVault())) return;
  await extension.tabs.create({ url: extension.runtime.getURL('options/index.html#/welcome') });
}
