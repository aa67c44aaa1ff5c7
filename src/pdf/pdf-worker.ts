/** Module worker that reads the text of one PDF. It keeps nothing, so it can be ended at any moment. */
import '../close-network.ts';
import { toFault } from '../fault.ts';
import { readPdfText } from './pdf-text.ts';
import type { PdfReply } from './read-pdf.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Uint8Array>) => void) | null;
  postMessage(reply: PdfReply): void;
};

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage({ text: await readPdfText(data) });
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    scope.postMessage({ code, detail });
  }
};
