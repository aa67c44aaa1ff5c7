import type { Shell } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { Tabs } from '../common/Tabs.tsx';
import { ExportAccounts } from '../export/ExportAccounts.tsx';
import type { ExportsState } from '../export/export-state.ts';
import { ImportAccounts } from '../import/ImportAccounts.tsx';
import type { ImportsState } from '../import/import-state.ts';

/** Accounts from other programs, and accounts for them. */
export function Interchange(props: {
  readonly shell: Shell;
  readonly imports: ImportsState;
  readonly exports: ExportsState;
}) {
  const { shell } = props;
  const way = shell.route.value.item === 'export' ? 'out' : 'in';
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
          onValue={(next) => shell.go({ section: 'interchange', ...(next === 'out' && { item: 'export' }) })}
        />
      </div>
      {way === 'in' ? (
        <ImportAccounts shell={shell} state={props.imports} />
      ) : (
        <ExportAccounts shell={shell} state={props.exports} />
      )}
    </>
  );
}
