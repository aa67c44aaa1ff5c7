import { LIMITS } from '../../src/messages/limits.ts';
import { SelectField, SuggestField } from '../../src/ui/Field.tsx';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { SignsInWith } from '../../src/vault/records.ts';
import { AccountPicker, type Picked } from './AccountPicker.tsx';
import type { AppState } from './app-state.ts';
import { ProviderInVault } from './ProviderInVault.tsx';
import type { SignedIn } from './provider-accounts.ts';

/** What an account signs in with, as it is being chosen. */
export interface SignInChoice {
  readonly kind: 'itself' | SignsInWith['kind'];
  readonly picked?: Picked | undefined;
  readonly provider: string;
}

/** What was chosen; `undefined` for nothing but the account itself, or where the choice is incomplete. */
export function signsInWithOf({ kind, picked, provider }: SignInChoice): SignsInWith | undefined {
  if (kind === 'account' && picked !== undefined) return { kind, account: picked.id };
  return kind === 'provider' && provider.trim() !== '' ? { kind, provider: provider.trim() } : undefined;
}

/** Asks how somebody signs in to an account: by itself, with another account of the vault, or with a provider. */
export function SignInFields(props: {
  readonly app: AppState;
  readonly value: SignInChoice;
  /** The account that is asked about, once it is in the vault. */
  readonly self?: SignedIn;
  readonly onValue: (value: SignInChoice) => void;
}) {
  const { app, value, onValue } = props;
  const text = readinessText.signIn;
  return (
    <>
      <SelectField
        label={text.question}
        hint={text.hint}
        value={value.kind}
        onValue={(kind) => onValue({ ...value, kind })}
        choices={[
          ['itself', text.itself],
          ['account', text.account],
          ['provider', text.provider],
        ]}
      />
      {value.kind === 'account' && (
        <AccountPicker
          ask={app.ask}
          picked={value.picked}
          onPicked={(picked) => onValue({ ...value, picked })}
          label={text.which}
        />
      )}
      {value.kind === 'provider' && (
        <>
          <SuggestField
            label={text.name}
            placeholder={text.nameExample}
            value={value.provider}
            onValue={(provider) => onValue({ ...value, provider })}
            suggestions={text.usual}
            limit={LIMITS.name}
            isName
          />
          <ProviderInVault
            app={app}
            provider={value.provider}
            self={props.self}
            onPicked={(picked) => onValue({ ...value, kind: 'account', picked })}
          />
        </>
      )}
    </>
  );
}
