import { DoorOpen, Printer, ShieldCheck } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { drillText } from '../../src/ui/strings/drill.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { DrillDialog } from '../drill/DrillDialog.tsx';
import { PrintEmergencySheet } from '../emergency-sheet/PrintEmergencySheet.tsx';
import { headlineText } from './headline.ts';
import { KeptItems } from './KeptItems.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { ReadinessTable } from './ReadinessTable.tsx';
import { type ReadinessState, sheetsOf } from './readiness.ts';
import { WhatIf } from './WhatIf.tsx';

/** What follows the section in the address at which an emergency sheet is printed, and a drill run. */
const SHEET = 'sheet';
const DRILL = 'drill';

/** What would still open each account if something were lost, and what to do about it. */
export function Readiness({ app, state }: { readonly app: AppState; readonly state: ReadinessState }) {
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const view = state.view.value;
  const text = readinessText;
  const isEmpty = view !== undefined && view.map.facts.accounts.length === 0;
  return (
    <>
      <Heading
        title={text.title}
        lead={view === undefined || isEmpty ? text.lead : headlineText(view)}
        actions={
          !isEmpty && (
            <>
              <Button icon={DoorOpen} onClick={() => app.go({ section: 'readiness', item: DRILL })}>
                {drillText.open}
              </Button>
              <Button icon={Printer} onClick={() => app.go({ section: 'readiness', item: SHEET })}>
                {emergencySheetText.open}
              </Button>
            </>
          )
        }
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {isEmpty && (
        <Empty icon={ShieldCheck} level={2} title={text.none.title}>
          {text.none.lead}
        </Empty>
      )}
      {view !== undefined && !isEmpty && (
        <div class="stack readiness">
          <NextSteps app={app} view={view} />
          <ReadinessTable view={view} onOpen={(cell) => (state.cell.value = cell)} />
          <WhatIf state={state} view={view} />
          <KeptItems app={app} view={view} />
        </div>
      )}
      {view !== undefined && app.route.value.item === SHEET && (
        <PrintEmergencySheet app={app} sheets={sheetsOf(view)} onClose={() => app.go({ section: 'readiness' })} />
      )}
      {view !== undefined && app.route.value.item === DRILL && (
        <DrillDialog app={app} view={view} onClose={() => app.go({ section: 'readiness' })} />
      )}
      {view !== undefined && state.cell.value !== undefined && (
        <ProofDialog app={app} view={view} cell={state.cell.value} onClose={() => (state.cell.value = undefined)} />
      )}
    </>
  );
}
