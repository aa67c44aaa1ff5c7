import { Fault, type FaultCode } from '../../../src/fault.ts';

const CODES: Readonly<Record<number, FaultCode>> = {
  401: 'sync-password',
  403: 'sync-forbidden',
  404: 'sync-folder-missing',
  405: 'sync-forbidden',
  408: 'sync-timeout',
  // Of a file whose folder is not there (RFC 4918, section 9.7.1).
  409: 'sync-folder-missing',
  413: 'sync-too-large',
  423: 'sync-busy',
  429: 'sync-busy',
  502: 'sync-busy',
  503: 'sync-busy',
  504: 'sync-timeout',
  507: 'sync-no-space',
  509: 'sync-no-space',
};

/** The fault of an HTTP status that is no success. */
export function statusFault(status: number): Fault {
  return new Fault(CODES[status] ?? 'sync-server', `got status ${status}, want success`);
}
