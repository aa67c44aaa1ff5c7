import { Camera, Crop, ImageUp, ScanLine } from 'lucide';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CodeKinds } from '../../src/ui/scan/CodeKinds.tsx';
import { PictureButton, PictureZone } from '../../src/ui/scan/PictureZone.tsx';
import { kindWords } from '../../src/ui/scan/scanned-words.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import type { OpenHome, Popup } from '../app/state.ts';
import type { AddState } from './add-state.ts';
import { CapturePicture } from './CapturePicture.tsx';

/** The ways to scan, and what came of the last scan; pictures and texts can be dropped on it. */
export function ScanCard(props: { readonly popup: Popup; readonly home: OpenHome; readonly state: AddState }) {
  const { popup, home, state } = props;
  const scan = state.scan.value;
  const isRunning = scan.is === 'running';
  const isClosed = home.site.closed !== undefined || (scan.is === 'failed' && scan.code === 'page-forbidden');
  return (
    <div class="card scan">
      <PictureZone onFiles={(files) => void state.scanFiles(files)} onText={state.addText}>
        <Outcome popup={popup} state={state} />
        <div class="scan-actions">
          <Button
            tone={isRunning ? 'secondary' : 'primary'}
            icon={ScanLine}
            busy={isRunning}
            onClick={() => void state.scanPage()}
          >
            {scanText.thisPage}
          </Button>
          {!isClosed && popup.ports.tab.id !== undefined && (
            <Button icon={Crop} onClick={() => void state.selectArea()}>
              {scanText.region}
            </Button>
          )}
          <PictureButton icon={ImageUp} onFiles={(files) => void state.scanFiles(files)}>
            {scanText.pictures}
          </PictureButton>
          <Button icon={Camera} onClick={() => popup.ports.openOptions('#/accounts?add=camera')}>
            {scanText.cameraOrScreen}
          </Button>
        </div>
      </PictureZone>
    </div>
  );
}

function Outcome({ popup, state }: { readonly popup: Popup; readonly state: AddState }) {
  const scan = state.scan.value;
  const shot = popup.shot.value;
  switch (scan.is) {
    case 'running':
      return (
        <p class="muted" role="status">
          {scanText.progress[scan.step]}
        </p>
      );
    case 'failed':
      if (scan.kinds.length === 0) return <FaultNote code={scan.code} tone="warn" />;
      return (
        <>
          {shot !== undefined && <CapturePicture shot={shot} />}
          <FaultNote code={scan.code} words={kindWords(scan.kinds)} tone="warn">
            <CodeKinds kinds={scan.kinds} />
          </FaultNote>
        </>
      );
    case 'idle':
      return <p class="muted">{scanText.idle}</p>;
  }
}
