import { extension } from './extension.ts';

/** What an administrator set for this extension. Rejects in Firefox where nobody set anything. */
export function readManagedStorage(): Promise<unknown> {
  return extension.storage.managed.get();
}

/** Calls back when the browser has read another policy. */
export function whenManagedStorageChanges(changed: () => void): void {
  extension.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
