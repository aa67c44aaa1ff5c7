import { MapPin, Pencil, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { NamedThing } from '../../src/messages/readiness.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import type { AppState } from '../common/app-state.ts';
import { AddKeptItem } from './AddKeptItem.tsx';
import { EditThing } from './EditThing.tsx';
import { KeptItemRow } from './KeptItemRow.tsx';
import { RenamePlace } from './RenamePlace.tsx';
import type { ReadinessView } from './readiness.ts';

/** A dialog of the list. */
type Open =
  | { readonly is: 'add' }
  | { readonly is: 'edit'; readonly thing: NamedThing }
  | { readonly is: 'rename'; readonly place: string };

/** Everything that somebody can hold, by where it is kept; what nobody said yet comes first. */
export function KeptItems({ app, view }: { readonly app: AppState; readonly view: ReadinessView }) {
  const text = keptItemsText;
  const { items } = view;
  const [open, setOpen] = useState<Open | undefined>();
  const [showsGone, setShowsGone] = useState(false);
  const goneIds = new Set(view.gathered.facts.things.flatMap(({ id, goneMs }) => (goneMs === undefined ? [] : [id])));
  const held = view.gathered.things.filter((thing) => isHeld(view, thing));
  const here = held.filter(({ id }) => !goneIds.has(id));
  const places = [...new Set(here.map(({ place }) => place))].sort((a, b) => a.localeCompare(b));
  const gone = items.filter((item) => item.gone !== undefined);
  const itemOf = (thing: NamedThing) => items.find(({ id }) => id === thing.item);
  return (
    <section class="card kept" aria-labelledby="r-kept">
      <div class="kept-heading">
        <h2 id="r-kept">{text.title}</h2>
        <Button icon={Plus} onClick={() => setOpen({ is: 'add' })}>
          {text.add}
        </Button>
      </div>
      <p class="muted">{text.lead}</p>
      {places.map((place) => (
        <div key={place} class="kept-place" data-unsaid={place === '' ? '' : undefined}>
          <h3>
            {place === '' ? (
              text.unsaid
            ) : (
              <>
                <Icon of={MapPin} size="small" />
                {place}
                <IconButton label={text.rename(place)} icon={Pencil} onClick={() => setOpen({ is: 'rename', place })} />
              </>
            )}
          </h3>
          <ul>
            {here
              .filter((thing) => thing.place === place)
              .map((thing) => (
                <KeptItemRow
                  key={thing.id}
                  app={app}
                  view={view}
                  thing={thing}
                  item={itemOf(thing)}
                  onEdit={() => setOpen({ is: 'edit', thing })}
                />
              ))}
          </ul>
        </div>
      ))}
      {gone.length > 0 && (
        <Button tone="plain" onClick={() => setShowsGone(!showsGone)}>
          {showsGone ? text.hideGone : text.showGone(gone.length)}
        </Button>
      )}
      {showsGone && (
        <ul class="kept-gone">
          {gone.map((item) => (
            <KeptItemRow
              key={item.id}
              app={app}
              view={view}
              thing={{ id: item.id as string as NamedThing['id'], name: item.name, place: item.place, item: item.id }}
              item={item}
            />
          ))}
        </ul>
      )}
      {open?.is === 'add' && <AddKeptItem app={app} view={view} onClose={() => setOpen(undefined)} />}
      {open?.is === 'edit' && <EditThing app={app} view={view} thing={open.thing} onClose={() => setOpen(undefined)} />}
      {open?.is === 'rename' && <RenamePlace app={app} place={open.place} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

/** Things that are at a place: neither a head, nor another account, nor part of this computer. */
function isHeld(view: ReadinessView, { id }: NamedThing): boolean {
  const thing = view.gathered.facts.things.find((one) => one.id === id);
  if (thing === undefined || thing.kind === 'passphrase' || thing.kind === 'provider') return false;
  return thing.where?.kind !== 'inside' || thing.kind === 'backup';
}
