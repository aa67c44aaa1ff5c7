import { Camera, ImageUp, MonitorUp } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { codeKinds } from '../../src/ui/wording-qr.ts';
import { LiveView } from './LiveView.tsx';
import type { Scanning } from './scanning.ts';

/** From a picture, the camera or the screen. */
export function ScanForm(props: {
  readonly scanning: Scanning;
  readonly start: 'camera' | 'screen' | undefined;
  readonly onClose: () => void;
}) {
  const { scanning } = props;
  const [live, setLive] = useState(props.start);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const takeFiles = (files: readonly File[]) => {
    setLive(undefined);
    void scanning.readFiles(files);
  };
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) takeFiles(files);
      else if (/^\s*otpauth/i.test(text)) void scanning.take(text.split(/[\r\n]+/), 'paste');
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  const others = scanning.others.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button inside it is the first
    <div
      class="form import-zone"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (files.length > 0) takeFiles(files);
        else if (text !== '') void scanning.take(text.split(/[\r\n]+/), 'paste');
      }}
    >
      {live !== undefined ? (
        <LiveView
          source={live}
          onTexts={(texts) => scanning.take(texts)}
          onFault={(thrown) => {
            setLive(undefined);
            scanning.fail(thrown);
          }}
          onStop={() => setLive(undefined)}
        />
      ) : (
        <p class="muted">Drop or paste pictures of QR codes here, or choose where to look.</p>
      )}
      {scanning.fault.value !== undefined && <FaultNote code={scanning.fault.value.code} tone="warn" />}
      {others.length > 0 && (
        <Note tone="warn">
          <p role="status">The code found is {others.map((kind) => codeKinds[kind]).join('; ')}: no account.</p>
        </Note>
      )}
      <div class="scan-ways">
        <Button icon={ImageUp} busy={scanning.busy.value} onClick={() => input.current?.click()}>
          Picture files
        </Button>
        <Button icon={Camera} disabled={live === 'camera'} onClick={() => setLive('camera')}>
          Use the camera
        </Button>
        <Button icon={MonitorUp} disabled={live === 'screen'} onClick={() => setLive('screen')}>
          Share a screen or window
        </Button>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          aria-label="Picture files"
          accept="image/*"
          multiple
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) takeFiles(files);
          }}
        />
      </div>
      <div class="dialog-actions">
        <Button onClick={props.onClose}>Cancel</Button>
      </div>
    </div>
  );
}
