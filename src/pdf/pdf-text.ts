import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Fault } from '../fault.ts';
import { linesOfPage, type PlacedText } from './page-lines.ts';

/** What is read at most: pages, and UTF-16 units of their text. */
const LIMIT = { pages: 20, characters: 100_000 } as const;

/**
 * Reads the text of a PDF (ISO 32000), its lines as they stand on the pages. Nothing is drawn, no picture decoded, no script run. Throws
 * `recovery-pdf`, `recovery-pdf-locked` (it needs a password), `recovery-pdf-picture` (it has no text), `recovery-pdf-large` (over 20
 * pages or 100,000 UTF-16 units).
 */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  // The library's worker runs in this thread, which is one itself: the import above puts it where the library looks for it.
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const file = await loading.promise;
    if (file.numPages > LIMIT.pages)
      throw new Fault('recovery-pdf-large', `got ${file.numPages} pages, want at most ${LIMIT.pages}`);
    const lines: string[] = [];
    let length = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      for (const line of linesOfPage(items.flatMap(placed))) {
        length += line.length + 1;
        lines.push(line);
      }
      page.cleanup();
      if (length > LIMIT.characters)
        throw new Fault('recovery-pdf-large', `got over ${LIMIT.characters} characters, want a list of codes`);
    }
    if (lines.length === 0)
      throw new Fault('recovery-pdf-picture', `got ${file.numPages} pages without text, want some`);
    return lines.join('\n');
  } catch (thrown) {
    throw faultOf(thrown);
  } finally {
    await loading.destroy();
  }
}

type TextItem = Awaited<ReturnType<Awaited<ReturnType<Loaded['getPage']>>['getTextContent']>>['items'][number];
type Loaded = Awaited<ReturnType<typeof getDocument>['promise']>;

function placed(item: TextItem): readonly PlacedText[] {
  if (!('str' in item)) return [];
  const [, , , , x = 0, y = 0] = item.transform as readonly number[];
  return [{ text: item.str, x, y, width: item.width, height: item.height }];
}

function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const code = name === 'PasswordException' ? 'recovery-pdf-locked' : 'recovery-pdf';
  return new Fault(code, `got ${name}, want a PDF that can be read`, { cause: thrown });
}
