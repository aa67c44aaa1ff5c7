import type { DocumentContents, DocumentKind, OpenedDocument } from './document.ts';
import type { Draft } from './draft.ts';
import type { Reading, ReadResult } from './reading.ts';

/** A document that a format recognises as its own. */
export interface Match {
  readonly memoryMib?: number;
  readonly read: (reading: Reading) => Promise<ReadResult>;
}

/** One row of the table of formats that can be imported. */
export interface ImportFormat<Id extends string = string> {
  readonly id: Id;
  readonly document: DocumentKind;
  readonly isGuess: boolean;
  /** Returns `undefined` for a document of another format. */
  readonly match: (document: OpenedDocument) => Match | undefined;
}

/** A format as its file states it: `recognise` narrows an opened document to exactly what `read` takes. */
interface FormatRow<Id extends string, Kind extends DocumentKind, Content> {
  readonly id: Id;
  /** What a file must open as to be looked at. */
  readonly document: Kind;
  /** Returns `undefined` for another format's document. Looks at structure only and derives nothing. */
  readonly recognise: (document: DocumentContents[Kind]) => Content | undefined;
  /** Throws `import-…`, and `import-locked` when it needs a passphrase. */
  readonly read: (
    content: Content,
    reading: Reading,
  ) => Promise<readonly Draft[] | ReadResult> | readonly Draft[] | ReadResult;
  /** Nothing in the file proves the format. */
  readonly isGuess?: boolean;
  /** Memory in MiB that the file says its key derivation takes. */
  readonly memoryMib?: (content: Content) => number;
}

/** Makes a row of the table of formats. The type of what `recognise` returns stays inside the row. */
export function defineFormat<const Id extends string, Kind extends DocumentKind, Content>(
  row: FormatRow<Id, Kind, Content>,
): ImportFormat<Id> {
  const { id, document: kind, isGuess = false } = row;
  return {
    id,
    document: kind,
    isGuess,
    match(document) {
      const opened = contentOf(document, kind);
      const content = opened === undefined ? undefined : row.recognise(opened);
      if (content === undefined) return undefined;
      const memoryMib = row.memoryMib?.(content) ?? 0;
      return {
        // Figures that no derivation of ours accepts are not worth announcing.
        ...(memoryMib >= 1 && memoryMib <= 1_024 ? { memoryMib: Math.round(memoryMib) } : {}),
        read: async (reading) => {
          const result = await row.read(content, reading);
          return 'drafts' in result ? result : { drafts: result };
        },
      };
    },
  };
}

/** The cast holds because every kind of document comes with its own content. */
function contentOf<Kind extends DocumentKind>(
  document: OpenedDocument,
  kind: Kind,
): DocumentContents[Kind] | undefined {
  return document.kind === kind ? (document.content as DocumentContents[Kind]) : undefined;
}
