import type { FaultCode } from '../../fault.ts';
import type { FaultText } from '../strings/fault-text.ts';
import { faultText } from '../strings/faults.ts';
import { scanText } from '../strings/scan.ts';

/** Returns the words for a refusal of what was scanned; the usual ones would send the user to what they did not type. */
export function scannedWords(code: FaultCode): FaultText {
  const { todo, ...refused } = scanText.refused;
  const what = (refused as Partial<Record<FaultCode, string>>)[code];
  return what === undefined ? faultText[code] : { what, todo };
}
