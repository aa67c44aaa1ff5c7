import { CircleCheck, FingerprintPattern, KeyRound, LifeBuoy, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { RecoverySetView } from '../../src/messages/recovery.ts';
import type { AccountView, RegistrationView } from '../../src/messages/views.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { isFewCodes } from '../../src/ui/few-codes.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { NewCodesLink } from '../../src/ui/recovery-reading/NewCodesLink.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';
import { AccountCoverage } from '../key-coverage/AccountCoverage.tsx';

/** Every way to sign in to an account: its codes, its recovery codes, its security keys. */
export function SignInMethods({ app, view }: { readonly app: AppState; readonly view: AccountView }) {
  const text = accountsText.signIn;
  const current = view.recoverySets.find((set) => set.supersededMs === undefined);
  const keys = view.registrations.filter((at) => at.removedMs === undefined);
  const ways =
    Number(view.kind !== undefined) +
    Number(view.signsInWith !== undefined) +
    keys.length +
    Number((current?.unused ?? 0) > 0);
  return (
    <section class="panel-section" aria-labelledby="sign-in-methods">
      <h3 id="sign-in-methods">{text.title}</h3>
      <ul class="sign-in-methods">
        {view.signsInWith !== undefined && (
          <Method icon={KeyRound} isGood title={text.signOn(accountTitle(view.signsInWith))}>
            {text.signOnWhy}
          </Method>
        )}
        {view.kind === undefined ? (
          <Method icon={KeyRound} isGood={false} title={text.noCodes}>
            {text.noSetupKey}
          </Method>
        ) : (
          <Method icon={KeyRound} isGood title={text.codes}>
            {text.codesHere}
          </Method>
        )}
        <RecoveryMethod view={view} set={current} />
        {keys.map((at) => (
          <Method key={at.id} icon={FingerprintPattern} isGood title={at.keyLabel}>
            {describe(at)}
          </Method>
        ))}
        {keys.length === 0 && (
          <Method icon={FingerprintPattern} isGood={false} title={text.noKeys}>
            <a href={formatRoute({ section: 'keys' })}>{text.recordKey}</a>
          </Method>
        )}
      </ul>
      {keys.length === 1 && ways === 1 ? (
        <p class="warning">
          <Icon of={TriangleAlert} size="small" />
          {text.onlyOneKey}
        </p>
      ) : (
        <AccountCoverage app={app} id={view.id} service={view.issuer || accountTitle(view)} />
      )}
      {ways > 1 && (
        <p class="reassure">
          <Icon of={CircleCheck} size="small" />
          {text.ways(ways)}
        </p>
      )}
    </section>
  );
}

function RecoveryMethod({ view, set }: { readonly view: AccountView; readonly set: RecoverySetView | undefined }) {
  const text = accountsText.signIn;
  if (set === undefined)
    return (
      <Method icon={LifeBuoy} isGood={false} title={text.noRecovery}>
        <a href={formatRoute({ section: 'recovery', item: 'new' })}>{text.addRecovery}</a>
      </Method>
    );
  const isFew = isFewCodes(set);
  return (
    <Method icon={LifeBuoy} isGood={!isFew} title={text.recoveryLeft(set.unused, set.total)}>
      <a href={formatRoute({ section: 'recovery', item: view.id })}>
        {isFew ? text.recoveryFew : text.recoverySaved(formatDay(set.createdMs))}
      </a>{' '}
      {isFew && <NewCodesLink of={view} label={recoveryText.renew} findPages={findServicePages} />}
    </Method>
  );
}

function describe({ name, host, usedMs }: RegistrationView): string {
  const text = accountsText.signIn;
  const registration = name === '' ? text.keyOn(host) : text.keyNamedOn(name, host);
  return usedMs === undefined ? registration : text.usedOn(registration, formatDay(usedMs));
}

function Method(props: {
  readonly icon: typeof KeyRound;
  readonly isGood: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li data-good={props.isGood ? '' : undefined}>
      <Icon of={props.icon} />
      <div>
        <strong>{props.title}</strong>
        <p class="muted">{props.children}</p>
      </div>
    </li>
  );
}
