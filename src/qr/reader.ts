import { readByCascade } from './cascade.ts';
import type { Pixels } from './pixels.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { accountsFirst, type ScanResult } from './scanned.ts';
import { startZxing } from './zxing.ts';

/** Reads pictures with what could be started here. */
export interface Reader {
  readonly engine: 'zxing' | 'jsqr';
  /** Gives every code of a picture, accounts first. The picture is not changed. */
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
      read: async (...ask) => ({ codes: accountsFirst(await readByCascade(decode, ...ask)) }),
    };
  } catch {
    const { readByJsqr } = await import('./by-jsqr.ts');
    return { engine: 'jsqr', read: async (...ask) => ({ codes: accountsFirst(readByJsqr(...ask)) }) };
  }
}
