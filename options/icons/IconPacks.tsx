import { Images } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { addressOf } from '../../src/ui/icons/icon-store.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { iconsText } from '../../src/ui/strings/icons.ts';
import { ImageTile, Tile } from '../../src/ui/Tile.tsx';
import type { AppState } from '../common/app-state.ts';
import { createIconPack, type IconPackState, type ReadPack } from './icon-pack.ts';

/** Takes icons for accounts from an icon pack. */
export function IconPacks({ app }: { readonly app: AppState }) {
  const [state] = useState(() => createIconPack(app));
  const picker = useRef<HTMLInputElement>(null);
  const pack = state.pack.value;
  const text = iconsText.pack;
  return (
    <div class="form">
      <p class="muted">{text.lead}</p>
      {pack === undefined && state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="form-actions">
        <Button icon={Images} busy={state.isBusy.value} onClick={() => picker.current?.click()}>
          {state.isBusy.value ? text.reading : text.pick}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".zip,application/zip"
          aria-label={text.pick}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            void state.read(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {pack !== undefined && <PackDialog state={state} pack={pack} />}
    </div>
  );
}

function PackDialog({ state, pack }: { readonly state: IconPackState; readonly pack: ReadPack }) {
  const text = iconsText.pack;
  const chosen = state.chosen.value;
  const { length } = pack.matches;
  return (
    <Dialog
      title={text.heading(pack.name || text.unnamed)}
      onClose={state.close}
      actions={
        <>
          <Button onClick={state.close}>{length === 0 ? commonText.close : commonText.cancel}</Button>
          {length > 0 && (
            <Button
              tone="primary"
              busy={state.isBusy.value}
              disabled={chosen.size === 0}
              onClick={() => void state.apply()}
            >
              {text.apply(chosen.size)}
            </Button>
          )}
        </>
      }
    >
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <p>{length === 0 ? text.none : text.found(length)}</p>
      {length > 0 && (
        <ul class="pack-list" aria-label={text.list}>
          {pack.matches.map(({ row, png }) => (
            <li key={row.id}>
              <label class="check">
                <input
                  type="checkbox"
                  aria-label={text.use(accountTitle(row))}
                  checked={chosen.has(row.id)}
                  onChange={() => state.toggle(row.id)}
                />
                <span class="pack-icons">
                  <span class="visually-hidden">{text.before}</span>
                  <Tile {...row} size="small" />
                  <span aria-hidden="true">→</span>
                  <span class="visually-hidden">{text.after}</span>
                  <ImageTile image={{ kind: 'picture', address: addressOf(png) }} size="small" />
                </span>
                <span class="pack-names">
                  {row.issuer} <span class="muted">{row.name}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
