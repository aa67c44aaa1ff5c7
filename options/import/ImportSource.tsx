import { Camera, FileUp, MonitorUp } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { importText } from '../../src/ui/strings/import.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { formatRoute } from '../common/route.ts';
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
        aria-label={importText.filesToRead}
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

/** What to import: files, QR codes before the camera or on a screen, or a text. */
export function ChooseSource({
  state,
  onPick,
  onScan,
}: {
  readonly state: ImportsState;
  readonly onPick: () => void;
  readonly onScan: (source: 'camera' | 'screen') => void;
}) {
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const text = importText.source;
  const focus = useFocusResult<HTMLDivElement>();
  return (
    <div class="card import-source" ref={focus} tabIndex={-1}>
      <Icon of={FileUp} size="large" />
      <h2>{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <div class="import-actions">
        <Button tone="primary" icon={FileUp} onClick={onPick}>
          {text.choose}
        </Button>
        <Button icon={Camera} onClick={() => onScan('camera')}>
          {scanText.camera}
        </Button>
        <Button icon={MonitorUp} onClick={() => onScan('screen')}>
          {scanText.screen}
        </Button>
        <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {text.paste}
        </Button>
      </div>
      {pasting && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim() !== '') void state.paste(pasted);
          }}
        >
          <TextArea label={text.text} mono rows={6} autofocus value={pasted} onValue={setPasted} hint={text.textHint} />
          <Button type="submit" disabled={pasted.trim() === ''}>
            {text.read}
          </Button>
        </form>
      )}
      <p class="muted small">{text.works}</p>
      <p class="small">
        <a href={formatRoute({ section: 'interchange', item: 'authenticator' })}>{text.fromAuthenticator}</a>
      </p>
    </div>
  );
}
