import { firstFrameShown } from '../../src/ui/first-frame.ts';
import { startIcons } from '../../src/ui/icons/icon-store.ts';
import type { Ports } from '../app/ports.ts';

/** Lets tiles show icons, which are asked for after the first frame; one that waits to be painted is painted then. */
export function startPopupIcons(ports: Pick<Ports, 'ask'>): void {
  startIcons({
    ask: ports.ask,
    ready: firstFrameShown,
    onWaiting: () =>
      void import('./site-icon.ts').then(({ paintWaitingIcon }) => paintWaitingIcon(ports)).catch(() => undefined),
  });
}
