import { modelName } from '../../src/security-key/models.ts';
import { type HintedKey, keyHint } from '../../src/ui/registration/key-hint.ts';

/** A security key among others to choose from: its name, and what tells keys of one name apart. */
export function keyOption(key: HintedKey & { readonly label: string; readonly aaguid: string }): string {
  return `${key.label} · ${keyHint({ ...key, model: key.model ?? modelName(key.aaguid) })}`;
}
