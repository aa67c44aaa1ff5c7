import { CircleCheck, FingerprintPattern, KeyRound, LifeBuoy, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { AccountView } from '../../src/messages/views.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { count, formatDay } from '../common/labels.ts';
import { formatRoute } from '../common/route.ts';
import { fewCodes } from '../recovery/recovery-codes.ts';

/** Everything that opens an account, seen together: its codes, its recovery codes, its security keys. */
export function AccountMeans({ view }: { readonly view: AccountView }) {
  const current = view.recoverySets.find((set) => set.supersededMs === undefined);
  const keys = view.registrations.filter((at) => at.removedMs === undefined);
  const unlockMethods = Number(view.kind !== undefined) + keys.length + Number((current?.unused ?? 0) > 0);
  return (
    <section class="panel-section" aria-labelledby="means">
      <h3 id="means">What opens this account</h3>
      <ul class="means">
        <Means icon={KeyRound} good={view.kind !== undefined} title={view.kind === undefined ? 'No codes' : 'Codes'}>
          {view.kind === undefined ? 'Latchkey makes no codes for it.' : 'Made on this computer.'}
        </Means>
        <Means
          icon={LifeBuoy}
          good={current !== undefined && current.unused > fewCodes}
          title={
            current === undefined
              ? 'No recovery codes'
              : `${current.unused} of ${count(current.total, 'recovery code')} left`
          }
        >
          {current === undefined ? (
            <a href={formatRoute({ section: 'recovery', item: 'new' })}>Add the ones the site gave you</a>
          ) : (
            <a href={formatRoute({ section: 'recovery', item: view.id })}>
              {current.unused <= fewCodes
                ? 'Few are left: get new ones at the site'
                : `Stored ${formatDay(current.createdMs)}`}
            </a>
          )}
        </Means>
        {keys.map((at) => (
          <Means key={at.id} icon={FingerprintPattern} good={keys.length > 1} title={at.keyLabel}>
            {at.name === '' ? `At ${at.host}` : `“${at.name}” at ${at.host}`}
            {at.usedMs !== undefined && `, used ${formatDay(at.usedMs)}`}
          </Means>
        ))}
        {keys.length === 0 && (
          <Means icon={FingerprintPattern} good={false} title="No security keys">
            <a href={formatRoute({ section: 'keys' })}>Record a key that is registered there</a>
          </Means>
        )}
      </ul>
      {keys.length === 1 && (
        <p class="warning">
          <Icon of={TriangleAlert} size="small" />
          Only one security key is registered. Register a second one at the site, and keep it elsewhere.
        </p>
      )}
      {unlockMethods > 1 && keys.length !== 1 && (
        <p class="reassure">
          <Icon of={CircleCheck} size="small" />
          {unlockMethods} separate ways in.
        </p>
      )}
    </section>
  );
}

function Means(props: {
  readonly icon: typeof KeyRound;
  readonly good: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li data-good={props.good ? '' : undefined}>
      <Icon of={props.icon} />
      <div>
        <strong>{props.title}</strong>
        <p class="muted">{props.children}</p>
      </div>
    </li>
  );
}
