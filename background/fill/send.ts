import type { SendAsk } from '../../src/fill/probe.ts';
import type { Sending } from '../../src/messages/filling.ts';
import { isSameSite } from './frames.ts';
import type { OpenDocument, PageAccess } from './page.ts';

/** Sends the form of fields that were just filled; never one that goes to another site, and never one that the page sent by itself. */
export async function sendForm(
  pages: PageAccess,
  tabId: number,
  document: OpenDocument,
  ask: Pick<SendAsk, 'fields' | 'text'>,
): Promise<Sending> {
  const { origin, token } = document.look;
  const given = { ...ask, origin, token };
  const first = await pages.send(tabId, document, given);
  if (first.state !== 'elsewhere') return first.state;
  // The same site under another name is where sign-in forms often go.
  if (!first.to.every((target) => isSameSite(origin, target))) return 'elsewhere';
  return (await pages.send(tabId, document, { ...given, to: first.to })).state;
}
