import type { ManagedPolicy } from '../../src/policy/policy.ts';
import { extension } from './extension.ts';

/** A policy that may still be on its way. */
interface ComingPolicy {
  readonly ready: () => Promise<ManagedPolicy>;
  readonly whenChanged: (listener: () => void) => void;
}

/** How long the welcome page waits for a policy that may forbid it. */
const PATIENCE_MS = 5_000;

/**
 * Opens the welcome page right after the installation: browsers hide a new extension's button in a menu, and say nothing about it. Whoever has a vault
 * in this browser already knows where the button is.
 */
export async function welcome(reason: string, hasVault: () => Promise<boolean>, policy: ComingPolicy): Promise<void> {
  if (reason !== 'install' || (await hasVault())) return;
  if ((await extension.management.getSelf()).installType === 'admin') await policyOrPatience(policy);
  const { forced, recommended } = await policy.ready();
  if (forced.hideWelcome ?? recommended.hideWelcome) return;
  await extension.tabs.create({ url: extension.runtime.getURL('options/index.html#/welcome') });
}

/** The policy comes a moment after an extension that an administrator installed. */
function policyOrPatience({ whenChanged }: Pick<ComingPolicy, 'whenChanged'>): Promise<void> {
  return new Promise((resolve) => {
    whenChanged(resolve);
    setTimeout(resolve, PATIENCE_MS);
  });
}
