import { extension } from './extension.ts';

/** Opens the welcome page right after the installation: browsers hide a new extension's button in a menu, and say nothing about it. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  await extension.tabs.create({ url: extension.runtime.getURL('options/index.html#/welcome') });
}
