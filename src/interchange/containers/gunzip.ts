import { toBytes } from '../../bytes/bytes.ts';
import { concatBytes } from '../../bytes/concat.ts';
import { Fault } from '../../fault.ts';
import { UnpackBudget } from '../limits.ts';

/** Unpacks gzip within the budget, else 32 MiB; throws `import-too-large`, `import-damaged`. */
export async function gunzip(packed: Uint8Array, budget = new UnpackBudget()): Promise<Uint8Array> {
  const stream = new Blob([toBytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Fault('import-damaged', 'got broken gzip, want it whole', { cause });
    });
    if (done) return concatBytes(...pieces);
    try {
      budget.take(value.length);
    } catch (thrown) {
      await reader.cancel();
      throw thrown;
    }
    pieces.push(value);
  }
}
