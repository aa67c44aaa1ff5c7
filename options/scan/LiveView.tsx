import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { createScanner } from '../../src/qr/scanner.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import { scanText } from '../../src/ui/strings/scan.ts';
import { type CameraDevice, endStream, listCameras, openCamera, openScreen, watchVideo } from './camera-feed.ts';

/** The camera's picture or a shared screen, scanned as it runs until it closes, and released then. */
export function LiveView(props: {
  readonly source: 'camera' | 'screen';
  /** What to do now, once the picture runs. */
  readonly status: ComponentChildren;
  /** Gets each text once. */
  readonly onTexts: (texts: readonly string[]) => Promise<void>;
  readonly onFault: (thrown: unknown) => void;
  /** The user ended the sharing in the browser's own bar. */
  readonly onEnded: () => void;
}) {
  const { source } = props;
  const text = scanText.live;
  const latest = useRef(props);
  latest.current = props;
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
    const run = async () => {
      scanner.start();
      stream = await (source === 'camera' ? openCamera(camera) : openScreen());
      const shown = video.current;
      if (over || shown === null) return endStream(stream);
      stream.getVideoTracks()[0]?.addEventListener('ended', () => latest.current.onEnded());
      shown.srcObject = stream;
      await shown.play();
      setRunning(true);
      if (source === 'camera') setCameras(await listCameras());
      // The browser may have chosen another than the first.
      setInUse(stream.getVideoTracks()[0]?.getSettings().deviceId);
      const taken = new Set<string>();
      let busy = false;
      const take = async (texts: readonly string[]) => {
        const fresh = texts.filter((one) => !taken.has(one));
        if (busy || fresh.length === 0) return;
        busy = true;
        for (const one of fresh) taken.add(one);
        await latest.current.onTexts(fresh);
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
      if (!over) latest.current.onFault(thrown);
    });
    return () => {
      over = true;
      scanner.stop();
      if (stream !== undefined) endStream(stream);
    };
  }, [source, camera]);

  return (
    <div class="live">
      <video ref={video} muted playsInline aria-label={source === 'camera' ? text.camera : text.screen} />
      <p class="live-status" role="status">
        {running ? props.status : text.allow}
      </p>
      {cameras.length > 1 && (
        <SelectField
          label={text.whichCamera}
          value={camera ?? inUse ?? cameras[0]?.id ?? ''}
          choices={cameras.map(({ id, name }) => [id, name] as const)}
          onValue={setCamera}
        />
      )}
    </div>
  );
}
