import { extension } from './extension.ts';

/** Whether the browser did not give a shortcut that the manifest suggests: it has those keys itself, or another extension does. */
export async function areShortcutsTaken(): Promise<boolean> {
  const suggested = extension.runtime.getManifest().commands ?? {};
  const commands = await extension.commands.getAll();
  return commands.some(({ name = '', shortcut }) => suggested[name]?.suggested_key !== undefined && !shortcut);
}
