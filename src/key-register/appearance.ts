/** The colours that a vault's keys have, with what a screen shows for them. */
const COLOURS: readonly (readonly [name: string, red: number, green: number, blue: number])[] = [
  ['black', 20, 20, 20],
  ['grey', 128, 128, 128],
  ['white', 245, 245, 245],
  ['red', 220, 50, 50],
  ['orange', 240, 140, 30],
  ['yellow', 240, 210, 40],
  ['green', 45, 180, 90],
  ['blue', 50, 110, 220],
  ['purple', 140, 80, 200],
  ['pink', 235, 110, 170],
];
const FORMS: ReadonlyMap<string, string> = new Map([
  ['stick', 'stick'],
  ['usb-a', 'stick'],
  ['usb-c', 'stick'],
  ['dual', 'stick'],
  ['nano', 'nano'],
  ['nano-a', 'nano'],
  ['nano-c', 'nano'],
  ['card', 'card'],
  ['phone', 'phone'],
  ['built-in', 'built-in'],
  ['provider', 'provider'],
]);

/** A colour by its name or as `#2dd4bf`, the nearest of those that a vault has; `undefined` for any other text. */
export function findColourName(text: string): string | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^gray$/, 'grey');
  if (COLOURS.some(([name]) => name === word)) return word;
  const [, ...hex] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(word) ?? [];
  if (hex.length !== 3) return undefined;
  const [red = 0, green = 0, blue = 0] = hex.map((part) => Number.parseInt(part, 16));
  const distance = (one: (typeof COLOURS)[number]) => Math.hypot(one[1] - red, one[2] - green, one[3] - blue);
  return COLOURS.toSorted((a, b) => distance(a) - distance(b))[0]?.[0];
}

/** What a key looks like, by this vault's words or a connector's; `undefined` for any other text. */
export function findFormName(text: string): string | undefined {
  return FORMS.get(text.trim().toLowerCase());
}
