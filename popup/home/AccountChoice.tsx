import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { accountLabel } from './account-menu.ts';

/** An account that is there, or the names of a new one. */
export interface ChosenAccount {
  readonly id?: AccountId;
  readonly issuer: string;
  readonly name: string;
}

/** The likely choice: this site's first account, else a new one called after the host. */
export function chosenAccount(accounts: readonly AccountRow[], host: string | undefined): ChosenAccount {
  const [first] = accounts;
  return first === undefined
    ? { issuer: host ?? '', name: '' }
    : { id: first.id, issuer: first.issuer, name: first.name };
}

/** Which of this site's accounts something belongs to, or a new one. */
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
          label="Account"
          value={chosen.id ?? ''}
          choices={[
            ...accounts.map((row) => [row.id as string, accountLabel(row)] as const),
            ['', 'A new account…'] as const,
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
      {chosen.id === undefined && (
        <div class="pair">
          <TextField
            label="Website or service"
            limit={LIMITS.name}
            value={chosen.issuer}
            onValue={(issuer) => onChosen({ ...chosen, issuer })}
          />
          <TextField
            label="Account name"
            limit={LIMITS.name}
            value={chosen.name}
            onValue={(name) => onChosen({ ...chosen, name })}
          />
        </div>
      )}
    </>
  );
}
