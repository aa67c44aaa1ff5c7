/** Sheets and tapes of labels that can be bought, and sheets to cut. Their measures are in print.css. */
export const LABEL_FORMATS = ['5160', 'l7160', 'l7651', 'tape-12', 'tape-24', 'grid-a4', 'grid-letter'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

/** Columns and rows of a sheet; a tape is cut after each label. */
const SHEETS: Readonly<Record<LabelFormat, { readonly columns: number; readonly rows: number }>> = {
  '5160': { columns: 3, rows: 10 },
  l7160: { columns: 3, rows: 7 },
  l7651: { columns: 5, rows: 13 },
  'tape-12': { columns: 1, rows: 1 },
  'tape-24': { columns: 1, rows: 1 },
  'grid-a4': { columns: 3, rows: 8 },
  'grid-letter': { columns: 3, rows: 8 },
};

/** What fits beside the code, in characters of the smallest print that can be read, and in lines of it. */
const ROOM: Readonly<Record<LabelFormat, { readonly across: number; readonly lines: number }>> = {
  '5160': { across: 34, lines: 9 },
  l7160: { across: 22, lines: 14 },
  l7651: { across: 15, lines: 9 },
  'tape-12': { across: 34, lines: 5 },
  'tape-24': { across: 40, lines: 9 },
  'grid-a4': { across: 26, lines: 11 },
  'grid-letter': { across: 26, lines: 11 },
};
/** The sizes of a name and of the text for a finder, in points; the smallest is the last that people can read. */
const SIZES = { name: [10, 8.5, 7.5, 6.5, 5.5, 5, 4.5], text: [8, 7, 6, 5] } as const;
const SMALLEST = 5;

/** How the words of a label are printed: sizes in points, and the lines that are left for the text for a finder. */
export interface LabelFit {
  readonly namePt: number;
  readonly textPt: number;
  /** Lines of the text for a finder; what is longer ends in an ellipsis. */
  readonly textLines: number;
  readonly isWhole: boolean;
}

/**
 * Fits the words of a label: the name is whole and as large as its place allows, and the text for a finder yields to it, first in size, then in
 * length. Where even the smallest name needs all of the label, no text is left.
 */
export function fitLabel(
  format: LabelFormat,
  label: { readonly name: string; readonly hasColour: boolean; readonly returnText: string },
): LabelFit {
  const { across, lines } = ROOM[format];
  const linesAt = (text: string, pt: number) =>
    linesOf(text, Math.max(1, Math.floor((across * SMALLEST) / pt))) * (pt / SMALLEST);
  const room = lines - (label.hasColour ? 1.4 : 0);
  const small = format === 'tape-12' || format === 'l7651';
  const names = SIZES.name.filter((pt) => !small || pt <= 7.5);
  const texts = SIZES.text.filter((pt) => !small || pt <= 6);
  for (const namePt of names)
    for (const textPt of texts) {
      if (textPt > namePt) continue;
      const left = room - linesAt(label.name, namePt);
      if (label.returnText === '' ? left >= 0 : left >= linesAt(label.returnText, textPt))
        return { namePt, textPt, textLines: Math.max(0, Math.floor((left * SMALLEST) / textPt)), isWhole: true };
    }
  const namePt = names.find((pt) => linesAt(label.name, pt) + 1 <= room) ?? 4.5;
  const textLines = Math.max(0, Math.floor(room - linesAt(label.name, namePt)));
  return { namePt, textPt: SMALLEST, textLines, isWhole: label.returnText === '' };
}

/** The lines that a text takes, broken between words where they fit. */
function linesOf(text: string, across: number): number {
  let lines = 1;
  let at = 0;
  for (const word of text.split(/\s+/)) {
    // Capitals and letters of the East are wider than most.
    const width = Array.from(word).reduce(
      (sum, letter) =>
        sum +
        (/[\u1100-\uFFDC]|\p{Extended_Pictographic}/u.test(letter)
          ? 2
          : /[MW@]/u.test(letter)
            ? 1.8
            : /\p{Lu}|[mw]/u.test(letter)
              ? 1.3
              : 1),
      0,
    );
    const next = at === 0 ? width : at + 1 + width;
    if (next <= across) at = next;
    else {
      lines += (at === 0 ? 0 : 1) + Math.max(0, Math.ceil(width / across) - 1);
      at = width % across || Math.min(width, across);
    }
  }
  return lines;
}

/** How many labels are on a sheet. */
export function labelsOn(format: LabelFormat): number {
  return SHEETS[format].columns * SHEETS[format].rows;
}

/** Row and column of a place on a sheet, all from 1. */
export function rowAndColumn(format: LabelFormat, position: number): { readonly row: number; readonly column: number } {
  const { columns } = SHEETS[format];
  return { row: Math.floor((position - 1) / columns) + 1, column: ((position - 1) % columns) + 1 };
}

/** Puts labels on sheets from a place on the first one, which is counted from 1; places before it stay `undefined`. */
export function layOut<T>(
  labels: readonly T[],
  format: LabelFormat,
  start: number,
): readonly (readonly (T | undefined)[])[] {
  const size = labelsOn(format);
  const skipped = Math.max(0, Math.min(start, size) - 1);
  const placed = [...Array<undefined>(skipped).fill(undefined), ...labels];
  return Array.from({ length: Math.ceil(placed.length / size) }, (_, at) => placed.slice(at * size, (at + 1) * size));
}
