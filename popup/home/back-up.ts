import { decodeBase64 } from '../../src/bytes/base64.ts';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { textsReady } from '../../src/ui/strings/catalog.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Popup } from '../app/state.ts';

/** Downloads the encrypted vault file; the reminder of it is then done with. */
export async function backUp(popup: Popup): Promise<void> {
  const { ask, saveFile } = popup.ports;
  await popup.attempt(async () => {
    const { name, file, gen } = await ask('backup.make');
    saveFile(name, decodeBase64(file));
    await ask('backup.done', { gen });
    await textsReady();
    showToast(backupsText.saved(name));
    await popup.reload();
  });
}
