import { useEffect, useState } from 'preact/hooks';
import { accountTitle } from '../../src/ui/account-title.ts';
import { createRecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { CheckRecovery } from './CheckRecovery.tsx';
import { RecoveryTextForm } from './RecoveryTextForm.tsx';

/** Reads a list of recovery codes, shows what was found, and saves it for an account. */
export function AddRecovery(props: {
  readonly app: AppState;
  /** The account whose codes are replaced; otherwise it is chosen. */
  readonly account: { readonly account: AccountId; readonly issuer: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}) {
  const { app, account } = props;
  const [reading] = useState(() => createRecoveryReader(app.ask, () => app.locked(), app.platform.readPdf));
  useEffect(() => () => reading.stop(), []);
  const codes = reading.codes.value;
  return (
    <FormDialog
      app={app}
      title={account === undefined ? recoveryText.add : recoveryText.reading.titleNew(accountTitle(account))}
      size="wide"
      isChanged={codes !== undefined || reading.text.value.trim() !== ''}
      onClose={props.onClose}
    >
      {(leave) =>
        codes === undefined ? (
          <RecoveryTextForm reading={reading} onClose={leave} />
        ) : (
          <CheckRecovery {...props} reading={reading} codes={codes} />
        )
      }
    </FormDialog>
  );
}
