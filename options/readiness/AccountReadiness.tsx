import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { lossKey } from '../../src/readiness/loss.ts';
import { letterAt } from '../../src/readiness/map.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import type { ServicePages } from '../../src/services/service-pages.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { capitalised } from '../../src/ui/readiness/names.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { loadReadiness, type OpenCell, type ReadinessView } from './readiness.ts';
import { ServiceRecoveryForm } from './ServiceRecoveryForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { Verdict } from './Verdict.tsx';

/** One account’s row of the map, and what its service does for somebody who lost everything. */
export function AccountReadiness({ app, id }: { readonly app: AppState; readonly id: AccountId }) {
  const [view, setView] = useState<ReadinessView | undefined>();
  const [pages, setPages] = useState<ServicePages | undefined>();
  const [cell, setCell] = useState<OpenCell | undefined>();
  const [fault] = useState(() => signal<Fault | undefined>());
  const revision = app.revision.value;
  useEffect(() => {
    void app.attempt(fault, async () => {
      const [loaded, find] = await Promise.all([loadReadiness(app, [id]), findServicePages()]);
      const own = loaded.gathered.accounts.find((one) => one.id === id);
      setPages(own && find(own));
      setView(loaded);
    });
  }, [id, revision]);
  const text = readinessText.account;
  const index = view?.map.indexes.get(id);
  const own = view?.gathered.accounts.find((one) => one.id === id);
  return (
    <section class="panel-section" aria-labelledby="account-readiness">
      <h3 id="account-readiness">{text.title}</h3>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      {view !== undefined && index !== undefined && (
        <>
          <ul class="account-readiness">
            {view.map.losses.map((loss, at) => (
              <li key={lossKey(loss)}>
                <span>{capitalised(view.names.loss(loss))}</span>
                <Verdict letter={letterAt(view.map, index, at)} onOpen={() => setCell({ account: id, loss })} />
              </li>
            ))}
          </ul>
          <p class="hint">
            <a href={formatRoute({ section: 'readiness' })}>{text.all}</a>
          </p>
        </>
      )}
      {own !== undefined && view !== undefined && (
        <SignInForm
          key={`sign-in ${id}`}
          app={app}
          account={own}
          title={own.signsInWith?.kind === 'account' ? view.names.account(own.signsInWith.account) : ''}
        />
      )}
      {own !== undefined && <ServiceRecoveryForm key={id} app={app} account={own} pages={pages} />}
      {view !== undefined && cell !== undefined && (
        <ProofDialog app={app} view={view} cell={cell} onClose={() => setCell(undefined)} />
      )}
    </section>
  );
}
