import { createScanner } from '../../src/qr/scanner.ts';
import { makeIcon } from '../../src/ui/icons/make-icon.ts';

/** Paints picture files as icons of the vault, one after the other; each is its PNG, or `undefined` where it is no picture. */
export async function paintIcons(pictures: readonly Blob[]): Promise<readonly (string | undefined)[]> {
  const painter = createScanner(
    () => new Worker(new URL('../../src/qr/paint-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const painted: (string | undefined)[] = [];
    for (const picture of pictures) painted.push(await makeIcon(picture, painter).catch(() => undefined));
    return painted;
  } finally {
    painter.stop();
  }
}
