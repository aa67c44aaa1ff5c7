/** What an authenticator looks like, as a list draws it. */
export const KEY_FORMS = ['stick', 'nano', 'card', 'phone', 'built-in', 'provider'] as const;
export type KeyShape = (typeof KEY_FORMS)[number];

/** The colours that a key may be drawn in. */
export const KEY_COLOURS = [
  'black',
  'grey',
  'white',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
] as const;
export type KeyColour = (typeof KEY_COLOURS)[number];

const CARD = /\bcard\b|badge|smart ?card|IDPrime|\bC\d{4}\b|Crescendo 4000/i;
const PROVIDER =
  /passw|wallet|keychain|bitwarden|dashlane|enpass|^keeper$|keepass|lastpass|nordpass|proton pass|samsung pass|aliasvault|pwsafe|\bvault$|devolutions|logmeonce|provider/i;
const PHONE = /android|iphone|\bios\b|mobile/i;

/** What is known of a key before anybody says what it looks like. */
export interface KeyHints {
  readonly attachment: 'cross-platform' | 'platform';
  readonly transports: readonly string[];
  /** The model's name. */
  readonly model?: string | undefined;
  readonly backup?: { readonly eligible: boolean } | undefined;
}

/** What a key probably looks like; a user's word counts more. */
export function guessForm({ attachment, transports, model = '', backup }: KeyHints): KeyShape {
  if (PROVIDER.test(model)) return 'provider';
  if (transports.includes('hybrid') || PHONE.test(model)) return 'phone';
  if (attachment === 'platform') return backup?.eligible === true ? 'provider' : 'built-in';
  if (CARD.test(model) || (transports.includes('smart-card') && !transports.includes('usb'))) return 'card';
  return /\bnano\b/i.test(model) ? 'nano' : 'stick';
}

/** How a key is drawn: as its owner says, or as it probably looks. */
export function looksOf(key: KeyHints & { readonly form?: string | undefined; readonly colour?: string | undefined }): {
  readonly form: KeyShape;
  readonly colour: KeyColour | undefined;
} {
  return { form: findForm(key.form) ?? guessForm(key), colour: findColour(key.colour) };
}

/** A stored form as far as this version knows it; a later version may write others. */
export function findForm(form: string | undefined): KeyShape | undefined {
  return KEY_FORMS.find((one) => one === form);
}

/** As `findForm`, for a colour. */
export function findColour(colour: string | undefined): KeyColour | undefined {
  return KEY_COLOURS.find((one) => one === colour);
}
