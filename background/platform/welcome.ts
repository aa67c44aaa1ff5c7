import type { ManagedPolicy } from '../../src/policy/policy.ts';
import { extension } from './extension.ts';

/**
 * Opens the welcome page right after the installation: browsers hide a new extension's button in a menu, and say nothing about it. Whoever has a vault
 * in this browser already knows where the button is.
 */
export async function welcome(
  reason: string,
  hasVault: () => Promise<boolean>,
  policy: { readonly ready: () => Promise<ManagedPolicy> },
): Promise<void> {
  if (reason !== 'install' || (await hasVault())) return;
  const { forced, recommended } = await policy.ready();
  if (forced.hideWelcome ?? recommended.hideWelcome) return;
  await extension.tabs.create({ url: extension.runtime.getURL('options/index.html#/welcome') });
}
