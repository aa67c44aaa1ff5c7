import { Camera, ImageUp, MonitorUp } from 'lucide';
import { useState } from 'preact/hooks';
import { accountsIn } from '../../src/qr/kind.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CodeKinds } from '../../src/ui/scan/CodeKinds.tsx';
import { PictureButton, PictureZone } from '../../src/ui/scan/PictureZone.tsx';
import { kindWords } from '../../src/ui/scan/scanned-words.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { LiveView } from './LiveView.tsx';
import type { Scanning } from './scanning.ts';

/** Scans a picture, the camera or the screen. */
export function ScanForm(props: {
  readonly scanning: Scanning;
  readonly start: 'camera' | 'screen' | undefined;
  readonly onClose: () => void;
}) {
  const { scanning } = props;
  const [live, setLive] = useState(props.start);
  const readFiles = (files: readonly File[]) => {
    setLive(undefined);
    void scanning.readFiles(files);
  };
  const addText = (text: string): boolean => {
    const addresses = accountsIn([text]);
    if (addresses.length > 0) void scanning.add(addresses, 'paste');
    return addresses.length > 0;
  };
  const others = scanning.others.value;
  return (
    <div class="form">
      <PictureZone onFiles={readFiles} onText={addText}>
        {live !== undefined ? (
          <LiveView
            source={live}
            onTexts={(texts) => scanning.add(texts)}
            onFault={(thrown) => {
              setLive(undefined);
              scanning.fail(thrown);
            }}
            onStop={() => setLive(undefined)}
          />
        ) : (
          <p class="muted">{scanText.dropHere}</p>
        )}
        {scanning.fault.value !== undefined && <FaultNote code={scanning.fault.value.code} tone="warn" />}
        {others.length > 0 && (
          <FaultNote code="qr-not-account" words={kindWords(others)} tone="warn">
            <CodeKinds kinds={others} />
          </FaultNote>
        )}
        <div class="scan-actions">
          <PictureButton icon={ImageUp} busy={scanning.isBusy.value} onFiles={readFiles}>
            {scanText.pictures}
          </PictureButton>
          <Button icon={Camera} disabled={live === 'camera'} onClick={() => setLive('camera')}>
            {scanText.camera}
          </Button>
          <Button icon={MonitorUp} disabled={live === 'screen'} onClick={() => setLive('screen')}>
            {scanText.screen}
          </Button>
        </div>
      </PictureZone>
      <div class="dialog-actions">
        <Button onClick={props.onClose}>{commonText.cancel}</Button>
      </div>
    </div>
  );
}
