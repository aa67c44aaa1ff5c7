import { formatDay } from '../../src/ui/counted.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import { PrintedPages } from '../common/PrintedPages.tsx';
import { SheetAccount } from './SheetAccount.tsx';
import type { SheetContents } from './sheet-contents.ts';

/** The printed document. */
export function SheetPages({ contents }: { readonly contents: SheetContents }) {
  const text = emergencySheetText.paper;
  const { accounts, emergencyCode, backups, replaces, madeMs } = contents;
  return (
    <PrintedPages
      class="account-sheet"
      title={emergencySheetText.title}
      printed={text.printed(formatDay(madeMs))}
      count={text.accounts(accounts.length)}
    >
      {replaces !== undefined && <p class="sheet-replaces">{text.replaces(replaces)}</p>}
      <p>{text.warning}</p>
      {emergencyCode !== undefined && (
        <div class="print-code">
          <p>{text.emergencyCode}</p>
          <code>{emergencyCode}</code>
          <p>{text.emergencyCodeUse}</p>
        </div>
      )}
      {accounts.map((account, index) => (
        <SheetAccount key={account.id ?? index} account={account} />
      ))}
      <Restore backups={backups} />
    </PrintedPages>
  );
}

function Restore({ backups }: { readonly backups: string | undefined }) {
  const text = emergencySheetText.paper.restore;
  const parts = [
    { title: text.backup, steps: text.backupSteps },
    { title: text.app, steps: text.appSteps },
    { title: text.tool, steps: text.toolSteps },
  ];
  return (
    <div class="sheet-restore">
      <p class="print-account">{text.title}</p>
      <p>{backups === undefined ? text.noBackups : text.backups(backups)}</p>
      {parts.map(({ title, steps }) => (
        <div key={title} class="sheet-steps">
          <p>
            <strong>{title}</strong>
          </p>
          <ol class="print-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
