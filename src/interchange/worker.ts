/** Module worker of the options page that reads and writes foreign files. It keeps only what it has read, so it can be ended at any moment. */
import '../close-network.ts';
import { Fault, type FaultCode, toFault } from '../fault.ts';
import { writeExport } from './exports/write-export.ts';
import { readIconPack } from './icon-pack.ts';
import type { FileRead } from './read-file.ts';
import { readImport } from './read-import.ts';
import { unlockVaultFile } from './unlock-vault-file.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(reply: WorkerReply): void;
};

type Texts = readonly string[] | FaultCode;

const memory = new Map<string, FileRead>();
const pictureRequests = new Map<number, (texts: Texts) => void>();
let lastPicture = 0;

scope.onmessage = ({ data }) => {
  if (data.kind === 'picture') pictureRequests.get(data.picture)?.(data.texts);
  else void answer(data);
};

async function answer(request: Exclude<WorkerRequest, { kind: 'picture' }>): Promise<void> {
  const { id } = request;
  try {
    if (request.kind === 'export') {
      scope.postMessage({ id, kind: 'exported', result: await writeExport(request.accounts, request.request) });
      return;
    }
    if (request.kind === 'unlock') {
      scope.postMessage({ id, kind: 'unlocked', key: await unlockVaultFile(request.file, request.secret) });
      return;
    }
    if (request.kind === 'icon-pack') {
      scope.postMessage({ id, kind: 'icon-pack', pack: await readIconPack(request.file, request.services) });
      return;
    }
    const result = await readImport(request.files, {
      memory,
      onProgress: (progress) => scope.postMessage({ id, kind: 'progress', progress }),
      ...(request.pictures ? { readPicture: (bytes: Uint8Array) => askForTexts(id, bytes) } : {}),
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
    pictureRequests.set(picture, resolve);
    scope.postMessage({ id, kind: 'picture', picture, bytes });
  });
  pictureRequests.delete(picture);
  if (typeof texts === 'string') throw new Fault(texts, 'got a picture that cannot be read, want one with a code');
  return texts;
}
