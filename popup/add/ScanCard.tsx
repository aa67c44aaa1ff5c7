import { Camera, Crop, ImageUp, ScanLine } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { FaultCode } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { codeKinds } from '../../src/ui/wording-qr.ts';
import { CapturePicture } from './CapturePicture.tsx';
import type { LazyScreen, NothingFound } from './scan-flow.ts';
import type { Capture } from './visible-area.ts';

/** How far the looking is. */
export type Scan =
  | { readonly is: 'idle' }
  | { readonly is: 'looking'; readonly stage: LazyScreen }
  | { readonly is: 'failed'; readonly code: FaultCode; readonly kinds: NothingFound['kinds'] };

const LOOKING: Record<LazyScreen, string> = {
  page: 'Looking for a QR code in what is visible…',
  harder: 'Looking harder…',
  pictures: 'Looking at the images of the page, also those out of view…',
  files: 'Looking for a QR code in the picture…',
};

/** The ways to scan, and what came of the last one; pictures and texts can be dropped on it. */
export function ScanCard(props: {
  readonly scan: Scan;
  readonly shot: Capture | undefined;
  readonly onPage: () => void;
  /** Absent where no page can be drawn on. */
  readonly onRegion: (() => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onCamera: () => void;
}) {
  const { scan, shot, onRegion } = props;
  const [dragging, setDragging] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button beside it is the first
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
        const files = [...(event.dataTransfer?.files ?? [])];
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (files.length > 0) props.onFiles(files);
        else if (text !== '') props.onText(text);
      }}
    >
      <Outcome scan={scan} shot={shot} />
      <div class="scan-actions">
        <Button
          tone={scan.is === 'looking' ? 'secondary' : 'primary'}
          icon={ScanLine}
          busy={scan.is === 'looking'}
          onClick={props.onPage}
        >
          Scan this page
        </Button>
        {onRegion !== undefined && (
          <Button icon={Crop} onClick={onRegion}>
            Choose a region
          </Button>
        )}
        <Button icon={ImageUp} onClick={() => input.current?.click()}>
          Picture file
        </Button>
        <Button icon={Camera} onClick={props.onCamera}>
          Camera, screen
        </Button>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          aria-label="Picture file"
          accept="image/*"
          multiple
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) props.onFiles(files);
          }}
        />
      </div>
    </div>
  );
}

function Outcome({ scan, shot }: { readonly scan: Scan; readonly shot: Capture | undefined }) {
  switch (scan.is) {
    case 'looking':
      return (
        <p class="muted" role="status">
          {LOOKING[scan.stage]}
        </p>
      );
    case 'failed': {
      const { code, kinds } = scan;
      if (kinds.length === 0) return <FaultNote code={code} tone="warn" />;
      return (
        <>
          {shot !== undefined && <CapturePicture shot={shot} />}
          <FaultNote code={code} tone="warn">
            <ul class="kinds">
              {kinds.slice(0, 8).map((kind, index) => (
                <li key={index}>
                  {kinds.length > 1 ? `${index + 1}: ` : 'It is '}
                  {codeKinds[kind]}.
                </li>
              ))}
            </ul>
          </FaultNote>
        </>
      );
    }
    case 'idle':
      return <p class="muted">Scan the QR code that the site shows, or drop or paste a picture of it here.</p>;
  }
}
