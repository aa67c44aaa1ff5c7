import type { SecurityKeyView } from '../../src/messages/views.ts';

/** Whether two entries may stand for one key: a built-in key and a portable one that both answered are two. */
export function mayBeOne(a: SecurityKeyView, b: SecurityKeyView): boolean {
  return a.id !== b.id && !(bothAnswered(a, b) && a.attachment !== b.attachment);
}

/** Two entries that each answered are two keys, or one that was reset: a key refuses a second credential while it has one here. */
export function bothAnswered(a: SecurityKeyView, b: SecurityKeyView): boolean {
  return a.credentialId !== undefined && b.credentialId !== undefined;
}
