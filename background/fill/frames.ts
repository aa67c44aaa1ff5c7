import { parsePageUrl } from '../../src/sites/page.ts';
import type { OpenDocument } from './page.ts';

/** Whether a document may be filled at all: the top one, or a frame of the same site as all around it, never an opaque one. */
export function isTrustedFrame(document: OpenDocument, all: readonly OpenDocument[]): boolean {
  const { origin, ancestors } = document.look;
  if (origin === 'null') return false;
  if (document.frameId === 0) return true;
  const top = all.find(({ frameId }) => frameId === 0);
  if (top === undefined) return false;
  return ancestors.length > 0 && [...ancestors, top.look.origin].every((other) => isSameSite(origin, other));
}

/** Two origins of one scheme under one registrable domain; without one, the very same host. */
export function isSameSite(a: string, b: string): boolean {
  if (a === 'null' || b === 'null') return false;
  if (a === b) return true;
  const [left, right] = [parsePageUrl(a), parsePageUrl(b)];
  if (left.kind !== 'web' || right.kind !== 'web') return false;
  if (new URL(a).protocol !== new URL(b).protocol) return false;
  return left.registrable !== undefined && left.registrable === right.registrable;
}
