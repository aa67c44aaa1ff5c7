import { Pin, PinOff, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { count, formatNumber } from '../common/labels.ts';
import type { AccountsState } from './accounts.ts';

/** What can be done to all ticked accounts at once; nothing while none is ticked. */
export function BulkBar(props: {
  readonly state: AccountsState;
  readonly total: number;
  readonly tags: readonly string[];
  readonly onDelete: (ids: readonly AccountId[]) => void;
}) {
  const { state, total } = props;
  const [tagging, setTagging] = useState(false);
  const selected = state.selected.value;
  if (selected.size === 0) return undefined;
  return (
    <section class="bulk" aria-label="Selected accounts">
      <strong aria-live="polite">{count(selected.size, 'account')} selected</strong>
      {selected.size < total && state.allOnPage.value && (
        <Button tone="plain" onClick={() => void state.selectAll()}>
          Select all {formatNumber(total)}
        </Button>
      )}
      <Button tone="plain" onClick={() => state.clear()}>
        Clear
      </Button>
      <span class="bulk-actions">
        <Button icon={Tag} onClick={() => setTagging(true)}>
          Tag
        </Button>
        <Button icon={Pin} onClick={() => void state.change({ pinned: true })}>
          Pin
        </Button>
        <Button icon={PinOff} onClick={() => void state.change({ pinned: false })}>
          Unpin
        </Button>
        <Button icon={Trash2} onClick={() => props.onDelete([...selected])}>
          Delete
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
  const [tag, setTag] = useState('');
  const typed = tag.trim();
  const act = (what: { addTag?: string; removeTag?: string }) => {
    props.onClose();
    void props.state.change(what);
  };
  return (
    <Dialog
      title={`Tag ${count(props.state.selected.value.size, 'account')}`}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button disabled={!props.tags.includes(typed)} onClick={() => act({ removeTag: typed })}>
            Remove tag
          </Button>
          <Button tone="primary" disabled={typed === ''} onClick={() => act({ addTag: typed })}>
            Add tag
          </Button>
        </>
      }
    >
      <TextField label="Tag" value={tag} onValue={setTag} limit={LIMITS.tag} autofocus />
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
