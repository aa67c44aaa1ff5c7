import { frameText } from '../../src/ui/strings/frame.ts';
import { FromAuthenticator } from '../authenticator/FromAuthenticator.tsx';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { Tabs } from '../common/Tabs.tsx';
import { ExportAccounts } from '../export/ExportAccounts.tsx';
import type { ExportsState } from '../export/export-state.ts';
import { ImportAccounts } from '../import/ImportAccounts.tsx';
import type { ImportsState } from '../import/import-state.ts';

/** Importing accounts from other apps and exporting them. */
export function ImportExport(props: {
  readonly app: AppState;
  readonly imports: ImportsState;
  readonly exports: ExportsState;
}) {
  const { app } = props;
  const text = frameText.importExport;
  if (app.route.value.item === 'authenticator') return <FromAuthenticator app={app} />;
  const direction = app.route.value.item === 'export' ? 'export' : 'import';
  return (
    <>
      <Heading title={frameText.sections.interchange} lead={text.lead} />
      <div class="interchange-tabs">
        <Tabs
          label={text.direction}
          choices={[
            ['import', text.import],
            ['export', text.export],
          ]}
          value={direction}
          onValue={(next) => app.go({ section: 'interchange', ...(next === 'export' && { item: 'export' }) })}
        />
      </div>
      {direction === 'import' ? (
        <ImportAccounts app={app} state={props.imports} />
      ) : (
        <ExportAccounts app={app} state={props.exports} />
      )}
    </>
  );
}
