import type { Ask } from '../../src/messages/protocol.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { AppState } from '../common/app-state.ts';

/** Saves keys and registrations at once, and says what came of it, with an undo. */
export async function saveRegister(app: AppState, ask: Ask<'keyRegister.save'>): Promise<void> {
  const saved = await app.ask('keyRegister.save', ask);
  const text = keyRegisterText.saved;
  const parts = [
    ...(saved.keysAdded > 0 ? [text.added(saved.keysAdded)] : []),
    ...(saved.keysCompleted > 0 ? [text.completed(saved.keysCompleted)] : []),
    ...(saved.sitesAdded > 0 ? [text.linked(saved.sitesAdded)] : []),
    ...(saved.sitesUpdated > 0 ? [text.updated(saved.sitesUpdated)] : []),
  ];
  if (parts.length === 0) app.say(text.nothing);
  else
    app.say(text.sentence(formatList(parts)), async () => {
      await app.ask('keyRegister.undo', saved.undo);
      await app.changed();
    });
  await app.changed();
}
