/**
 * Takes a worker's ways to connect away from all that it runs: a worker has the extension's own policy, which is open for sync, and not that of
 * its page. Imported for its effect, before anything else.
 */
const WAYS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'caches',
  'importScripts',
  'Worker',
  'SharedWorker',
];

for (const way of WAYS) {
  for (let owner: object | null = globalThis; owner !== null; owner = Object.getPrototypeOf(owner)) {
    Reflect.deleteProperty(owner, way);
  }
  Object.defineProperty(globalThis, way, { value: undefined, writable: false, configurable: false });
}

export {};
