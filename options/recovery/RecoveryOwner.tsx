import type { AskBackground } from '../../src/messages/client.ts';
import { NameFields } from '../../src/ui/account-form/NameFields.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { AccountPicker, type Picked } from '../common/AccountPicker.tsx';
import { Tabs } from '../common/Tabs.tsx';

/** The account that recovery codes are saved for. */
export type OwnerChoice =
  | { readonly kind: 'existing'; readonly picked?: Picked | undefined }
  | { readonly kind: 'new'; readonly issuer: string; readonly name: string };

/** Chooses the account that recovery codes are saved for, or names a new one. */
export function RecoveryOwner(props: {
  readonly ask: AskBackground;
  readonly owner: OwnerChoice;
  readonly onOwner: (owner: OwnerChoice) => void;
}) {
  const { ask, owner, onOwner } = props;
  const text = recoveryText.reading;
  return (
    <>
      <Tabs
        label={text.account}
        choices={[
          ['existing', text.existingAccount],
          ['new', text.newAccount],
        ]}
        value={owner.kind}
        onValue={(kind) => onOwner(kind === 'new' ? { kind, issuer: '', name: '' } : { kind })}
      />
      {owner.kind === 'existing' ? (
        <AccountPicker ask={ask} picked={owner.picked} onPicked={(picked) => onOwner({ kind: 'existing', picked })} />
      ) : (
        <NameFields issuer={owner.issuer} name={owner.name} onNames={(names) => onOwner({ kind: 'new', ...names })} />
      )}
    </>
  );
}
