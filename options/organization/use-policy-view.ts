import { useEffect, useState } from 'preact/hooks';
import type { PolicyView } from '../../src/messages/policy.ts';
import type { AppState } from '../common/app-state.ts';

/** What an organization set and still asks for, read again whenever something changed. `null` where nobody manages this browser; `undefined` until it is read. */
export function usePolicyView(app: AppState): PolicyView | null | undefined {
  const [view, setView] = useState<PolicyView | null | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    let here = true;
    app.ask('policy.view').then(
      (found) => here && setView(found ?? null),
      (thrown) => here && app.sayFault(thrown),
    );
    return () => {
      here = false;
    };
  }, [revision]);
  return view;
}
