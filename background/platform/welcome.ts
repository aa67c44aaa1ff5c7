import { extension } from './extension.ts';

/**
 * Opens our page in a tab right after the installation, where the browser hides a new extension's button in a menu:
 * Firefox. Chromium shows the button's popup at the first press, and no tab that nobody asked for.
 */
export async function welcome(reason: string): Promise<void> {
  const page = extension.runtime.getURL('options/index.html');
  if (reason === 'install' && page.startsWith('moz-extension:')) await extension.tabs.create({ url: page });
}
