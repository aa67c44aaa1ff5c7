const WINDOW_MS = 60_000;
/** A person touches a key a few times a minute at most. */
const MAX_OF_SITE = 10;
const MAX_IN_ALL = 40;

/** Says whether another note of a site is taken: a page that sends them without end costs nothing more. */
export function createNoteLimit(nowMs: () => number): (site: string) => boolean {
  let recent: readonly { readonly site: string; readonly atMs: number }[] = [];
  return (site) => {
    const atMs = nowMs();
    recent = recent.filter((one) => Math.abs(atMs - one.atMs) < WINDOW_MS);
    if (recent.length >= MAX_IN_ALL || recent.filter((one) => one.site === site).length >= MAX_OF_SITE) return false;
    recent = [...recent, { site, atMs }];
    return true;
  };
}
