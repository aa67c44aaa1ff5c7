import { keyboardText } from '../strings/keyboard.ts';

/** A keyboard shortcut that works outside Latchkey’s own pages, as the browser has it now. */
export interface Shortcut {
  /** Its name in the manifest. */
  readonly name: string;
  readonly what: string;
  /** Its keys; absent while none are set. */
  readonly keys?: string;
  /** The keys that Latchkey suggests, as the manifest has them for this system; absent where it suggests none. */
  readonly suggested?: string;
}

/** The part of the browser’s answer that is used here. */
interface Command {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly shortcut?: string | undefined;
}
/** The part of a command in the manifest that is used here. */
interface Suggestion {
  readonly description?: string | undefined;
  readonly suggested_key?: { readonly default?: string | undefined; readonly mac?: string | undefined } | undefined;
}
interface Manifest {
  readonly commands?: Readonly<Record<string, Suggestion>> | undefined;
}

/** Reads the browser’s list of commands, with what the manifest suggests for a system. */
export function readShortcuts(commands: readonly Command[], manifest: Manifest, isMac: boolean): readonly Shortcut[] {
  return commands.map(({ name = '', description = '', shortcut }) => {
    const keys = manifest.commands?.[name]?.suggested_key;
    const suggested = (isMac ? keys?.mac : undefined) ?? keys?.default;
    return {
      name,
      what: name === '_execute_action' ? keyboardText.browser.open : description,
      ...(shortcut && { keys: shortcut }),
      ...(suggested !== undefined && { suggested: suggested.replace('MacCtrl', 'Ctrl') }),
    };
  });
}

/** The shortcuts whose suggested keys the browser did not give, mostly because another extension has them. */
export function takenOf(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  return shortcuts.filter(({ keys, suggested }) => keys === undefined && suggested !== undefined);
}

/** Says which shortcuts were taken; `undefined` where none was. */
export function takenText(shortcuts: readonly Shortcut[]): string | undefined {
  const taken = takenOf(shortcuts);
  const [only, ...more] = taken;
  if (only?.suggested === undefined) return undefined;
  if (more.length === 0) return keyboardText.taken.one(only.what, only.suggested);
  return keyboardText.taken.several(taken.map(({ what }) => what));
}
