import { unlockText } from '../strings/unlock.ts';
import { type PlatformMethod, platformMethodOf } from './platform-authenticator.ts';

/** The name that a platform authenticator gets unless its user chooses another. */
export function defaultKeyName(method: PlatformMethod): string {
  return unlockText.methodNames[method];
}

/**
 * What the button on the locked screen calls a security key: what its user named it, or what everybody calls it. `host` tells the
 * operating system, for one whose record was deleted.
 */
export function unlockKeyName(
  { label, builtIn }: { readonly label: string; readonly builtIn: boolean },
  host: Parameters<typeof platformMethodOf>[0],
): string {
  const { methods, methodNames, securityKey } = unlockText;
  const known = (Object.keys(methodNames) as PlatformMethod[]).find((method) => methodNames[method] === label);
  if (builtIn && known !== undefined) return methods[known];
  if (label !== '') return label;
  return builtIn ? methods[platformMethodOf(host)] : securityKey;
}
