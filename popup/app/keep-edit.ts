import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { UnfinishedEdit } from '../../src/messages/unfinished.ts';
import { keepSoon } from '../../src/ui/draft/keep-soon.ts';
import type { Popup } from './state.ts';

/**
 * Has the background keep what is being changed, encrypted, as it changes: a click outside closes the popup without a question. `read`
 * reads it from signals; nothing is kept while it is `undefined`. Returns how to stop when the screen is left, which drops what was kept.
 */
export function keepEdit(popup: Popup, read: () => UnfinishedEdit | undefined, page?: EventTarget): () => void {
  let latest = read();
  let isKept = latest !== undefined;
  let isFirst = true;
  const save = () => {
    isKept = latest !== undefined;
    return popup.ports.ask('form.saveEdit', latest === undefined ? {} : { edit: latest });
  };
  const keeping = keepSoon(save, page);
  const stop = effect(() => {
    latest = read();
    if (!isFirst) keeping.changed();
    isFirst = false;
  });
  return () => {
    stop();
    keeping.forget();
    latest = undefined;
    if (isKept) keeping.sendAtEnd();
    keeping.stop();
  };
}

/** As `keepEdit`, for as long as the screen is shown. */
export function useKeptEdit(popup: Popup, read: () => UnfinishedEdit | undefined): void {
  useEffect(() => keepEdit(popup, read), []);
}
