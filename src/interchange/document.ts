import { Fault } from '../fault.ts';
import { type CsvTable, parseCsv } from './containers/csv.ts';
import { findRecord, type JsonRecord, parseJson } from './containers/json.ts';
import { parseXml, type XmlElement } from './containers/xml.ts';
import { isZip, openZip, type ZipMember } from './containers/zip.ts';
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
  readonly text: string;
  readonly table: CsvTable;
  /** The whole file, once it turned out to be neither signed nor known text. */
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
 * Throws `import-empty`, `import-nothing`, `import-damaged`, `import-too-large`, `import-not-export`, and `import-unknown` for JSON beyond 32 levels.
 */
export async function* openDocuments(bytes: Uint8Array): AsyncGenerator<OpenedDocument> {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start === 'SQLite format 3\0') throw new Fault('import-not-export', 'got a database, want an export');
  yield { kind: 'bytes', content: bytes };
  if (isZip(bytes)) yield { kind: 'archive', content: await openArchive(bytes) };
  const text = findText(bytes);
  if (text !== undefined) {
    if (text.trim() === '') throw new Fault('import-empty', 'got nothing, want an export');
    yield* openText(text);
    return;
  }
  const ansi = findAnsiText(bytes);
  if (ansi !== undefined) yield* openText(ansi);
  yield { kind: 'unsigned-bytes', content: bytes };
}

async function openArchive(bytes: Uint8Array): Promise<readonly ZipMember[]> {
  const members = await openZip(bytes);
  if (members.length === 0) throw new Fault('import-nothing', 'got an archive without files, want an export');
  return members;
}

async function* openText(text: string): AsyncGenerator<OpenedDocument> {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) yield* openJson(text);
  else if (start.startsWith('<')) yield* openMarkup(text);
  else {
    yield { kind: 'text', content: text };
    yield { kind: 'table', content: await parseCsv(text) };
  }
}

function* openJson(text: string): Generator<OpenedDocument> {
  const json = parseJson(text.trim());
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

async function* openMarkup(text: string): AsyncGenerator<OpenedDocument> {
  yield { kind: 'markup', content: text };
  if (isHtmlPage(text)) return;
  const root = await parseXml(text.trimStart());
  if (root.name !== 'map') yield { kind: 'xml', content: root };
  else yield { kind: 'preferences', content: root.children.filter(({ name }) => name === 'string') };
}

/** Says whether text is an HTML page rather than an XML document. */
export function isHtmlPage(text: string): boolean {
  return /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(text);
}
