import { ShieldCheck } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { headlineText } from './headline.ts';
import { KeptItems } from './KeptItems.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { ReadinessTable } from './ReadinessTable.tsx';
import type { ReadinessState } from './readiness.ts';
import { WhatIf } from './WhatIf.tsx';

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
      <Heading title={text.title} lead={view === undefined || isEmpty ? text.lead : headlineText(view)} />
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
      {view !== undefined && state.cell.value !== undefined && (
        <ProofDialog app={app} view={view} cell={state.cell.value} onClose={() => (state.cell.value = undefined)} />
      )}
    </>
  );
}
