/** A window as far as one of any origin may be read. */
type Outer = Pick<Window, 'parent'> & { readonly origin?: string };

/**
 * The origins of the frames around a window, the nearest first. Without `location.ancestorOrigins` (older versions of Firefox), the windows
 * around are asked: one of another origin does not answer and counts as opaque, `null`.
 */
export function ancestorsOf(view: Outer, listed?: Iterable<string>): readonly string[] {
  if (listed !== undefined) return [...listed];
  const origins: string[] = [];
  for (let at = view; at.parent !== at; at = at.parent) origins.push(originOf(at.parent));
  return origins;
}

/** Whether some document around this one may not be read here, so that what covers this one is unknown. */
export function isNested(): boolean {
  return !isReadable(window);
}

/** Whether this origin may read every document around a window. */
function isReadable(view: Window): boolean {
  if (view.parent === view) return true;
  try {
    return view.frameElement !== null && isReadable(view.parent);
  } catch {
    return false;
  }
}

function originOf(view: Outer): string {
  try {
    return view.origin ?? 'null';
  } catch {
    return 'null';
  }
}
