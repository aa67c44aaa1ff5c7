import type { Pixels } from './pixels.ts';
import { readWithZxing } from './read-with-zxing.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { accountsFirst, type ScanResult } from './scanned-code.ts';
import { startZxing } from './zxing.ts';

/** Reads pictures with the decoder that starts in this browser. */
export interface Reader {
  readonly engine: 'zxing' | 'jsqr';
  /** Gives every code of a picture, accounts first. Does not change the picture. */
  read(picture: Pixels, depth: Depth, progress: Progress): Promise<ScanResult>;
}

/** Starts zxing, or jsqr where WebAssembly cannot start. */
export async function startReader(): Promise<Reader> {
  try {
    if (typeof WebAssembly === 'undefined') throw new TypeError('no WebAssembly');
    const { zxingBytes } = await import('./zxing-bytes.ts');
    const decode = await startZxing(zxingBytes());
    return {
      engine: 'zxing',
      read: async (...ask) => ({ codes: accountsFirst(await readWithZxing(decode, ...ask)) }),
    };
  } catch {
    const { readWithJsqr } = await import('./read-with-jsqr.ts');
    return { engine: 'jsqr', read: async (...ask) => ({ codes: accountsFirst(readWithJsqr(...ask)) }) };
  }
}
