import { extension } from './extension.ts';

/** Whether the browser allows all of these match patterns. */
export function areOriginsAllowed(origins: readonly string[]): Promise<boolean> {
  return extension.permissions.contains({ origins: [...origins] });
}

/** Every match pattern that the browser allows. */
export async function listAllowedOrigins(): Promise<readonly string[]> {
  return (await extension.permissions.getAll()).origins ?? [];
}

/** Gives the permission back for those of these match patterns that no script runs by: two features may need one site. */
export async function revokeUnusedOrigins(origins: readonly string[]): Promise<void> {
  const scripts = await extension.scripting.getRegisteredContentScripts();
  const used = new Set(scripts.flatMap(({ matches }) => matches ?? []));
  const unused = origins.filter((origin) => !used.has(origin));
  if (unused.length > 0) await extension.permissions.remove({ origins: unused });
}
