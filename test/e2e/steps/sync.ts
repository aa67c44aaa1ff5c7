import { type AskBackground, createClient } from '../../../src/messages/client.ts';
import type { Reply } from '../../../src/messages/envelope.ts';
import { applyCopy } from '../../background/restore-copy.ts';
import { PASSPHRASE } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import type { Surface } from '../surface.ts';

/** What the user has allowed by the browser's own question, which no test can answer: the servers of this computer. */
export const SERVERS = 'http://127.0.0.1/*';
export const allowServers = (manifest: Record<string, unknown>): Record<string, unknown> => ({
  ...manifest,
  host_permissions: [SERVERS],
});

/** Sends messages from a page of ours that a person is using. */
export function usedBy({ page }: Surface): AskBackground {
  return createClient(
    (envelope) =>
      page.evaluate(
        async (message) => (await (globalThis as unknown as Page).chrome.runtime.sendMessage(message)) as Reply,
        envelope,
      ),
    () => true,
  );
}

/** Saves an account; the names of accounts are all that these tests look at. */
export async function save(ask: AskBackground, name: string): Promise<void> {
  const secret = `${name.replace(/[^A-Z2-7]/gi, '').toUpperCase()}JBSWY3DPEHPK3PXP`
    .slice(0, 16)
    .replace(/[^A-Z2-7]/g, 'A');
  const text = `otpauth://totp/Site:${encodeURIComponent(name)}?secret=${secret}&issuer=Site`;
  const { id } = await ask('draft.read', { text, source: 'paste' });
  await ask('draft.save', { id, issuer: 'Site', name, mode: 'new', bindHost: false });
}

/** The names of the accounts, in order. */
export async function names(ask: AskBackground): Promise<readonly string[]> {
  const { rows } = await ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
  return rows.map(({ name }) => name).sort();
}

/** Waits for an account of another device, and answers how long that took, in milliseconds. */
export async function arrives(ask: AskBackground, name: string, fromMs: number, withinMs = 60_000): Promise<number> {
  await eventually(`${name} to arrive`, async () => (await names(ask)).includes(name), withinMs);
  return performance.now() - fromMs;
}

/** Takes up a vault by an invitation, as the first-run screen does: nothing of the vault is there before its passphrase opens it. */
export async function joinByInvitation(
  ask: AskBackground,
  invitation: { readonly text: string; readonly code: string },
  device: string,
  passphrase = PASSPHRASE,
): Promise<void> {
  const { target, vid } = await ask('sync.openInvitation', invitation);
  const { file } = await ask('sync.join', { target, vid, device });
  await applyCopy({ ask }, { file, passphrase, mode: 'bring-back' });
}

interface Page {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}
