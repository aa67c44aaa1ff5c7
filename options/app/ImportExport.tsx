import { frameText } from '../../src/ui/strings/frame.ts';
import { FromAuthenticator } from '../authenticator/FromAuthenticator.tsx';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { Tabs } from '../common/Tabs.tsx';
import { Envelope } from '../envelope/Envelope.tsx';
import type { EnvelopeState } from '../envelope/envelope-state.ts';
import { ExportAccounts } from '../export/ExportAccounts.tsx';
import type { ExportsState } from '../export/export-state.ts';
import { ImportAccounts } from '../import/ImportAccounts.tsx';
import type { ImportsState } from '../import/import-state.ts';

const DIRECTIONS = ['import', 'export', 'envelope'] as const;

/** Importing accounts from other apps, exporting them, and sealing them into an envelope for someone else. */
export function ImportExport(props: {
  readonly app: AppState;
  readonly imports: ImportsState;
  readonly exports: ExportsState;
  readonly envelope: EnvelopeState;
}) {
  const { app } = props;
  const text = frameText.importExport;
  if (app.route.value.item === 'authenticator') return <FromAuthenticator app={app} />;
  const direction = DIRECTIONS.find((one) => one === app.route.value.item) ?? 'import';
  return (
    <>
      <Heading title={frameText.sections.interchange} lead={text.lead} />
      <div class="interchange-tabs">
        <Tabs
          label={text.direction}
          choices={[
            ['import', text.import],
            ['export', text.export],
            ['envelope', text.envelope],
          ]}
          value={direction}
          onValue={(next) => app.go({ section: 'interchange', ...(next !== 'import' && { item: next }) })}
        />
      </div>
      {direction === 'import' && <ImportAccounts app={app} state={props.imports} />}
      {direction === 'export' && <ExportAccounts app={app} state={props.exports} />}
      {direction === 'envelope' && <Envelope app={app} state={props.envelope} />}
    </>
  );
}
