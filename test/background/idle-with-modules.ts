import { vi } from 'vitest';
import type { SurfaceBackground } from './surface-background.ts';

/** The background of a surface under Vitest, where being idle includes that nothing is being loaded on demand. */
export function idleWithModules(background: SurfaceBackground): SurfaceBackground {
  return { ...background, idle: () => background.idle(() => vi.dynamicImportSettled()) };
}
