import { FileUp, Globe, Pin, PinOff, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AccountsState } from './accounts.ts';

/** Actions on all selected accounts; absent while none is selected. */
export function BulkBar(props: {
  readonly state: AccountsState;
  readonly total: number;
  readonly tags: readonly string[];
  readonly onExport: (ids: readonly AccountId[]) => void;
  readonly onSites: () => void;
  readonly onDelete: (ids: readonly AccountId[]) => void;
}) {
  const { state, total } = props;
  const text = accountsText.bulk;
  const [tagging, setTagging] = useState(false);
  const selected = state.selection.ids.value;
  if (selected.size === 0) return undefined;
  return (
    <section class="bulk" aria-label={text.label}>
      <strong aria-live="polite">{text.selected(selected.size)}</strong>
      {selected.size < total && state.selection.allOnPage.value && (
        <Button tone="plain" onClick={() => void state.selectAll()}>
          {text.selectAll(total)}
        </Button>
      )}
      <Button tone="plain" onClick={state.selection.clear}>
        {text.clear}
      </Button>
      <span class="bulk-actions">
        <Button icon={Tag} onClick={() => setTagging(true)}>
          {text.tag}
        </Button>
        <Button icon={Globe} onClick={props.onSites}>
          {sitesText.propose}
        </Button>
        <Button icon={Pin} onClick={() => void state.change({ pinned: true })}>
          {text.pin}
        </Button>
        <Button icon={PinOff} onClick={() => void state.change({ pinned: false })}>
          {text.unpin}
        </Button>
        <Button icon={FileUp} onClick={() => props.onExport([...selected])}>
          {text.export}
        </Button>
        <Button icon={Trash2} onClick={() => props.onDelete([...selected])}>
          {commonText.delete}
        </Button>
      </span>
      {tagging && <TagDialog {...props} onClose={() => setTagging(false)} />}
    </section>
  );
}

function TagDialog(props: {
  readonly state: AccountsState;
  readonly tags: readonly string[];
  readonly onClose: () => void;
}) {
  const text = accountsText.bulk;
  const [tag, setTag] = useState('');
  const typed = tag.trim();
  const act = (what: { addTag?: string; removeTag?: string }) => {
    props.onClose();
    void props.state.change(what);
  };
  return (
    <Dialog
      title={text.tagTitle(props.state.selection.ids.value.size)}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{commonText.cancel}</Button>
          <Button disabled={!props.tags.includes(typed)} onClick={() => act({ removeTag: typed })}>
            {text.removeTag}
          </Button>
          <Button tone="primary" disabled={typed === ''} onClick={() => act({ addTag: typed })}>
            {text.addTag}
          </Button>
        </>
      }
    >
      <TextField label={text.tag} value={tag} onValue={setTag} limit={LIMITS.tag} isName autofocus />
      {props.tags.length > 0 && (
        <span class="chips">
          {props.tags.slice(0, 24).map((known) => (
            <button type="button" class="chip" key={known} onClick={() => setTag(known)}>
              {known}
            </button>
          ))}
        </span>
      )}
    </Dialog>
  );
}
