import { readEncrypted, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, MAX_SELECTED_TEXT, readValue } from '../storage/keys.ts';
import type { Session } from '../vault/session.ts';

export type PendingSelection = ReturnType<typeof createPendingSelection>;

/** Where a text was selected. */
interface SelectedPlace {
  readonly tabId: number;
  readonly frameId: number;
  /** The address of the tab at that time. */
  readonly url: string;
}

/** A selected text, and the address of the tab that it was selected in. */
export interface Selected {
  readonly text: string;
  readonly url: string;
}

/** Keeps the text that was selected when the menu was used, encrypted: it shows recovery codes. */
export function createPendingSelection({
  area,
  session,
  readSelection,
}: {
  readonly area: KeyValueStore;
  readonly session: Session;
  /** Reads what is selected in a page now. */
  readonly readSelection: (place: Pick<SelectedPlace, 'tabId' | 'frameId'>) => Promise<string>;
}) {
  function write(sealed: unknown, place: SelectedPlace | undefined): Promise<void> {
    return area.write(
      new Map<string, unknown>([
        [KEYS.selectedText.name, sealed],
        [KEYS.selectedPlace.name, place],
      ]),
    );
  }

  return {
    /** Replaces the one before; while the vault is locked, only the place is kept. */
    async put(place: SelectedPlace, text: string): Promise<void> {
      const key = await session.findKey();
      const kept = { text: text.slice(0, MAX_SELECTED_TEXT) };
      await write(key === undefined ? undefined : await sealValue(key, KEYS.selectedText, kept), place);
    },
    async isPending(): Promise<boolean> {
      return (await readValue(area, KEYS.selectedPlace)) !== undefined;
    },
    /** Removed by reading it. What could not be kept is read from the page again; `undefined` when nothing is selected there now. */
    async take(): Promise<Selected | undefined> {
      const place = await readValue(area, KEYS.selectedPlace);
      if (place === undefined) return undefined;
      const kept = await readEncrypted(area, await session.key(), KEYS.selectedText);
      await write(undefined, undefined);
      const text = kept?.text ?? (await readSelection(place));
      return text.trim() === '' ? undefined : { text, url: place.url };
    },
  };
}
