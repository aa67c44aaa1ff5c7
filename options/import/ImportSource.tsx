import { FileUp } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useFocusResult } from '../common/focus-result.ts';
import type { ImportsState } from './import-state.ts';

/** Where files are dropped, and `pick` opens the browser's own dialog. */
export function DropZone(props: {
  readonly state: ImportsState;
  readonly children: (pick: () => void) => ComponentChildren;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | undefined | null) => void props.state.take([...(files ?? [])]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a short cut; the button inside does the same
    <div
      class="import-zone"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files to read"
        onChange={(event) => {
          const chosen = event.currentTarget.files;
          take(chosen);
          event.currentTarget.value = '';
        }}
      />
      {props.children(() => picker.current?.click())}
    </div>
  );
}

/** Nothing is chosen yet: files, or a text. */
export function ChooseSource({ state, onPick }: { readonly state: ImportsState; readonly onPick: () => void }) {
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const landing = useFocusResult<HTMLDivElement>();
  return (
    <div class="card import-source" ref={landing} tabIndex={-1}>
      <Icon of={FileUp} size="large" />
      <h2>Bring your accounts along</h2>
      <p class="muted">
        Drop exports of other authenticators and password managers here, or pictures of their transfer codes. What they
        are is found out from what is in them. You see every account before anything is saved.
      </p>
      <div class="import-ways">
        <Button tone="primary" icon={FileUp} onClick={onPick}>
          Import
        </Button>
        <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          Paste text
        </Button>
      </div>
      {pasting && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void state.paste(text);
          }}
        >
          <TextArea
            label="Text of an export"
            mono
            rows={6}
            autofocus
            value={text}
            onValue={setText}
            hint="otpauth: addresses, one a line, or the whole text of an export."
          />
          <Button type="submit" disabled={text.trim() === ''}>
            Read text
          </Button>
        </form>
      )}
      <p class="muted small">
        Reads 2FAS, Aegis, andOTP, Authenticator, Authy, Bitwarden, 1Password, Duo, Ente Auth, FreeOTP, Google
        Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth and more, encrypted ones too.
      </p>
    </div>
  );
}
