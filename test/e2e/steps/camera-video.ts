import { writeFileSync } from 'node:fs';
import { encodeQR } from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels a module. */
const MODULE = 6;

/** Writes a video of QR codes held still before a camera one after the other, as Chromium's fake camera plays it over and over (YUV4MPEG2, 4:2:0). */
export function writeCameraVideo(path: string, texts: readonly string[], framesEach = 5): void {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frames = texts.flatMap((text) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), draw(text), colour]);
    return Array.from({ length: framesEach }, () => frame);
  });
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...frames]));
}

/** The brightness of a picture with the QR code in its middle. */
function draw(text: string): Buffer {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const luma = Buffer.alloc(WIDTH * HEIGHT, 225);
  const left = Math.floor((WIDTH - modules.length * MODULE) / 2);
  const top = Math.floor((HEIGHT - modules.length * MODULE) / 2);
  for (let y = 0; y < modules.length * MODULE; y++) {
    for (let x = 0; x < modules.length * MODULE; x++) {
      if (modules[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)]) luma[(top + y) * WIDTH + left + x] = 25;
    }
  }
  return luma;
}
