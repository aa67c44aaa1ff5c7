import type { AccountRow } from '../../src/messages/views.ts';
import { NameFields } from '../../src/ui/account-form/NameFields.tsx';
import { accountTitle } from '../../src/ui/account-title.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AccountId } from '../../src/vault/records.ts';

/** An existing account, or the names of a new one. */
export interface ChosenAccount {
  readonly id?: AccountId;
  readonly issuer: string;
  readonly name: string;
}

/** The likely choice: this site’s first account, otherwise a new one named after the host. */
export function chosenAccount(accounts: readonly AccountRow[], host: string | undefined): ChosenAccount {
  const [first] = accounts;
  return first === undefined
    ? { issuer: host ?? '', name: '' }
    : { id: first.id, issuer: first.issuer, name: first.name };
}

/** Chooses one of this site’s accounts, or names a new one. */
export function AccountChoice(props: {
  readonly accounts: readonly AccountRow[];
  readonly chosen: ChosenAccount;
  readonly onChosen: (chosen: ChosenAccount) => void;
}) {
  const { accounts, chosen, onChosen } = props;
  return (
    <>
      {accounts.length > 0 && (
        <SelectField
          label={recoveryText.reading.account}
          value={chosen.id ?? ''}
          choices={[
            ...accounts.map((row) => [row.id as string, accountTitle(row)] as const),
            ['', recoveryText.reading.newAccount] as const,
          ]}
          onValue={(id) => {
            const row = accounts.find((account) => account.id === id);
            onChosen(
              row === undefined
                ? { issuer: chosen.issuer, name: '' }
                : { id: row.id, issuer: row.issuer, name: row.name },
            );
          }}
        />
      )}
      {chosen.id === undefined && <NameFields issuer={chosen.issuer} name={chosen.name} onNames={onChosen} />}
    </>
  );
}
