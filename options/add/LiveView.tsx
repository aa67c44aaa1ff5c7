import { useEffect, useRef, useState } from 'preact/hooks';
import { createScanner } from '../../src/qr/scanner.ts';
import { Button } from '../../src/ui/Button.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { scanText } from '../../src/ui/strings/scan.ts';
import { type CameraDevice, endStream, listCameras, openCamera, openScreen, watchVideo } from './camera-feed.ts';

/** The camera's picture or a shared screen, scanned as it runs; both end when it closes. */
export function LiveView(props: {
  readonly source: 'camera' | 'screen';
  /** Answers whether an account was found; then scanning ends. */
  readonly onTexts: (texts: readonly string[]) => Promise<boolean>;
  readonly onFault: (thrown: unknown) => void;
  readonly onStop: () => void;
}) {
  const { source } = props;
  const text = scanText.live;
  const video = useRef<HTMLVideoElement>(null);
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([]);
  const [camera, setCamera] = useState<string | undefined>();
  const [inUse, setInUse] = useState<string | undefined>();
  const [running, setRunning] = useState(false);

  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    const scanner = createScanner(
      () => new Worker(new URL('../../src/qr/scan-worker.ts', import.meta.url), { type: 'module' }),
    );
    const end = () => {
      over = true;
      scanner.stop();
      if (stream !== undefined) endStream(stream);
    };
    const run = async () => {
      scanner.start();
      stream = await (source === 'camera' ? openCamera(camera) : openScreen());
      const shown = video.current;
      if (over || shown === null) return endStream(stream);
      // The user may end the sharing in the browser's own bar.
      stream.getVideoTracks()[0]?.addEventListener('ended', props.onStop);
      shown.srcObject = stream;
      await shown.play();
      setRunning(true);
      if (source === 'camera') setCameras(await listCameras());
      // The browser may have chosen another than the first.
      setInUse(stream.getVideoTracks()[0]?.getSettings().deviceId);
      let busy = false;
      const take = async (texts: readonly string[]) => {
        if (busy) return;
        busy = true;
        if (await props.onTexts(texts)) end();
        busy = false;
      };
      await watchVideo(
        shown,
        scanner,
        source === 'camera' ? 'frame' : 'capture',
        (texts) => void take(texts),
        () => over,
      );
    };
    void run().catch((thrown) => {
      if (!over) props.onFault(thrown);
    });
    return end;
  }, [source, camera]);

  return (
    <div class="live">
      <video ref={video} muted playsInline aria-label={source === 'camera' ? text.camera : text.screen} />
      <p class="muted" role="status">
        {!running ? text.allow : source === 'camera' ? text.holdUp : text.bringToFront}
      </p>
      {cameras.length > 1 && (
        <SelectField
          label={text.whichCamera}
          value={camera ?? inUse ?? cameras[0]?.id ?? ''}
          choices={cameras.map(({ id, name }) => [id, name] as const)}
          onValue={setCamera}
        />
      )}
      <div class="dialog-actions">
        <Button onClick={props.onStop}>{text.stop}</Button>
      </div>
    </div>
  );
}
