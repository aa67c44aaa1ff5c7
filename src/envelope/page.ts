import { Fault } from '../fault.ts';
import type { EnvelopeKind } from './code.ts';

/** Where the page of the build takes the age file. */
const PLACE = '<pre id="sealed" hidden></pre>';

/** What the file says of an envelope to everybody who has it. */
export interface EnvelopeLabel extends EnvelopeKind {
  readonly madeMs: number;
  readonly title: string;
}

/** Puts an armoured age file and what is written on the outside into the page that opens it, FORMAT.md “The page”. */
export function fillPage(page: string, armoured: string, { id, needed, parts, madeMs, title }: EnvelopeLabel): string {
  const [before, after, ...more] = page.split(PLACE);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Fault('unexpected', 'got a page without one place for an envelope, want it');
  }
  const facts = `data-id="${id}" data-needed="${needed}" data-parts="${parts}" data-made="${madeMs}" data-title="${escapeHtml(title)}"`;
  return `${before}<pre id="sealed" hidden ${facts}>\n${armoured}</pre>${after}`;
}

/** The name of an envelope's file. */
export function envelopeFileName(id: string): string {
  return `latchkey-envelope-${id}.html`;
}

/** Text for a quoted attribute, in one line: a line of its own could look like the first of an age file. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\n\r]+/g, ' ');
}
