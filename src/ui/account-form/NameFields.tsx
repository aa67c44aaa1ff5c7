import { LIMITS } from '../../messages/limits.ts';
import { TextField } from '../Field.tsx';
import { accountFormText } from '../strings/account-form.ts';

interface Names {
  readonly issuer: string;
  readonly name: string;
}

/** The service and the account name, side by side. */
export function NameFields({ issuer, name, onNames }: Names & { readonly onNames: (names: Names) => void }) {
  return (
    <div class="pair">
      <TextField
        label={accountFormText.service}
        placeholder={accountFormText.servicePlaceholder}
        limit={LIMITS.name}
        isName
        value={issuer}
        onValue={(value) => onNames({ issuer: value, name })}
      />
      <TextField
        label={accountFormText.accountName}
        placeholder={accountFormText.accountNamePlaceholder}
        limit={LIMITS.name}
        isName
        value={name}
        onValue={(value) => onNames({ issuer, name: value })}
      />
    </div>
  );
}
