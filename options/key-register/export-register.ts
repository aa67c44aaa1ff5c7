import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { writeRegister } from '../../src/key-register/write-register.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import type { AppState } from '../common/app-state.ts';

/** Hands the register to the user as a CSV file. Spreadsheets need the mark at its beginning to read it as UTF-8. */
export async function exportRegister(app: AppState): Promise<void> {
  try {
    const text = await writeRegister(await app.ask('keyRegister.read'));
    const day = new Date(app.platform.nowMs()).toISOString().slice(0, 10);
    const name = `latchkey-security-keys-${day}.csv`;
    app.platform.saveFile(name, encodeUtf8(`\uFEFF${text}`), 'text/csv');
    app.say(keyRegisterText.exported(name));
  } catch (thrown) {
    app.sayFault(thrown);
  }
}
