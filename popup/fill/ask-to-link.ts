import type { AccountRow } from '../../src/messages/views.ts';
import { checkQuestion } from '../../src/ui/host-question/check-question.ts';
import { readServices } from '../app/services.ts';
import { type Popup, tabHost } from '../app/state.ts';

/**
 * Asks the question that alone links an account that exists, or with `pending` its pending setup key, to a host. It came without being
 * asked for, so Enter does nothing in it. `false` when it can't be asked.
 */
export async function askToLink(popup: Popup, row: AccountRow, host: string, pending: boolean): Promise<boolean> {
  const { url = '' } = popup.ports.tab;
  const page = tabHost(popup.ports) === host ? url : `https://${host}/`;
  const question = await popup.attempt(async () =>
    checkQuestion(popup.ports.ask, await popup.ports.ask('site.question', { id: row.id, url: page }), readServices),
  );
  if (question === undefined) return false;
  await popup.attempt(popup.reload);
  const title = row.issuer || row.name;
  popup.go({ name: 'host', subject: { kind: 'link', id: row.id, title, pending, afterSave: true }, question });
  return true;
}
