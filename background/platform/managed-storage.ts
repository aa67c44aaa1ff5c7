import { extension } from './extension.ts';

/** What an administrator set for this extension; nothing where nobody did, which Firefox says by a rejection. */
export function readManagedStorage(): Promise<unknown> {
  return extension.storage.managed.get().then(
    (values) => values,
    () => ({}),
  );
}

/** Calls back when the browser has read another policy. Firefox reads one only as it starts. */
export function whenManagedStorageChanges(changed: () => void): void {
  extension.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
