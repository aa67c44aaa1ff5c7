import { argon2id } from 'hash-wasm';
import { timeKeySearch } from './keys.ts';
import { timeMerge } from './merge.ts';
import { timeReadiness } from './readiness.ts';

/** Argon2id alone with the vault's own cost, in milliseconds. */
async function rawArgon2id(memoryKib: number, passes: number): Promise<number> {
  const start = performance.now();
  await argon2id({
    password: 'correct horse battery staple',
    salt: new Uint8Array(16),
    memorySize: memoryKib,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return performance.now() - start;
}

/** One AES-256-GCM encryption and one strict IndexedDB write of `size` bytes, in milliseconds. */
async function rawSealAndPut(size: number): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('blobs');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const plain = new Uint8Array(size);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const start = performance.now();
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, plain);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('blobs', 'readwrite', { durability: 'strict' });
    transaction.objectStore('blobs').put(new Uint8Array(sealed), 'one');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  const took = performance.now() - start;
  database.close();
  return took;
}

interface ExtensionApi {
  readonly tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
  readonly scripting: { executeScript(injection: object): Promise<unknown> };
}

/** One file and one function put into a tab's frames, as filling does: what the browser itself takes for it, in milliseconds. */
async function rawInjections(): Promise<number> {
  const { tabs, scripting } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  // Of all tabs only the one that the button was pressed on tells its address.
  const tab = (await tabs.query({})).find(({ url }) => url?.startsWith('http:'));
  const target = { tabId: tab?.id, allFrames: true };
  const start = performance.now();
  await scripting.executeScript({ target, files: ['bench/nothing.js'], injectImmediately: true });
  await scripting.executeScript({ target, func: () => true, injectImmediately: true });
  return performance.now() - start;
}

Object.assign(globalThis, { rawArgon2id, rawSealAndPut, rawInjections, timeReadiness, timeKeySearch, timeMerge });
