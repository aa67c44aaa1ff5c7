const DELAY_MS = 250;

/** Sends changes a moment after the last one. */
export interface KeepSoon {
  changed(): void;
  /** Has something sent when it stops, though nothing changed. */
  sendAtEnd(): void;
  /** Sends what was not sent yet, and listens no more. */
  stop(): void;
  /** Drops what was not sent yet. */
  forget(): void;
}

/** Calls `send` 250 ms after the last change, and at once when the page closes, which a popup does without warning. */
export function keepSoon(send: () => Promise<unknown>, page: EventTarget = window): KeepSoon {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const forget = (): void => {
    clearTimeout(timer);
    isDue = false;
  };
  const keep = (): void => {
    if (!isDue) return;
    forget();
    void send().catch(() => undefined);
  };
  page.addEventListener('pagehide', keep);
  return {
    changed: () => {
      isDue = true;
      clearTimeout(timer);
      timer = setTimeout(keep, DELAY_MS);
    },
    sendAtEnd: () => {
      isDue = true;
    },
    stop: () => {
      keep();
      page.removeEventListener('pagehide', keep);
    },
    forget,
  };
}
