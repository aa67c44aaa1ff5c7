import { useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { RegistrationId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';

/** What to do, in order, to turn off two-factor authentication on the site (flow A11). */
export function RemovalChecklist(props: {
  readonly app: AppState;
  readonly view: AccountView;
  readonly onRetire: () => void;
}) {
  const { view, app } = props;
  const [isAsking, setAsking] = useState(false);
  const text = securityKeysText.checklist;
  const keys = view.registrations.filter((at) => at.removedMs === undefined);
  const current = view.recoverySets.find((set) => set.supersededMs === undefined);
  const where = view.issuer || view.hosts[0]?.host || text.theSite;
  return (
    <details class="panel-section checklist">
      <summary>{text.title}</summary>
      <ol>
        <li>
          <strong>{text.start(where)}</strong> {text.startHow}
        </li>
        {keys.map(({ id, name, keyLabel, host }) => (
          <li key={id}>
            <strong>{text.removeKey(name === '' ? keyLabel : text.quoted(name), host)}</strong> {text.removeKeyHow}
            <div>
              <Button onClick={() => void markRemoved(app, id)}>{text.markRemoved}</Button>
            </div>
          </li>
        ))}
        {view.kind !== undefined && (
          <li>
            <strong>{text.turnOff}</strong> {text.turnOffHow(where)}
            <div>
              <Button onClick={() => setAsking(true)}>{text.stop}</Button>
            </div>
          </li>
        )}
        {current !== undefined && (
          <li>
            <strong>{text.codesLast}</strong> {text.codesLastHow(current.unused)}{' '}
            <a href={formatRoute({ section: 'recovery', item: view.id })}>{text.showCodes}</a>
          </li>
        )}
        <li>
          <strong>{text.signIn}</strong> {text.signInHow}
        </li>
      </ol>
      {isAsking && (
        <Confirm
          title={text.stopTitle}
          act={text.stop}
          onClose={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            props.onRetire();
          }}
        >
          <p>{text.stopWarning(where)}</p>
        </Confirm>
      )}
    </details>
  );
}

async function markRemoved(app: AppState, id: RegistrationId): Promise<void> {
  const set = async (removed: boolean) => {
    await app.ask('registration.edit', { id, removed });
    await app.changed();
  };
  try {
    await set(true);
    app.say(securityKeysText.checklist.markedRemoved, () => set(false));
  } catch (thrown) {
    app.sayFault(thrown);
  }
}
