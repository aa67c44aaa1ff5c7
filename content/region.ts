import type { Region } from '../src/messages/scanning.ts';

/** Our only interface in a page: a veil to draw a rectangle on, gone after the choice, Escape, or two minutes. */
interface Chooser {
  choose(): Promise<Region | undefined>;
}

const PATIENCE_MS = 120_000;
/** A click is no rectangle. */
const LEAST = 12;
const STEP = 8;
/** Codes want some white around them: what was drawn tightly is taken a little wider. */
const MARGIN = 0.06;

type Box = { left: number; top: number; width: number; height: number };

function styled<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  style: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  return element;
}

function drawVeil() {
  const host = styled('div', { all: 'initial', position: 'fixed', inset: '0', 'z-index': '2147483647', border: '0' });
  host.style.setProperty('width', '100%', 'important');
  host.style.setProperty('height', '100%', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const veil = styled('div', {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    cursor: 'crosshair',
    outline: 'none',
  });
  veil.tabIndex = 0;
  veil.setAttribute('role', 'application');
  veil.setAttribute('aria-label', 'Choose the region with the QR code');
  const hole = styled('div', {
    position: 'absolute',
    'box-sizing': 'border-box',
    border: '2px solid #4fc4af',
    'border-radius': '4px',
    'box-shadow': '0 0 0 200vmax rgb(0 0 0 / 45%)',
  });
  const words = styled('p', {
    position: 'absolute',
    left: '50%',
    top: '16px',
    transform: 'translateX(-50%)',
    margin: '0',
    padding: '10px 16px',
    'max-width': 'calc(100% - 64px)',
    font: '14px/1.45 system-ui, sans-serif',
    color: '#191c1e',
    background: '#ffffff',
    'border-radius': '8px',
    'box-shadow': '0 4px 24px rgb(0 0 0 / 35%)',
    'pointer-events': 'none',
  });
  words.textContent =
    'Latchkey: drag around the QR code. By keyboard: arrows move, Shift and arrows resize, Enter takes it, Escape ends.';
  words.setAttribute('role', 'status');
  veil.append(hole, words);
  root.append(veil);
  document.documentElement.append(host);
  // The top layer, above the page's own dialogs.
  host.setAttribute('popover', 'manual');
  try {
    host.showPopover();
  } catch {
    // Without popovers the highest z-index has to do.
  }
  return { host, veil, hole };
}

function choose(): Promise<Region | undefined> {
  const { host, veil, hole } = drawVeil();
  const side = Math.min(240, innerWidth / 2, innerHeight / 2);
  let box: Box = { left: (innerWidth - side) / 2, top: (innerHeight - side) / 2, width: side, height: side };
  let from: { x: number; y: number } | undefined;
  const draw = () => {
    for (const name of ['left', 'top', 'width', 'height'] as const) {
      hole.style.setProperty(name, `${box[name]}px`, 'important');
    }
  };
  draw();
  veil.focus();

  return new Promise((resolve) => {
    const ends = new AbortController();
    const finish = (chosen: Box | undefined) => {
      if (ends.signal.aborted) return;
      ends.abort();
      clearTimeout(timer);
      host.remove();
      if (chosen === undefined) return resolve(undefined);
      const wider = chosen.width * MARGIN;
      const higher = chosen.height * MARGIN;
      const left = Math.max(0, chosen.left - wider);
      const top = Math.max(0, chosen.top - higher);
      const width = Math.min(innerWidth, chosen.left + chosen.width + wider) - left;
      const height = Math.min(innerHeight, chosen.top + chosen.height + higher) - top;
      const region = { left, top, width, height, viewWidth: innerWidth, viewHeight: innerHeight };
      // Two frames later the veil is off the screen as well.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(region), 50)));
    };
    const timer = setTimeout(() => finish(undefined), PATIENCE_MS);
    const on = <K extends keyof WindowEventMap>(type: K, react: (event: WindowEventMap[K]) => void) =>
      addEventListener(
        type,
        (event) => {
          event.stopImmediatePropagation();
          if (event.cancelable && type !== 'wheel') event.preventDefault();
          if (event.isTrusted) react(event);
        },
        { capture: true, signal: ends.signal, passive: false },
      );
    on('pointerdown', ({ button, clientX, clientY }) => {
      if (button === 0) from = { x: clientX, y: clientY };
    });
    on('pointermove', ({ clientX, clientY }) => {
      if (from === undefined) return;
      const width = Math.abs(clientX - from.x);
      const height = Math.abs(clientY - from.y);
      box = { left: Math.min(from.x, clientX), top: Math.min(from.y, clientY), width, height };
      draw();
    });
    on('pointerup', () => {
      const drawn = from !== undefined && box.width >= LEAST && box.height >= LEAST;
      from = undefined;
      if (drawn) finish(box);
    });
    for (const type of ['mousedown', 'mouseup', 'click', 'contextmenu', 'keyup'] as const) on(type, () => undefined);
    on('keydown', ({ key, shiftKey }) => {
      if (key === 'Escape') finish(undefined);
      else if (key === 'Enter') finish(box);
      else {
        box = moved(box, key, shiftKey);
        draw();
      }
    });
    addEventListener('pagehide', () => finish(undefined), { signal: ends.signal });
    world.latchkeyRegionEnd?.();
    world.latchkeyRegionEnd = () => finish(undefined);
  });
}

function moved(box: Box, key: string, resizing: boolean): Box {
  const x = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0;
  const y = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0;
  const { left, top, width, height } = box;
  if (resizing) {
    return {
      left,
      top,
      width: Math.min(Math.max(width + x, LEAST), innerWidth - left),
      height: Math.min(Math.max(height + y, LEAST), innerHeight - top),
    };
  }
  return {
    width,
    height,
    left: Math.min(Math.max(left + x, 0), innerWidth - width),
    top: Math.min(Math.max(top + y, 0), innerHeight - height),
  };
}

// The built file ends by asking for a choice; a second one ends the first.
const world = globalThis as { latchkeyRegion?: Chooser; latchkeyRegionEnd?: () => void };
world.latchkeyRegion = { choose };
