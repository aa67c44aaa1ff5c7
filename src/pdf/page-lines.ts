/** A piece of text of a page and where it stands, in units of the page. */
export interface PlacedText {
  readonly text: string;
  /** Left end and baseline; the page's origin is at its lower left. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly height: number;
}

/** Distances by which a person sees one line, a blank, or another column, as shares of the height of letters. */
const SAME_LINE = 0.5;
const BLANK = 0.15;
const COLUMN = 1;

/** Puts the pieces of a page into its lines from the top down, each from left to right, with tabs between columns. */
export function linesOfPage(pieces: readonly PlacedText[]): readonly string[] {
  const rows: { readonly y: number; readonly pieces: PlacedText[] }[] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y < piece.height * SAME_LINE) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.map((row) => lineOf(row.pieces.toSorted((a, b) => a.x - b.x)));
}

function lineOf(pieces: readonly PlacedText[]): string {
  let line = '';
  let end: number | undefined;
  let height = 0;
  for (const piece of pieces) {
    const distance = end === undefined ? 0 : piece.x - end;
    const unit = Math.max(height, piece.height);
    const isBlank = distance > unit * BLANK || /\s$/.test(line) || /^\s/.test(piece.text);
    if (distance > unit * COLUMN) line += '\t';
    else if (end !== undefined && isBlank) line += ' ';
    line += piece.text.trim();
    end = piece.x + piece.width;
    height = piece.height;
  }
  return line;
}
