import { Fault, type FaultCode } from '../../src/fault.ts';
import type { Scanner } from '../../src/qr/scanner.ts';
import { scanText } from '../../src/ui/strings/scan.ts';

/** A camera that can be chosen. Its name is known only after the user allowed one. */
export interface CameraDevice {
  readonly id: string;
  readonly name: string;
}

/** A pause between two frames, so that the page stays responsive. */
const PAUSE_MS = 60;

/** Asks for a camera. Throws `scan-camera`, `scan-camera-none`, `scan-camera-busy`. */
export async function openCamera(id?: string): Promise<MediaStream> {
  const which = id === undefined ? { facingMode: 'environment' } : { deviceId: { exact: id } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { ...which, width: { ideal: 1920 } } });
  } catch (cause) {
    throw new Fault(cameraFault(cause), `got ${cause instanceof Error ? cause.name : 'no camera'}, want a picture`, {
      cause,
    });
  }
}

/** Why the camera can't be used (Media Capture and Streams, `getUserMedia`). */
function cameraFault(cause: unknown): FaultCode {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'scan-camera-none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'scan-camera-busy';
  return 'scan-camera';
}

/** Asks which screen or window to look at. Throws `scan-screen`. */
export async function openScreen(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: true });
  } catch (cause) {
    throw new Fault('scan-screen', 'got a refusal or no screen, want a picture', { cause });
  }
}

/** The cameras of this computer. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || scanText.live.unnamedCamera(index + 1) }));
}

/** Ends a stream: the camera's light goes out, and the browser stops saying that a screen is shared. */
export function endStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Reads one frame after the other until `isOver`; `onTexts` gets what each one holds, if anything. */
export async function watchVideo(
  video: HTMLVideoElement,
  scanner: Scanner,
  source: 'frame' | 'capture',
  onTexts: (texts: readonly string[]) => void,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    if (video.readyState >= video.HAVE_CURRENT_DATA && video.videoWidth > 0) {
      const found = await createImageBitmap(video)
        .then((frame) => scanner.scan(frame, { source }))
        .catch(() => undefined);
      if (!isOver() && found !== undefined && found.codes.length > 0) onTexts(found.codes.map(({ text }) => text));
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
