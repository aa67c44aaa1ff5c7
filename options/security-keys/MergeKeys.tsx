import { useState } from 'preact/hooks';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import type { AppState } from '../common/app-state.ts';
import { useEndedByLock } from '../common/ended-by-lock.ts';
import { keyOption } from '../common/key-option.ts';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import { bothAnswered, mayBeOne } from './merge-keys.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** Joins another entry for the same security key to this one. */
export function MergeKeys(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item, onClose } = props;
  const text = keyInventoryText.merge;
  const others = (state.keys.value ?? []).filter((key) => mayBeOne(item, key));
  const [chosen, setChosen] = useState<string>('');
  const other = others.find(({ id }) => id === chosen);
  useEndedByLock(app, other === undefined ? undefined : keyInventoryText.endedByLock);
  const areTwo = other !== undefined && bothAnswered(item, other);
  return (
    <Dialog title={text.title(item.label)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (other !== undefined) void state.merge(item, other).then((done) => done && onClose());
        }}
      >
        <p>{others.length === 0 ? text.none : text.lead}</p>
        {others.length > 0 && (
          <SelectField
            label={text.other}
            value={chosen}
            choices={[['', ''] as const, ...others.map((key) => [key.id as string, optionOf(key)] as const)]}
            onValue={setChosen}
          />
        )}
        {other !== undefined && <p class="muted">{text.outcome(item.label, other.label)}</p>}
        {areTwo && (
          <Note tone="warn">
            <p>
              <strong>{text.twoKeys}</strong> {text.twoKeysLead(other.label)}
            </p>
          </Note>
        )}
        <SaveOrCancel
          fault={state.formFault.value}
          act={areTwo ? text.anyway : text.act}
          disabled={other === undefined}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

function optionOf(key: SecurityKeyView): string {
  const sites = key.registrations.filter((at) => at.removedMs === undefined).length;
  return `${keyOption(key)} · ${keyInventoryText.merge.sites(sites)}`;
}
