import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { toDataURL } from 'qrcode';
import type { Stage } from '../browser-harness.ts';

/** A picture of a QR code, as a `data:` address. */
export function pictureOf(text: string, width = 260): Promise<string> {
  return toDataURL(text, { width, margin: 4, errorCorrectionLevel: 'M' });
}

/** Puts pictures into the page in place of what it shows, below one another, `spacePx` from the top. */
export async function showPictures(stage: Stage, sources: readonly string[], spacePx = 20): Promise<void> {
  await stage.tab.evaluate(
    async (all, space) => {
      const room = document.createElement('div');
      room.style.height = `${space}px`;
      const images = await Promise.all(
        all.map(async (src) => {
          const image = new Image();
          image.src = src;
          image.alt = '';
          await image.decode();
          return image;
        }),
      );
      document.body.replaceChildren(room, ...images);
      scrollTo(0, 0);
    },
    sources,
    spacePx,
  );
}

/** An account as another authenticator hands it over. */
export interface Moved {
  readonly secret: string;
  readonly issuer: string;
  readonly name: string;
  /** 1: SHA-1, 2: SHA-256, 3: SHA-512. */
  readonly algorithm?: number;
  /** Makes it a counter-based one. */
  readonly counter?: number;
}

/** One of Google Authenticator's transfer codes, written field by field as its messages are. */
export function transferCode(accounts: readonly Moved[], index: number, size: number, batch = 77_001): string {
  const writer = new BinaryWriter();
  for (const { secret, issuer, name, algorithm = 1, counter } of accounts) {
    const entry = new BinaryWriter();
    entry.tag(1, 2).bytes(new TextEncoder().encode(secret)).tag(2, 2).string(name).tag(3, 2).string(issuer);
    entry.tag(4, 0).int32(algorithm).tag(5, 0).int32(1);
    entry.tag(6, 0).int32(counter === undefined ? 2 : 1);
    if (counter !== undefined) entry.tag(7, 0).int64(counter);
    writer.tag(1, 2).bytes(entry.finish());
  }
  writer.tag(2, 0).int32(1).tag(3, 0).int32(size).tag(4, 0).int32(index).tag(5, 0).int32(batch);
  return `otpauth-migration://offline?data=${encodeURIComponent(Buffer.from(writer.finish()).toString('base64'))}`;
}
