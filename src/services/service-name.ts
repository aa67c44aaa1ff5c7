/** Spells a name so that two ways of writing it are the same: lower case, without accents, letters and digits alone. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Shorter parts, such as a country, name nothing. */
const LEAST_PART = 3;

/** The plain names within a service’s name: `twitter` and `x` of “X (Twitter)”; none where it is a single one. */
export function namesWithin(name: string): readonly string[] {
  const [first = '', ...others] = name.split(/[()[\]/]/).map(plainName);
  if (others.length === 0) return [];
  return [first, ...others.filter((part) => part.length >= LEAST_PART)].filter((part) => part !== '');
}
