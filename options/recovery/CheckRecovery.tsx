import { useState } from 'preact/hooks';
import type { Ask } from '../../src/messages/protocol.ts';
import type { FoundCode } from '../../src/recovery/read.ts';
import type { SupersededWhy } from '../../src/recovery/set.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { KnownCodes } from '../../src/ui/recovery-reading/KnownCodes.tsx';
import type { RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { FoundCodes } from './FoundCodes.tsx';
import { type OwnerChoice, RecoveryOwner } from './RecoveryOwner.tsx';

/** Shows the codes that were found, and saves them for an account. */
export function CheckRecovery(props: {
  readonly app: AppState;
  readonly reading: RecoveryReader;
  readonly codes: readonly FoundCode[];
  readonly account: { readonly account: AccountId } | undefined;
  readonly onClose: () => void;
}) {
  const { app, reading, codes, account } = props;
  const [owner, setOwner] = useState<OwnerChoice>({ kind: 'existing' });
  const [why, setWhy] = useState<SupersededWhy>('renewed');
  const target = account?.account ?? targetOf(owner);
  const replaces = account !== undefined || (owner.kind === 'existing' && owner.picked?.codes !== undefined);
  const save = async () => {
    if (target === undefined) return;
    const set = await reading.save(target, replaces ? why : undefined);
    if (set === undefined) return;
    app.say(recoveryText.reading.saved(set.total));
    await app.changed();
    props.onClose();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FoundCodes reading={reading} codes={codes} />
      {account === undefined && <RecoveryOwner ask={app.ask} owner={owner} onOwner={setOwner} />}
      {replaces && (
        <>
          <Note>
            <p>{recoveryText.reading.replacesStored}</p>
          </Note>
          <SelectField
            label={recoveryText.reading.why}
            value={why}
            onValue={setWhy}
            choices={[
              ['renewed', recoveryText.reading.whyChoices.renewed],
              ['seen', recoveryText.reading.whyChoices.seen],
              ['corrected', recoveryText.reading.whyChoices.corrected],
            ]}
          />
        </>
      )}
      <KnownCodes ask={app.ask} codes={codes} account={typeof target === 'string' ? target : undefined} />
      {reading.fault.value !== undefined && <FaultNote code={reading.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={() => reading.back()}>{commonText.back}</Button>
        <Button
          tone="primary"
          type="submit"
          busy={reading.isBusy.value}
          disabled={target === undefined || codes.length === 0}
        >
          {commonText.save}
        </Button>
      </div>
    </form>
  );
}

function targetOf(owner: OwnerChoice): Ask<'recovery.add'>['account'] | undefined {
  if (owner.kind === 'existing') return owner.picked?.id;
  const issuer = owner.issuer.trim();
  return issuer === '' ? undefined : { issuer, name: owner.name.trim() };
}
