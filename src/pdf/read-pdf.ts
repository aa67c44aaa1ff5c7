import { Fault, type FaultCode } from '../fault.ts';

/** What the worker answers: the text, or why there is none. */
export type PdfReply = { readonly text: string } | { readonly code: FaultCode; readonly detail: string };

/** Largest file that is read, in bytes; a printed list of codes has some 100 kB. */
const MAX_BYTES = 5_000_000;
/** How long it may take, in milliseconds; a printed list takes half a second. */
const PATIENCE_MS = 20_000;

/**
 * Reads the text of a PDF in a worker of its own, which ends with it, after 20 seconds, or by `signal`. Throws as `readPdfText` does, and
 * `recovery-pdf-large` for more than 5 MB or more time, `import-cancelled` by `signal`.
 */
export async function readPdf(makeWorker: () => Worker, file: Blob, signal?: AbortSignal): Promise<string> {
  if (file.size > MAX_BYTES) throw new Fault('recovery-pdf-large', `got ${file.size} bytes, want at most ${MAX_BYTES}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new Promise((resolve, reject) => {
    const worker = makeWorker();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
      settle();
    };
    const refuse = (code: FaultCode, detail: string) => end(() => reject(new Fault(code, detail)));
    const onAbort = () => refuse('import-cancelled', 'got cancelled, want to go on');
    const timer = setTimeout(
      () => refuse('recovery-pdf-large', `got no text in ${PATIENCE_MS} ms, want a list of codes`),
      PATIENCE_MS,
    );
    signal?.addEventListener('abort', onAbort);
    worker.onerror = () => refuse('recovery-pdf', 'got a worker that died, want an answer');
    worker.onmessage = ({ data }: MessageEvent<PdfReply | object>) => {
      if ('text' in data) end(() => resolve(data.text));
      // The library greets whoever started a worker that holds it.
      else if ('code' in data) refuse(data.code, data.detail);
    };
    if (signal?.aborted === true) onAbort();
    else worker.postMessage(bytes);
  });
}
