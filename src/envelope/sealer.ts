import { Fault, type FaultCode } from '../fault.ts';
import type { EnvelopeContents } from './contents.ts';

/** What a page asks the worker. */
export interface SealRequest {
  readonly contents: EnvelopeContents;
  readonly code: string;
}

/** What the worker answers. */
export type SealReply = { readonly armoured: string } | { readonly code: FaultCode; readonly detail: string };

/** Seals as `sealEnvelope` does, in a worker of its own that ends with it. */
export async function sealInWorker(
  makeWorker: () => Worker,
  contents: EnvelopeContents,
  code: string,
): Promise<string> {
  const worker = makeWorker();
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<SealReply>) => {
        if ('armoured' in data) resolve(data.armoured);
        else reject(new Fault(data.code, data.detail));
      };
      worker.onerror = () => reject(new Fault('unexpected', 'got a worker that died, want an envelope'));
      const request: SealRequest = { contents, code };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
