import { Fault } from '../../../src/fault.ts';
import { wantsAppPassword } from '../../../src/sync/providers.ts';
import type { NetworkAnswer } from '../network.ts';
import { statusFault } from './status-fault.ts';

/** As much of an answer as tells what sent it. */
const HEAD_BYTES = 64 * 1024;

/** The beginning of an answer's body, and of its headers what tells which program sent it. */
export function textOf({ headers, body }: NetworkAnswer): string {
  const told = [headers.get('WWW-Authenticate'), headers.get('server'), headers.get('X-Powered-By')].filter(Boolean);
  return [...told, new TextDecoder().decode(body.subarray(0, HEAD_BYTES))].join('\n');
}

/** Whether an answer is a web page. */
export function isPage({ headers, body }: NetworkAnswer): boolean {
  const type = headers.get('Content-Type') ?? '';
  return (
    /text\/html|application\/xhtml/i.test(type) ||
    /^\s*<(?:!doctype html|html)/i.test(textOf({ status: 0, headers: new Headers(), body }))
  );
}

/** The fault of an answer that is no success. */
export function webdavFault(answer: NetworkAnswer, folder: URL): Fault {
  const { status } = answer;
  if (status === 401 && wantsAppPassword(folder, textOf(answer))) {
    return new Fault('sync-app-password', `got status 401, want success`);
  }
  if (status < 400 && isPage(answer)) return new Fault('sync-not-webdav', `got a web page, want success`);
  return statusFault(status);
}

/** Refuses an answer to PROPFIND that is no list of properties. */
export function requireWebdav(answer: NetworkAnswer, folder: URL): void {
  const { status } = answer;
  if (status === 207 && !isPage(answer)) return;
  // A server without WebDAV answers with a page, or knows no such method.
  if (status < 300 || [400, 405, 415, 501].includes(status)) {
    throw new Fault('sync-not-webdav', `got status ${status}, want the properties of a folder`);
  }
  throw webdavFault(answer, folder);
}
