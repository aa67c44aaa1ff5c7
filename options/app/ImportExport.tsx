import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { Tabs } from '../common/Tabs.tsx';
import { ExportAccounts } from '../export/ExportAccounts.tsx';
import type { ExportsState } from '../export/export-state.ts';
import { ImportAccounts } from '../import/ImportAccounts.tsx';
import type { ImportsState } from '../import/import-state.ts';

/** Accounts from other programs, and accounts for them. */
export function ImportExport(props: {
  readonly app: AppState;
  readonly imports: ImportsState;
  readonly exports: ExportsState;
}) {
  const { app } = props;
  const way = app.route.value.item === 'export' ? 'out' : 'in';
  return (
    <>
      <Heading
        title="Import & export"
        lead="Everything is read and written on this computer; no file and no code goes anywhere."
      />
      <div class="interchange-tabs">
        <Tabs
          label="Direction"
          choices={[
            ['in', 'Bring accounts in'],
            ['out', 'Take accounts out'],
          ]}
          value={way}
          onValue={(next) => app.go({ section: 'interchange', ...(next === 'out' && { item: 'export' }) })}
        />
      </div>
      {way === 'in' ? (
        <ImportAccounts app={app} state={props.imports} />
      ) : (
        <ExportAccounts app={app} state={props.exports} />
      )}
    </>
  );
}
