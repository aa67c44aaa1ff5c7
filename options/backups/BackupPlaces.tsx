import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { BackupView } from '../../src/messages/backups.ts';
import type { KeptItemView } from '../../src/messages/kept-items.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AppState } from '../common/app-state.ts';

/** Where backup files are kept: said once for files that are downloaded, once for the folder of automatic ones. */
export function BackupPlaces({ app, view }: { readonly app: AppState; readonly view: BackupView }) {
  const [items, setItems] = useState<readonly KeptItemView[] | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void app
      .ask('keptItem.list')
      .then((list) => setItems(list.items.filter(({ kind, gone }) => kind === 'backup' && gone === undefined)))
      .catch(app.sayFault);
  }, [revision]);
  const text = backupsText.places;
  if (items === undefined) return null;
  const known = (isAutomatic: boolean) => items.find(({ automatic = false }) => automatic === isAutomatic);
  return (
    <section class="card backup-part" aria-labelledby="b-places">
      <h2 id="b-places">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <PlaceForm app={app} item={known(false)} isAutomatic={false} label={text.files} hint={text.filesHint} />
      {view.auto === 'folder' && (
        <PlaceForm app={app} item={known(true)} isAutomatic label={text.folder} hint={text.folderHint} />
      )}
    </section>
  );
}

function PlaceForm(props: {
  readonly app: AppState;
  readonly item: KeptItemView | undefined;
  readonly isAutomatic: boolean;
  readonly label: string;
  readonly hint: string;
}) {
  const { app, item, isAutomatic, label, hint } = props;
  const [place, setPlace] = useState(item?.place ?? '');
  const [fault] = useState(() => signal<Fault | undefined>());
  const typed = place.trim();
  const save = () =>
    app.attempt(fault, async () => {
      if (item !== undefined) await app.ask('keptItem.edit', { id: item.id, place: typed });
      else await app.ask('keptItem.add', { kind: 'backup', place: typed, automatic: isAutomatic, from: 'said' });
      await app.changed();
      showToast(backupsText.places.saved);
    });
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PlaceField ask={app.ask} label={label} hint={hint} value={place} onValue={setPlace} />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button type="submit" disabled={typed === (item?.place ?? '')}>
          {commonText.save}
        </Button>
      </div>
    </form>
  );
}
