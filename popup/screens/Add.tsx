import { ImageUp, ScanLine } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type FaultCode, toFault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { EMPTY_FORM, keepForm, readText, readTexts, readTyped } from '../drafting.ts';
import { KeyForm } from '../parts/KeyForm.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import type { Popup } from '../state.ts';

type Scan = { readonly is: 'idle' } | { readonly is: 'looking' } | { readonly is: 'failed'; readonly code: FaultCode };

/** Add an account: from the page, a picture, a pasted text or a typed key; nothing is saved before it was shown. */
export function Add({ popup, start }: { readonly popup: Popup; readonly start: 'scan' | 'type' }) {
  const [scan, setScan] = useState<Scan>({ is: 'idle' });
  const [dragging, setDragging] = useState(false);
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const here = useRef(true);
  const form = popup.form.value ?? EMPTY_FORM;

  const look = async (picture?: Blob) => {
    setScan({ is: 'looking' });
    popup.problem.value = undefined;
    try {
      const reader = await import('../scan.ts');
      const texts =
        picture === undefined ? await reader.scanAddress(await popup.ports.capture()) : await reader.scanFile(picture);
      if (!here.current) return;
      await readTexts(
        popup,
        texts.map((text) => ({ text, label: reader.scannedLabel(text) })),
      );
      if (here.current) setScan({ is: 'idle' });
    } catch (thrown) {
      if (here.current) setScan({ is: 'failed', code: toFault(thrown).code });
    }
  };
  useEffect(() => {
    if (start === 'scan') void look();
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (picture !== undefined) void look(picture);
      else if (/^otpauth:/i.test(text)) void readText(popup, text, 'paste');
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    const keep = keepForm(popup);
    return () => {
      here.current = false;
      document.removeEventListener('paste', onPaste);
      keep();
    };
  }, []);

  const proceed = async () => {
    setBusy(true);
    await readTyped(popup, form);
    if (here.current) setBusy(false);
  };
  const leave = () => {
    popup.form.value = undefined;
    void popup.attempt(() => popup.ports.ask('form.keep', {}));
    popup.go({ name: 'home' });
  };
  return (
    <Page
      title="Add account"
      onBack={leave}
      onSubmit={() => void proceed()}
      actions={
        <Button tone="primary" type="submit" busy={busy} disabled={form.secret.trim() === ''}>
          Continue
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button beside it is the first */}
      <div
        class="card scan"
        data-dragging={dragging ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={(event) => {
          event.preventDefault();
          setDragging(false);
          const dropped = event.dataTransfer?.files[0];
          if (dropped !== undefined) void look(dropped);
        }}
      >
        <ScanResult scan={scan} />
        <div class="scan-actions">
          <Button
            tone={scan.is === 'failed' || scan.is === 'idle' ? 'primary' : 'secondary'}
            icon={ScanLine}
            busy={scan.is === 'looking'}
            onClick={() => void look()}
          >
            Scan this page
          </Button>
          <Button icon={ImageUp} onClick={() => file.current?.click()}>
            Picture file
          </Button>
          <input
            ref={file}
            type="file"
            class="visually-hidden"
            aria-label="Picture file"
            accept="image/*"
            tabIndex={-1}
            onChange={(event) => {
              const [picked] = event.currentTarget.files ?? [];
              if (picked !== undefined) void look(picked);
            }}
          />
        </div>
      </div>
      <p class="or">or type it</p>
      <ProblemNote popup={popup} />
      <KeyForm
        form={form}
        autofocus={start === 'type'}
        onForm={(next) => {
          if (/^\s*otpauth:/i.test(next.secret)) void readText(popup, next.secret.trim(), 'paste');
          else popup.form.value = next;
        }}
      />
    </Page>
  );
}

function ScanResult({ scan }: { readonly scan: Scan }) {
  switch (scan.is) {
    case 'looking':
      return (
        <p class="muted" role="status">
          Looking for a QR code in what is visible…
        </p>
      );
    case 'failed':
      return <FaultNote code={scan.code} tone="warn" />;
    case 'idle':
      return <p class="muted">Scan the QR code that the site shows, or drop or paste a picture of it here.</p>;
  }
}
