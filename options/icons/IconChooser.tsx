import { Image } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Brand } from '../../src/icons/brands.ts';
import type { AccountView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { allBrands } from '../../src/ui/icons/icon-store.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { iconsText } from '../../src/ui/strings/icons.ts';
import { ImageTile, Tile } from '../../src/ui/Tile.tsx';
import type { AppState } from '../common/app-state.ts';
import { createIconChooser } from './choose-icon.ts';

/** As many icons of services as fit without much scrolling; typing finds the others. */
const SHOWN = 60;

/** Chooses what an account's tile shows: by itself, its letter, the icon of a service, or a picture file. */
export function IconChooser(props: {
  readonly app: AppState;
  readonly view: AccountView;
  readonly onClose: () => void;
}) {
  const { app, view, onClose } = props;
  const [state] = useState(() => createIconChooser(app, view.id));
  const [typed, setTyped] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const text = iconsText.chooser;
  const close = (isDone: boolean) => {
    if (isDone) onClose();
  };
  const found = matchesOf(typed);
  return (
    <Dialog
      title={text.title(accountTitle(view))}
      size="wide"
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonText.cancel}</Button>}
    >
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="icon-ways">
        <Button onClick={() => void state.choose({ kind: 'auto' }).then(close)}>{text.auto}</Button>
        <Button onClick={() => void state.choose({ kind: 'letter' }).then(close)}>
          <Tile {...view} size="small" plain />
          {text.letter}
        </Button>
        <Button icon={Image} busy={state.isBusy.value} onClick={() => picker.current?.click()}>
          {text.file}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/*"
          aria-label={text.file}
          onChange={(event) => void state.chooseFile(event.currentTarget.files?.[0]).then(close)}
        />
      </div>
      <p class="hint">{text.autoHint}</p>
      <TextField label={text.search} value={typed} onValue={setTyped} limit={100} autofocus />
      {found.length === 0 ? (
        <p class="muted">{text.none}</p>
      ) : (
        <ul class="brand-grid" aria-label={text.services}>
          {found.slice(0, SHOWN).map((brand) => (
            <li key={brand.slug}>
              <button
                type="button"
                title={brand.title}
                onClick={() => void state.choose({ kind: 'brand', brand: brand.slug }).then(close)}
              >
                <ImageTile image={{ kind: 'brand', brand }} />
                <span>{brand.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN && <p class="muted">{text.more(found.length - SHOWN)}</p>}
    </Dialog>
  );
}

function matchesOf(typed: string): readonly Brand[] {
  const words = typed.trim().toLowerCase();
  return allBrands().filter(({ slug, title }) => words === '' || `${title} ${slug}`.toLowerCase().includes(words));
}
