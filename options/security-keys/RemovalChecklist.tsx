import { useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import type { AppState } from '../common/app-state.ts';
import { count } from '../common/labels.ts';
import { formatRoute } from '../common/route.ts';

/** What to do, and in which order, when two-factor authentication is turned off at the service (flow A11). */
export function RemovalChecklist(props: {
  readonly app: AppState;
  readonly view: AccountView;
  readonly onRetire: () => void;
}) {
  const { view, app } = props;
  const [asking, setAsking] = useState(false);
  const keys = view.registrations.filter((at) => at.removedMs === undefined);
  const current = view.recoverySets.find((set) => set.supersededMs === undefined);
  const where = view.issuer || view.hosts[0]?.host || 'the site';
  const removed = async (id: (typeof keys)[number]['id']) => {
    try {
      await app.ask('registration.edit', { id, removed: true });
      app.say('The key is marked as removed there.', async () => {
        await app.ask('registration.edit', { id, removed: false });
        await app.changed();
      });
      await app.changed();
    } catch (thrown) {
      app.sayFault(thrown);
    }
  };
  return (
    <details class="panel-section checklist">
      <summary>Turning two-factor authentication off</summary>
      <ol>
        <li>
          <strong>Start at {where}, not here.</strong> Sign in there and open its security settings. It will ask for
          your password and a code, a key or a recovery code, so keep them here until the end.
        </li>
        {keys.map((at) => (
          <li key={at.id}>
            <strong>Remove the key {at.name === '' ? at.keyLabel : `“${at.name}”`}</strong> at {at.host}, then mark it
            here. The key itself and its other sites stay.
            <div>
              <Button onClick={() => void removed(at.id)}>Removed there</Button>
            </div>
          </li>
        ))}
        {view.kind !== undefined && (
          <li>
            <strong>Turn off the authenticator app there.</strong> When {where} no longer asks for a code, stop making
            codes here. The key is kept as history, out of sight.
            <div>
              <Button onClick={() => setAsking(true)}>Stop making codes</Button>
            </div>
          </li>
        )}
        {current !== undefined && (
          <li>
            <strong>Recovery codes go last.</strong> They stop working when every method is off. You have{' '}
            {count(current.unused, 'unused code')};{' '}
            <a href={formatRoute({ section: 'recovery', item: view.id })}>delete them under Recovery codes</a>.
          </li>
        )}
        <li>
          <strong>Check that you can sign in</strong> with the password alone, then delete the account here if you want
          it gone.
        </li>
      </ol>
      {asking && (
        <Confirm
          title="Stop making codes?"
          act="Stop making codes"
          onClose={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            props.onRetire();
          }}
        >
          <p>
            Do this only when {where} no longer asks for a code. Recovery codes and keys of this account stay as they
            are.
          </p>
        </Confirm>
      )}
    </details>
  );
}
