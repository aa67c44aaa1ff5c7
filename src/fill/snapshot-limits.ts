/** Most of what a snapshot holds: the probe stops there, and the background refuses an answer beyond it. Lengths in UTF-16 units. */
export const SNAPSHOT_LIMITS = {
  scopes: 1_000,
  fields: 400,
  texts: 800,
  /** Of a piece of text. */
  text: 240,
  /** Of a title, a name or an attribute. */
  name: 200,
} as const;
