import { deflateSync } from 'node:zlib';

/** A text on a page, in points from its lower left. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PdfOptions {
  /** Compresses what is drawn, as most programs do. */
  readonly compressed?: boolean;
  /** Asks for a password that nobody knows. */
  readonly locked?: boolean;
  /** A grey square in place of the text, as a scanned page has. */
  readonly picture?: boolean;
}

/** Builds a PDF 1.4 with a page for each list of texts, in Courier of 12 points. */
export function makePdf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Uint8Array {
  const font = 3;
  const pageAt = (index: number) => font + 1 + index * 2;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((texts, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${pageAt(index) + 1} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`,
      streamOf(options.picture === true ? SQUARE : texts.map(drawn).join('\n'), options.compressed === true),
    ]),
  ];
  const zeros = '0'.repeat(64);
  const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${zeros}>/U<${zeros}>/P -4>>/ID[<${zeros}><${zeros}>]`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${options.locked === true ? encrypt : ''}>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** The lines of a text from the top of a page down, with columns where it has tabs. */
export function placedLines(lines: readonly string[]): readonly Placed[] {
  return lines.flatMap((line, row) =>
    line.split('\t').map((text, column) => ({ x: 72 + column * 200, y: 780 - row * 18, text })),
  );
}

const SQUARE = '0.5 g 100 100 300 300 re f';

function drawn({ x, y, text }: Placed): string {
  return `BT /F1 12 Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

function streamOf(content: string, isCompressed: boolean): string {
  const bytes = isCompressed ? deflateSync(content).toString('latin1') : content;
  return `<</Length ${bytes.length}${isCompressed ? '/Filter/FlateDecode' : ''}>>stream\n${bytes}\nendstream`;
}
