import type { FaultCode } from '../../fault.ts';
import type { FaultText } from '../strings/fault-text.ts';
import { faultText } from '../strings/faults.ts';

/** The words for a code that was stored or sent; a code of another version has none. */
export function findFaultText(code: string | undefined): FaultText | undefined {
  return code !== undefined && Object.hasOwn(faultText, code) ? faultText[code as FaultCode] : undefined;
}

/** A code that was sent as a text, as one that has words. */
export function knownFault(code: string | undefined): FaultCode {
  return findFaultText(code) === undefined ? 'unexpected' : (code as FaultCode);
}
