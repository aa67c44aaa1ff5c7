import type { ExportAccount } from '../../src/interchange/exports/accounts.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import type { ExportChoice } from '../../src/messages/interchange.ts';
import type { Ask } from '../../src/messages/protocol.ts';

/** All the chosen accounts with their secrets, part by part. Throws as `export.accounts`, such as for a wrong passphrase. */
export async function readExportedAccounts(
  ask: AskBackground,
  format: Ask<'export.accounts'>['format'],
  choice: ExportChoice,
  passphrase: string,
): Promise<readonly ExportAccount[]> {
  const accounts: ExportAccount[] = [];
  for (let offset: number | undefined = 0; offset !== undefined; ) {
    const part: { accounts: readonly ExportAccount[]; next?: number } = await ask('export.accounts', {
      format,
      choice,
      passphrase,
      offset,
    });
    accounts.push(...part.accounts);
    offset = part.next;
  }
  return accounts;
}
