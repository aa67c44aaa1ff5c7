import type { Region, RegionWords } from '../src/messages/scanning.ts';
import { makeElement, rootElementOf } from './dom.ts';
import { type Box, MIN_SIDE, movedByKey, resizedByKey, withMargin } from './region-box.ts';

/** The only interface in a page: a veil to draw a rectangle on, removed after the choice, Escape, or two minutes. */
interface Chooser {
  choose(words: RegionWords): Promise<Region | undefined>;
}

const TIMEOUT_MS = 120_000;

function styled<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  style: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const element = makeElement(tag);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  return element;
}

function drawVeil({ label, help }: RegionWords) {
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
  veil.setAttribute('aria-label', label);
  const hole = styled('div', {
    position: 'absolute',
    'box-sizing': 'border-box',
    border: '2px solid #4fc4af',
    'border-radius': '4px',
    'box-shadow': '0 0 0 200vmax rgb(0 0 0 / 45%)',
  });
  const note = styled('p', {
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
  note.textContent = help;
  note.setAttribute('role', 'status');
  veil.append(hole, note);
  root.append(veil);
  rootElementOf(document).append(host);
  // The top layer, above the page's own dialogs.
  host.setAttribute('popover', 'manual');
  try {
    host.showPopover();
  } catch {
    // Without popovers the highest z-index has to do.
  }
  return { host, veil, hole };
}

/** What the user has drawn so far. */
interface Drawing {
  box: Box;
  /** Where the pointer went down, while it is down. */
  start: { readonly x: number; readonly y: number } | undefined;
}

type Handlers = { readonly [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void };

function choose(words: RegionWords): Promise<Region | undefined> {
  const { host, veil, hole } = drawVeil(words);
  const side = Math.min(240, innerWidth / 2, innerHeight / 2);
  const drawing: Drawing = {
    box: { left: (innerWidth - side) / 2, top: (innerHeight - side) / 2, width: side, height: side },
    start: undefined,
  };
  const draw = () => {
    for (const name of ['left', 'top', 'width', 'height'] as const) {
      hole.style.setProperty(name, `${drawing.box[name]}px`, 'important');
    }
  };
  draw();
  veil.focus();

  return new Promise((resolve) => {
    const listening = new AbortController();
    const finish = (chosen: Box | undefined) => {
      if (listening.signal.aborted) return;
      listening.abort();
      clearTimeout(timer);
      host.remove();
      if (chosen === undefined) return resolve(undefined);
      const region = { ...withMargin(chosen), viewWidth: innerWidth, viewHeight: innerHeight };
      // The veil is off the screen two frames later.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(region), 50)));
    };
    const timer = setTimeout(() => finish(undefined), TIMEOUT_MS);
    captureEvents(
      { ...pointerHandlers(drawing, draw, finish), ...keyHandlers(drawing, draw, finish) },
      listening.signal,
    );
    addEventListener('pagehide', () => finish(undefined), { signal: listening.signal });
    world.latchkeyRegionEnd?.();
    world.latchkeyRegionEnd = () => finish(undefined);
  });
}

/** Takes events away from the page; handles those of a person, not of a script. */
function captureEvents(handlers: Handlers, signal: AbortSignal): void {
  for (const [type, handle] of Object.entries(handlers)) {
    const capture = (event: Event) => {
      event.stopImmediatePropagation();
      if (event.cancelable) event.preventDefault();
      if (event.isTrusted) (handle as (event: Event) => void)(event);
    };
    addEventListener(type, capture, { capture: true, signal, passive: false });
  }
}

function pointerHandlers(drawing: Drawing, draw: () => void, finish: (chosen: Box) => void): Handlers {
  return {
    pointerdown: ({ button, clientX, clientY }) => {
      if (button === 0) drawing.start = { x: clientX, y: clientY };
    },
    pointermove: ({ clientX, clientY }) => {
      if (drawing.start === undefined) return;
      const { x, y } = drawing.start;
      const size = { width: Math.abs(clientX - x), height: Math.abs(clientY - y) };
      drawing.box = { left: Math.min(x, clientX), top: Math.min(y, clientY), ...size };
      draw();
    },
    pointerup: () => {
      const { start, box } = drawing;
      drawing.start = undefined;
      if (start !== undefined && box.width >= MIN_SIDE && box.height >= MIN_SIDE) finish(box);
    },
    mousedown: ignoreEvent,
    mouseup: ignoreEvent,
    click: ignoreEvent,
    contextmenu: ignoreEvent,
  };
}

function keyHandlers(drawing: Drawing, draw: () => void, finish: (chosen: Box | undefined) => void): Handlers {
  return {
    keydown: ({ key, shiftKey }) => {
      if (key === 'Escape') return finish(undefined);
      if (key === 'Enter') return finish(drawing.box);
      drawing.box = shiftKey ? resizedByKey(drawing.box, key) : movedByKey(drawing.box, key);
      draw();
    },
    keyup: ignoreEvent,
  };
}

function ignoreEvent(): void {}

// The background calls `choose`; a second call ends the first.
const world = globalThis as { latchkeyRegion?: Chooser; latchkeyRegionEnd?: () => void };
world.latchkeyRegion = { choose };
