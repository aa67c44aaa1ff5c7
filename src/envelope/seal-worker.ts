/** Module worker that seals one envelope, so that the page goes on while the key is derived. It is ended after its answer. */
import '../close-network.ts';
import { toFault } from '../fault.ts';
import { sealEnvelope } from './seal.ts';
import type { SealReply, SealRequest } from './sealer.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<SealRequest>) => void) | null;
  postMessage(reply: SealReply): void;
};

scope.onmessage = ({ data: { contents, code } }) => {
  sealEnvelope(contents, code).then(
    (armoured) => scope.postMessage({ armoured }),
    (thrown: unknown) => {
      const fault = toFault(thrown);
      scope.postMessage({ code: fault.code, detail: fault.detail });
    },
  );
};
