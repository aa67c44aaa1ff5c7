import { toBytes } from '../../bytes/bytes.ts';
import { concatBytes } from '../../bytes/concat.ts';
import { Fault } from '../../fault.ts';
import { MAX_BYTES } from '../limits.ts';

/** Unpacks gzip up to 32 MiB; throws `import-too-large`, `import-damaged`. */
export async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([toBytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Fault('import-damaged', 'got broken gzip, want it whole', { cause });
    });
    if (done) return concatBytes(...pieces);
    length += value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new Fault('import-too-large', `got more than ${MAX_BYTES} bytes, want fewer`);
    }
    pieces.push(value);
  }
}
