import { keyInventoryText } from '../strings/key-inventory.ts';
import { securityKeysText } from '../strings/security-keys.ts';

/** What tells keys of one name apart. */
export interface HintedKey {
  readonly attachment: 'cross-platform' | 'platform';
  readonly place: string;
  readonly model?: string | undefined;
  readonly form?: string | undefined;
  readonly colour?: string | undefined;
}

/** The model or else the kind of a key, its colour and its place, in one line below its name. */
export function keyHint({ attachment, place, model, form, colour }: HintedKey): string {
  const shape = wordOf(keyInventoryText.forms, form);
  const paint = wordOf(keyInventoryText.colours, colour);
  return [
    model ?? shape ?? securityKeysText.registration.kinds[attachment],
    ...(paint === undefined ? [] : [paint]),
    ...(place === '' ? [] : [place]),
  ].join(' · ');
}

/** A later version may write forms and colours that this one has no word for. */
function wordOf(words: Readonly<Record<string, string>>, name = ''): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
