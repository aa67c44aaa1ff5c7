/** Module worker of the options page: reads and writes foreign files. It keeps nothing but what it read last, so that it can be ended at any moment. */
import { Fault, type FaultCode, toFault } from '../fault.ts';
import { writeExport } from './exports/write-export.ts';
import type { FileRead } from './read-file.ts';
import { readImport } from './read-import.ts';
import type { WorkAsk, WorkReply } from './worker-protocol.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkAsk>) => void) | null;
  postMessage(reply: WorkReply): void;
};

type Texts = readonly string[] | FaultCode;

const memory = new Map<string, FileRead>();
const waiting = new Map<number, (texts: Texts) => void>();
let lastPicture = 0;

scope.onmessage = ({ data }) => {
  if (data.kind === 'picture') waiting.get(data.picture)?.(data.texts);
  else void answer(data);
};

async function answer(ask: Exclude<WorkAsk, { kind: 'picture' }>): Promise<void> {
  const { id } = ask;
  try {
    if (ask.kind === 'export') {
      scope.postMessage({ id, kind: 'exported', result: await writeExport(ask.accounts, ask.ask) });
      return;
    }
    const result = await readImport(ask.files, {
      memory,
      onProgress: (progress) => scope.postMessage({ id, kind: 'progress', progress }),
      ...(ask.pictures ? { readPicture: (bytes: Uint8Array) => askForTexts(id, bytes) } : {}),
    });
    scope.postMessage({ id, kind: 'imported', result });
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    scope.postMessage({ id, kind: 'failed', code, detail });
  }
}

async function askForTexts(id: number, bytes: Uint8Array): Promise<readonly string[]> {
  const picture = ++lastPicture;
  const texts = await new Promise<Texts>((resolve) => {
    waiting.set(picture, resolve);
    scope.postMessage({ id, kind: 'picture', picture, bytes });
  });
  waiting.delete(picture);
  if (typeof texts === 'string') throw new Fault(texts, 'got a picture that cannot be read, want one with a code');
  return texts;
}
