import { HardDriveDownload } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import { Button } from '../../src/ui/Button.tsx';
import { PolicyNote } from '../../src/ui/PolicyNote.tsx';
import { mayExport, mayExportPlain, mayPrint } from '../../src/ui/policy.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AppState } from '../common/app-state.ts';
import { ChooseAccounts } from '../common/ChooseAccounts.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportLosses } from './ExportLosses.tsx';
import { exportFormats, isEncrypted } from './export-formats.ts';
import type { ExportsState } from './export-state.ts';
import { TransferCodes } from './TransferCodes.tsx';

/** Exporting accounts: the format, which accounts, what would be lost, and the passphrase. */
export function ExportAccounts({ app, state }: { readonly app: AppState; readonly state: ExportsState }) {
  const { format, which, tag, ticked, summary, codes } = state;
  useEffect(() => void state.look(), [format.value, which.value, tag.value, ticked.value, app.revision.value]);
  return (
    <div class="export-parts">
      <section class="card export-whole" aria-labelledby="x-whole">
        <div>
          <h2 id="x-whole">{exportText.backup.title}</h2>
          <p class="muted">{exportText.backup.lead}</p>
        </div>
        <Button icon={HardDriveDownload} onClick={() => app.go({ section: 'backups' })}>
          {exportText.backup.go}
        </Button>
      </section>
      {!mayExport() && <PolicyNote text={organizationText.locked.noExport} />}
      {mayExport() && !mayExportPlain() && <PolicyNote text={organizationText.locked.noPlainExport} />}
      {mayExportPlain() && !mayPrint() && <PolicyNote text={organizationText.locked.noPrint} />}
      <FormatChoice state={state} />
      <section class="card" aria-labelledby="x-which">
        <h2 id="x-which">{exportText.which.title}</h2>
        <ChooseAccounts app={app} state={state} list={exportText.which.list} />
        {summary.value !== undefined && <ExportLosses summary={summary.value} />}
      </section>
      <ExportForm key={format.value} state={state} />
      {codes.value !== undefined && <TransferCodes payloads={codes.value} onClose={() => state.close()} />}
    </div>
  );
}

/** Whether the policy allows a format. */
function isPermitted(format: ExportFormat): boolean {
  return (isEncrypted(format) ? mayExport() : mayExportPlain()) && (format !== 'html-sheet' || mayPrint());
}

function FormatChoice({ state }: { readonly state: ExportsState }) {
  return (
    <section class="card" aria-labelledby="x-format">
      <h2 id="x-format">{exportText.format}</h2>
      <fieldset class="choices" aria-labelledby="x-format">
        {exportFormats.map((format) => {
          const { label, what } = exportText.formats[format];
          return (
            <label key={format}>
              <input
                type="radio"
                name="format"
                aria-label={label}
                aria-describedby={`x-${format}`}
                checked={state.format.value === format}
                disabled={!isPermitted(format)}
                onChange={() => state.use(format)}
              />
              <strong>{label}</strong>
              <span class="hint" id={`x-${format}`}>
                {isPermitted(format) ? what : `${what} ${organizationText.locked.notAllowed}`}
              </span>
            </label>
          );
        })}
      </fieldset>
    </section>
  );
}
