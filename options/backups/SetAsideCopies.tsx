import { FileWarning } from 'lucide';
import { useState } from 'preact/hooks';
import type { SetAside } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import type { BackupsState } from './backups.ts';

/** The copies that were moved aside because they could not be read, to download or to delete. */
export function SetAsideCopies(props: { readonly state: BackupsState; readonly copies: readonly SetAside[] }) {
  const { state, copies } = props;
  const [deleting, setDeleting] = useState<SetAside | undefined>();
  const text = backupsText.setAside;
  return (
    <section class="card backup-part" aria-labelledby="b-aside">
      <h2 id="b-aside">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <ul class="item-list" aria-label={text.title}>
        {copies.map((copy) => (
          <li key={copy.place} aria-label={titleOf(copy)}>
            <Icon of={FileWarning} />
            <span>
              {titleOf(copy)}
              <small>{text.details(formatDay(copy.atMs), backupsText.size(Math.ceil(copy.bytes / 1024)))}</small>
              <small>{text.why[copy.why]}</small>
            </span>
            <Button onClick={() => void state.downloadSetAside(copy)}>{text.download}</Button>
            <Button onClick={() => setDeleting(copy)}>{text.delete}</Button>
          </li>
        ))}
      </ul>
      {deleting !== undefined && (
        <Confirm
          title={text.confirm}
          act={text.delete}
          about={text.confirm}
          tone="danger"
          onAct={() => {
            void state.deleteSetAside(deleting);
            setDeleting(undefined);
          }}
          onClose={() => setDeleting(undefined)}
        >
          <p>{text.final}</p>
        </Confirm>
      )}
    </section>
  );
}

function titleOf({ from, day }: SetAside): string {
  const { copy } = backupsText.setAside;
  return from === 'day' ? copy.day(formatDay(Date.parse(`${day}T12:00:00Z`))) : copy[from];
}
