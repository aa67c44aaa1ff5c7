/** What only a person does. Moves of the pointer are left out: the browser reports some by itself when the page changes under it. */
const INPUTS = ['keydown', 'pointerdown', 'wheel', 'input'] as const;

/** Watches a page for a person's input; what it returns says whether there was any since it was last called. */
export function watchInput(page: EventTarget): () => boolean {
  let wasUsed = false;
  const note = ({ isTrusted }: Event) => {
    if (isTrusted) wasUsed = true;
  };
  for (const type of INPUTS) page.addEventListener(type, note, { capture: true, passive: true });
  return () => {
    const taken = wasUsed;
    wasUsed = false;
    return taken;
  };
}
