import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import type { RegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';

/** Chooses for which of the site’s accounts a key is registered; nothing where the site has none. */
export function AccountChoice(props: { readonly accounts: readonly AccountRow[]; readonly form: RegistrationForm }) {
  const { accounts, form } = props;
  const text = securityKeysText.registration;
  if (accounts.length === 0) return null;
  return (
    <SelectField
      label={text.account}
      value={form.account.value ?? ''}
      choices={[
        ...accounts.map((row) => [row.id as string, accountTitle(row)] as const),
        ['', text.noAccount] as const,
      ]}
      onValue={(id) => {
        form.account.value = accounts.find((row) => row.id === id)?.id;
      }}
    />
  );
}
