import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StageOptions } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import type { Surface } from './surface.ts';

/** Chromium leaves a changed file alone for five seconds, and looks again after them: a browser on a busy machine takes longer. */
const PATIENCE_MS = 60_000;

/** An extension of its own for Chromium, and the policy file that names it alone: browsers that run at the same time don't notice. */
export interface ChromiumPolicy {
  readonly extensionId: string;
  /** Gives the built extension that ID, for `Stage.open`. */
  readonly manifest: NonNullable<StageOptions['manifest']>;
  /** Puts another policy in place of the one before. */
  set(policy: unknown): void;
  remove(): void;
}

/** Runs with a managed policy of Chromium for an extension that no other test has, and removes it afterwards. The folder stays. */
export async function withChromiumPolicy<T>(policy: unknown, run: (policy: ChromiumPolicy) => Promise<T>): Promise<T> {
  const key = randomBytes(32);
  const extensionId = idOf(key);
  const folder = policyFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `latchkey-test-${extensionId}.json`);
  const remove = () => rmSync(file, { force: true });
  const set = (next: unknown) =>
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: next } } }));
  process.on('exit', remove);
  try {
    set(policy);
    const manifest: ChromiumPolicy['manifest'] = (built) => ({ ...built, key: key.toString('base64') });
    return await run({ extensionId, manifest, set, remove });
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/**
 * Whether this user may write Chromium's policy files. In CI it is an error if not, so that nothing is left out there without a word.
 */
export function mayWritePolicies(): boolean {
  const folder = policyFolder();
  const isAllowed = canWrite(folder);
  if (!isAllowed && process.env.CI) throw new Error(`${folder} can't be written, and CI must test with policies`);
  if (!isAllowed) console.warn(`Left out: tests of managed policies need a user who may write ${folder}.`);
  return isAllowed;
}

/** What a page of the extension is told of its policy, once it is so. */
export async function managedOnce(
  { page }: Surface,
  what: string,
  isSo: (managed: Readonly<Record<string, unknown>>) => boolean,
): Promise<Readonly<Record<string, unknown>>> {
  return eventually(
    what,
    async () => {
      const managed = await page.evaluate(() => (globalThis as unknown as ManagedPage).chrome.storage.managed.get());
      return isSo(managed) && managed;
    },
    PATIENCE_MS,
  );
}

interface ManagedPage {
  readonly chrome: { readonly storage: { readonly managed: { get(): Promise<Record<string, unknown>> } } };
}

/** Where the browser of the tests looks: Chrome's own builds have another folder than Chromium's. */
function policyFolder(): string {
  const program = basename(process.env.CHROMIUM ?? '/usr/bin/chromium');
  return program.startsWith('google-chrome') ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';
}

function canWrite(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  const nearest = [folder, join(folder, '..'), join(folder, '../..'), '/etc'].find((one) => existsSync(one)) ?? '/etc';
  try {
    accessSync(nearest, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The ID that Chromium derives from the `key` of a manifest. */
function idOf(key: Uint8Array): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
