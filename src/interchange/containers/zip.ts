import { Fault } from '../../fault.ts';
import { checkSize, MAX_MEMBERS, type UnpackBudget } from '../limits.ts';

/** A file inside an archive. Its path is a name to compare, never a place to write to. */
export interface ZipMember {
  readonly path: string;
  readonly isEncrypted: boolean;
  /** Throws `import-locked`, `import-passphrase`, `import-damaged`, `import-too-large`. */
  read(passphrase?: string): Promise<Uint8Array>;
}

/** Says whether bytes begin as a ZIP archive does, an empty one included. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/**
 * Lists the files of a ZIP archive with traditional, WinZip AES or no encryption. Declared sizes are not trusted: what is
 * unpacked counts against the budget. Throws `import-damaged`, and `import-too-large`, also above `maxMembers` files.
 */
export async function openZip(
  bytes: Uint8Array,
  budget: UnpackBudget,
  maxMembers = MAX_MEMBERS,
): Promise<readonly ZipMember[]> {
  const { configure, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true });
  const members: ZipMember[] = [];
  let entries = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      // Folders and what macOS adds count too: an archive may consist of nothing else.
      if (++entries > maxMembers) {
        throw new Fault('import-too-large', `got more than ${maxMembers} packed files, want fewer`);
      }
      if (entry.directory || entry.filename.startsWith('__MACOSX/')) continue;
      members.push({
        path: entry.filename,
        isEncrypted: entry.encrypted,
        async read(passphrase) {
          if (entry.encrypted && passphrase === undefined)
            throw new Fault('import-locked', 'got none, want a passphrase');
          checkSize(entry.uncompressedSize);
          const sink = boundedSink(budget.left);
          try {
            const password = entry.encrypted && passphrase !== undefined ? { password: passphrase } : {};
            await entry.getData(sink.stream, { ...password, checkSignature: true });
          } catch (thrown) {
            throw zipFault(sink.fault() ?? thrown, entry.encrypted);
          }
          const whole = sink.bytes();
          budget.take(whole.length);
          return whole;
        },
      });
    }
  } catch (thrown) {
    throw zipFault(thrown, false);
  }
  return members;
}

function zipFault(thrown: unknown, isEncrypted: boolean): Fault {
  if (thrown instanceof Fault) return thrown;
  const message = thrown instanceof Error ? thrown.message : '';
  if (/unsupported (?:encryption|compression)/i.test(message)) {
    return new Fault('import-encryption', `got ${message}, want another way of packing`);
  }
  return isEncrypted
    ? new Fault('import-passphrase', 'got a packed file that does not open, want the right passphrase')
    : new Fault('import-damaged', 'got a broken archive, want a whole one');
}

/** Collects bytes up to a limit. */
function boundedSink(limit: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let fault: Fault | undefined;
  const stream = new WritableStream<Uint8Array>({
    write(piece) {
      length += piece.length;
      if (length > limit) {
        fault = new Fault('import-too-large', `got more than ${limit} bytes, want fewer`);
        throw fault;
      }
      pieces.push(piece.slice());
    },
  });
  return {
    stream,
    fault: () => fault,
    bytes() {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}
