import { createScanner } from '../../src/qr/scanner.ts';
import { refreshIcons } from '../../src/ui/icons/icon-store.ts';
import { makeIcon } from '../../src/ui/icons/make-icon.ts';
import type { Ports } from '../app/ports.ts';

let isPainting = false;

/** Reads the icon of the page in the tab, after the user did something there, and gives it to the accounts linked to its host. */
export async function readSiteIcon(ports: Ports): Promise<void> {
  await ports.tabKnown;
  const { id: tabId } = ports.tab;
  if (tabId === undefined) return;
  const { found } = await ports.ask('icon.read', { tabId });
  if (found) await paintWaitingIcon(ports);
}

/** Paints the icon that waits; one that cannot be painted is dropped. */
export async function paintWaitingIcon({ ask }: Pick<Ports, 'ask'>): Promise<void> {
  if (isPainting) return;
  isPainting = true;
  const painter = createScanner(
    () => new Worker(new URL('../../src/qr/paint-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const { picture } = await ask('icon.waiting');
    if (picture === undefined) return;
    const png = await makeIcon(picture, painter).catch(() => undefined);
    const { kept } = await ask('icon.keep', png === undefined ? {} : { png });
    if (kept > 0) refreshIcons();
  } finally {
    isPainting = false;
    painter.stop();
  }
}
