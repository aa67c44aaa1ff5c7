import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A site over https whose clock is told, at `time.localhost`; `www.time.localhost` is where `moved.localhost` sends its visitors. */
export interface TimeServer {
  readonly host: string;
  /** How far its clock is ahead. */
  aheadMs: number;
  /** The `Age` that a cache before it adds, its `Date` being as much older. */
  ageSeconds: number;
  /** Every request, as method, path and what could tell who asks. */
  readonly asked: {
    readonly method: string;
    readonly path: string;
    readonly cookie: string;
    readonly referer: string;
  }[];
  close(): Promise<void>;
}

/** A key and its certificate for names under `.localhost` alone: no secret, and worth nothing outside of these tests. */
const KEY = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSKsqIOrdJuwzzT2C
B/PIgOT+hob/9bx8V1EEbABRykGhRANCAARxAmkR0cvnmVhqorEwy6zA7ezI1cbK
XjnWJXsRDDevpu0zktHIYuVIKFq8Izf7gKx8lQ2H7y1PcXw+WxqU23g5
-----END PRIVATE KEY-----
`;
const CERTIFICATE = `
-----BEGIN CERTIFICATE-----
MIIBujCCAWCgAwIBAgIUN5Eh9cipv+5ZS4S2UucOeibjkCUwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdGltZS5sb2NhbGhvc3QwIBcNMjYxMTI3MDAyNDA1WhgPMjEy
NjExMDMwMDI0MDVaMBkxFzAVBgNVBAMMDnRpbWUubG9jYWxob3N0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEcQJpEdHL55lYaqKxMMuswO3syNXGyl451iV7EQw3
r6btM5LRyGLlSChavCM3+4CsfJUNh+8tT3F8PlsalNt4OaOBgzCBgDAdBgNVHQ4E
FgQUVMUFyI3cswnXGL/m3wJ9VRHnMvowHwYDVR0jBBgwFoAUVMUFyI3cswnXGL/m
3wJ9VRHnMvowDwYDVR0TAQH/BAUwAwEB/zAtBgNVHREEJjAkgg50aW1lLmxvY2Fs
aG9zdIISd3d3LnRpbWUubG9jYWxob3N0MAoGCCqGSM49BAMCA0gAMEUCIFSSY30f
A17A1TbWVcuh3JOE8Lf90bAyQapMmLc7+WrlAiEA2j+g9f5prsJun3SmvdwcoD+n
2TDAdpN4udv02/nuDEA=
-----END CERTIFICATE-----
`;

/** A page's own worker that answers everything from what it once kept, as an offline page does. */
const KEEPER = `
const kept = { headers: { 'content-type': 'text/html', date: new Date(Date.now() - 7_200_000).toUTCString() } };
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(new Response('<!doctype html><title>Kept</title>', kept)));
`;

export async function serveTime(): Promise<TimeServer> {
  const server = createServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
    const { cookie = '', referer = '' } = request.headers;
    time.asked.push({ method: request.method ?? '', path: request.url ?? '', cookie, referer });
    if (request.url === '/worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(KEEPER);
      return;
    }
    const date = new Date(Date.now() + time.aheadMs - time.ageSeconds * 1000).toUTCString();
    const age = time.ageSeconds > 0 ? { age: String(time.ageSeconds) } : {};
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'who=me; Secure', date, ...age });
    response.end(request.method === 'HEAD' ? undefined : '<!doctype html><title>Time</title><p>Hello.');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const time: TimeServer = {
    host: `time.localhost:${port}`,
    aheadMs: 0,
    ageSeconds: 0,
    asked: [],
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
  return time;
}
