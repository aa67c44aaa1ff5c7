import type { EnvelopeLabel } from '../src/envelope/page.ts';

/** Reads the label and the age file from the page. */
export function readSealed(sealed: HTMLElement): { readonly label: EnvelopeLabel; readonly armoured: string } {
  const { id = '', needed, parts, made, title = '' } = sealed.dataset;
  return {
    label: { id, needed: Number(needed), parts: Number(parts), madeMs: Number(made), title },
    armoured: sealed.textContent ?? '',
  };
}
