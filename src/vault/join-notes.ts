/** Longest note in UTF-8 bytes: what the vault takes. */
const MAX_NOTE_BYTES = 4_096;

/** Both notes, each text once; `undefined` where a vault can't hold both. */
export function joinNotes(own: string, found: string): string | undefined {
  if (own.includes(found)) return own;
  if (found.includes(own)) return found;
  const both = `${own}\n\n${found}`;
  return new TextEncoder().encode(both).length <= MAX_NOTE_BYTES ? both : undefined;
}
