/** Module worker that only paints drawings, for pages that need no decoder; it can be terminated at any moment. */
import '../close-network.ts';
import { paintDrawing } from './drawing.ts';
import type { PaintAsk, ScanReply } from './scan-protocol.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<PaintAsk>) => void) | null;
  postMessage(reply: ScanReply): void;
};

scope.onmessage = ({ data: { id, drawing } }) => {
  void paintDrawing(drawing)
    .then((painted) => scope.postMessage({ id, painted }))
    .catch((thrown: unknown) => {
      scope.postMessage({ id, failed: thrown instanceof Error ? thrown.name : typeof thrown });
    });
};
