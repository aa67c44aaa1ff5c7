import { Camera, ImageUp, MonitorUp } from 'lucide';
import type { DraftView } from '../../src/messages/views.ts';
import { accountsIn } from '../../src/qr/kind.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FoundList } from '../../src/ui/draft/FoundList.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CodeKinds } from '../../src/ui/scan/CodeKinds.tsx';
import { PictureButton, PictureZone } from '../../src/ui/scan/PictureZone.tsx';
import { kindWords } from '../../src/ui/scan/scanned-words.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { LiveScan } from '../scan/LiveScan.tsx';
import { progressOfDrafts } from '../scan/transfer-progress.ts';
import type { Scanning } from './scanning.ts';

/** Scans a picture, the camera or the screen. */
export function ScanForm(props: {
  readonly scanning: Scanning;
  /** What is scanned as it runs. */
  readonly live: 'camera' | 'screen' | undefined;
  readonly onLive: (live: 'camera' | 'screen' | undefined) => void;
  readonly onOpen: (draft: DraftView) => void;
  readonly onClose: () => void;
}) {
  const { scanning, live, onLive } = props;
  const readFiles = (files: readonly File[]) => {
    onLive(undefined);
    void scanning.readFiles(files);
  };
  const addText = (text: string): boolean => {
    const addresses = accountsIn([text]);
    if (addresses.length > 0) void scanning.add(addresses, 'paste');
    return addresses.length > 0;
  };
  const transfers = scanning.transfers.value;
  const others = scanning.others.value;
  return (
    <div class="form">
      <PictureZone onFiles={readFiles} onText={addText}>
        {live !== undefined ? (
          <LiveScan
            source={live}
            count={scanning.found.drafts.value.length}
            transfers={transfers.map(progressOfDrafts)}
            onAccounts={async (texts) => {
              await scanning.add(texts);
              // A single account is read at once; of a transfer every part.
              if (scanning.transfers.value.length === 0 && scanning.fault.value === undefined) onLive(undefined);
            }}
            onFault={(thrown) => {
              onLive(undefined);
              scanning.fail(thrown);
            }}
            onClose={() => onLive(undefined)}
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
        {live === undefined && (
          <div class="scan-actions">
            <PictureButton icon={ImageUp} busy={scanning.isBusy.value} onFiles={readFiles}>
              {scanText.pictures}
            </PictureButton>
            <Button icon={Camera} onClick={() => onLive('camera')}>
              {scanText.camera}
            </Button>
            <Button icon={MonitorUp} onClick={() => onLive('screen')}>
              {scanText.screen}
            </Button>
          </div>
        )}
      </PictureZone>
      {live !== undefined && <FoundList found={scanning.found} onOpen={props.onOpen} />}
      {live === undefined && (
        <div class="dialog-actions">
          <Button onClick={props.onClose}>{commonText.cancel}</Button>
        </div>
      )}
    </div>
  );
}
