import { encodeBase64url } from '../bytes/base64url.ts';
import type { KeyMethod } from '../messages/unlocking.ts';
import { parseContainer } from '../vault/container.ts';

/** The security keys that a vault file says open it, and whether an emergency code does; unauthenticated. Throws what `parseContainer` throws. */
export function readUnlockMethods(file: Uint8Array): {
  readonly keys: readonly KeyMethod[];
  readonly hasCode: boolean;
} {
  const { slots } = parseContainer(file).header;
  return {
    keys: slots.flatMap((slot) =>
      slot.t !== 'prf'
        ? []
        : [
            {
              slot: encodeBase64url(slot.id),
              credentialId: encodeBase64url(slot.p.cid),
              transports: slot.p.transports,
              salt: encodeBase64url(slot.salt),
            },
          ],
    ),
    hasCode: slots.some(({ t }) => t === 'rec'),
  };
}
