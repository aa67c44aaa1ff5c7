import { prepareZXingModule } from 'zxing-wasm/reader';
import { Fault } from '../fault.ts';
import type { Grey } from './grey.ts';
import type { ScannedCode } from './scanned-code.ts';

/** Options of one decoding. */
export interface Effort {
  /** Closes gaps and removes specks first. */
  readonly denoise?: boolean;
  /** One threshold for the whole picture instead of one for each part. */
  readonly global?: boolean;
  /** Finds light codes on dark too, unless false. */
  readonly invert?: boolean;
}

/** Decodes every QR code of a grey picture. */
export type Decode = (grey: Grey, effort?: Effort) => readonly ScannedCode[];

/** The defaults of the library's wrapper, which is not used because it would convert the picture to grey again. */
const OPTIONS = {
  formats: 'QRCode',
  tryHarder: true,
  tryRotate: false,
  tryDownscale: true,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: 255,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  tryCode39ExtendedMode: true,
} as const;

/** The memory of the WebAssembly module, which the library's types leave to another package. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(place: number): void;
}

/** Starts zxing-cpp from its WebAssembly bytes, without a fetch. Throws the browser's error when it cannot start. */
export async function startZxing(wasm: Uint8Array<ArrayBuffer>): Promise<Decode> {
  const overrides = { wasmBinary: wasm.buffer, locateFile: (name: string) => name };
  const started = await prepareZXingModule({ overrides, fireImmediately: true });
  const zxing = started as typeof started & Memory;
  return ({ data, width, height }, { denoise = false, global = false, invert = true } = {}) => {
    const place = zxing._malloc(data.length);
    if (place === 0) throw new Fault('qr-image', `got ${width} × ${height}, want a picture that fits in memory`);
    try {
      zxing.HEAPU8.set(data, place);
      const options = { ...OPTIONS, tryInvert: invert, tryDenoise: denoise, binarizer: global ? 1 : 0 };
      const found = zxing.readBarcodesFromPixmap(place, width, height, options);
      const codes = Array.from({ length: found.size() }, (_, i) => found.get(i)).filter((each) => each !== undefined);
      return codes.map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
        text,
        corners: [topLeft, topRight, bottomRight, bottomLeft],
      }));
    } finally {
      zxing._free(place);
    }
  };
}
