import { Fault, type FaultCode } from '../fault.ts';
import type { XmlElement } from '../schema/xml.ts';
import { type CsvTable, parseCsv } from './containers/csv.ts';
import { findHtmlTable } from './containers/html-table.ts';
import { findRecord, type JsonRecord, parseJson } from './containers/json.ts';
import { parseXml } from './containers/xml.ts';
import { isZip, openZip, type ZipMember } from './containers/zip.ts';
import { findForeign, findForeignArchive, looksEncrypted } from './foreign-files.ts';
import { MAX_COLUMNS, MAX_ENTRIES, UnpackBudget } from './limits.ts';
import { findAnsiText, findText } from './text.ts';

/** What a file can be opened as, and what a format's `recognise` is given then. */
export interface DocumentContents {
  /** The whole file, for formats with a signature. */
  readonly bytes: Uint8Array;
  readonly archive: readonly ZipMember[];
  readonly 'json-object': JsonRecord;
  readonly 'json-list': readonly unknown[];
  /** Text that begins with `<`, to be searched without parsing. */
  readonly markup: string;
  readonly xml: XmlElement;
  /** The `<string>` elements of an Android preferences file. */
  readonly preferences: readonly XmlElement[];
  /** Text that is neither JSON nor markup. */
  readonly text: string;
  readonly table: CsvTable;
  /** The same text as lines, once it turned out to be no known table. */
  readonly lines: string;
  /** The whole file, once it turned out to be neither signed nor known text, and looks encrypted. */
  readonly 'unsigned-bytes': Uint8Array;
}

/** The kinds of documents. */
export type DocumentKind = keyof DocumentContents;

/** A file opened in one way. */
export type OpenedDocument = {
  readonly [Kind in DocumentKind]: { readonly kind: Kind; readonly content: DocumentContents[Kind] };
}[DocumentKind];

/**
 * Opens a file in every way that its content allows, the strictest first, each only when it is asked for.
 * Throws `import-empty`, `import-nothing`, `import-damaged`, `import-too-large`, `import-unknown` for JSON beyond 32 levels, and
 * what `findForeign` says of files of other kinds.
 */
export async function* openDocuments(bytes: Uint8Array, budget = new UnpackBudget()): AsyncGenerator<OpenedDocument> {
  yield { kind: 'bytes', content: bytes };
  refuse(findForeign(bytes));
  if (isZip(bytes)) yield { kind: 'archive', content: await openArchive(bytes, budget) };
  const text = findText(bytes);
  if (text !== undefined && !/^[^\n]{0,200}\0/.test(text)) {
    if (text.trim() === '') throw new Fault('import-empty', 'got nothing, want an export');
    yield* openText(text);
    return;
  }
  const ansi = findAnsiText(bytes);
  if (ansi !== undefined) yield* openText(ansi);
  else if (looksEncrypted(bytes)) yield { kind: 'unsigned-bytes', content: bytes };
}

async function openArchive(bytes: Uint8Array, budget: UnpackBudget): Promise<readonly ZipMember[]> {
  const members = await openZip(bytes, budget);
  if (members.length === 0) throw new Fault('import-nothing', 'got an archive without files, want an export');
  refuse(findForeignArchive(members.map(({ path }) => path)));
  return members;
}

function refuse(fault: FaultCode | undefined): void {
  if (fault !== undefined) throw new Fault(fault, 'got a file of another kind, want an export');
}

async function* openText(text: string): AsyncGenerator<OpenedDocument> {
  const start = text.trimStart();
  if (/^(?:\{\s*["}]|\[\s*(?:[[{\]"\d-]|true|false|null))/.test(start)) yield* openJson(text.trim());
  else if (/^<[a-z!?](?!\w*:\/\/)/i.test(start)) yield* openMarkup(text);
  else {
    yield { kind: 'text', content: text };
    const table = await parseCsv(text);
    if (table.header.length <= MAX_COLUMNS) yield { kind: 'table', content: table };
    yield { kind: 'lines', content: text };
  }
}

function* openJson(text: string): Generator<OpenedDocument> {
  const json = findJsonLines(text) ?? parseJson(text);
  if (Array.isArray(json)) {
    if (json.length === 0) throw new Fault('import-nothing', 'got an empty list, want entries');
    yield { kind: 'json-list', content: json };
    return;
  }
  const record = findRecord(json);
  if (record === undefined) return;
  if (Object.keys(record).length === 0) throw new Fault('import-nothing', 'got an empty object, want entries');
  yield { kind: 'json-object', content: record };
}

/** One object a line, perhaps with marks between them, as 1Password once wrote. */
function findJsonLines(text: string): readonly unknown[] | undefined {
  const lines = text.split(/[\r\n]+/, MAX_ENTRIES * 2).filter((line) => !/^\*\*\*|^\s*$/.test(line));
  if (!text.startsWith('{') || !lines.every((line) => /^\{.*\}\s*$/.test(line))) return undefined;
  try {
    return lines.length < 2 && !text.includes('***') ? undefined : lines.map(parseJson);
  } catch {
    return undefined;
  }
}

async function* openMarkup(text: string): AsyncGenerator<OpenedDocument> {
  yield { kind: 'markup', content: text };
  if (isHtmlPage(text)) {
    const table = findHtmlTable(text);
    if (table !== undefined) yield { kind: 'table', content: table };
    throw new Fault('import-page', 'got a page without accounts that can be read, want an export');
  }
  const root = await parseXml(text.trimStart());
  if (root.name === 'map') {
    yield { kind: 'preferences', content: root.children.filter(({ name }) => name === 'string') };
  }
  yield { kind: 'xml', content: root };
}

/** Says whether text is an HTML page rather than an XML document. */
export function isHtmlPage(text: string): boolean {
  return /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(text);
}
