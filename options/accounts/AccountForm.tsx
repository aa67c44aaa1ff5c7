import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountEdit, AccountView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CheckField, TextArea, TextField } from '../../src/ui/Field.tsx';
import { HostsEditor } from '../common/HostsEditor.tsx';
import { TagsEditor } from '../common/TagsEditor.tsx';

/** What of an account can be changed; saved as a whole. */
export function AccountForm(props: {
  readonly view: AccountView;
  readonly onSave: (edit: AccountEdit) => Promise<boolean>;
}) {
  const { view } = props;
  const [edit, setEdit] = useState<AccountEdit>({});
  const [busy, setBusy] = useState(false);
  const now = { ...view, ...edit };
  const change = (part: AccountEdit) => setEdit({ ...edit, ...part });
  const changed = Object.keys(edit).length > 0;
  const submit = async () => {
    setBusy(true);
    const done = await props.onSave(edit);
    setBusy(false);
    if (done) setEdit({});
  };
  return (
    <form
      class="panel-section form"
      aria-label="Details"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void submit();
      }}
    >
      <h3>Details</h3>
      <div class="pair">
        <TextField label="Issuer" value={now.issuer} limit={LIMITS.name} onValue={(issuer) => change({ issuer })} />
        <TextField label="Name" value={now.name} limit={LIMITS.name} onValue={(name) => change({ name })} />
      </div>
      <HostsEditor hosts={now.hosts} onHosts={(hosts) => change({ hosts })} />
      <TagsEditor tags={now.tags} onTags={(tags) => change({ tags })} />
      <TextArea label="Note" value={now.note} rows={2} limit={LIMITS.note} onValue={(note) => change({ note })} />
      <CheckField
        label="Pinned"
        hint="Stays at the top of the list in the popup."
        checked={now.pinned}
        onChecked={(pinned) => change({ pinned })}
      />
      <div class="form-actions" data-changed={changed ? '' : undefined}>
        <Button tone="primary" type="submit" busy={busy} disabled={!changed}>
          Save
        </Button>
        {changed && <Button onClick={() => setEdit({})}>Discard changes</Button>}
      </div>
    </form>
  );
}
