import { extension } from './extension.ts';

/** Whether the browser allows all of these match patterns. */
export function areOriginsAllowed(origins: readonly string[]): Promise<boolean> {
  return extension.permissions.contains({ origins: [...origins] });
}

/** Every match pattern that the browser allows. */
export async function listAllowedOrigins(): Promise<readonly string[]> {
  return (await extension.permissions.getAll()).origins ?? [];
}

/** Gives the permission for these match patterns back. */
export async function revokeOrigins(origins: readonly string[]): Promise<void> {
  await extension.permissions.remove({ origins: [...origins] });
}
