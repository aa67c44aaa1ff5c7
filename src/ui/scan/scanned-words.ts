import type { FaultCode } from '../../fault.ts';
import { scanText } from '../strings/scan.ts';
import { type Words, wording } from '../wording.ts';

/** Returns the words for a refusal of what was scanned; the usual ones would send the user to what they did not type. */
export function scannedWords(code: FaultCode): Words {
  const { todo, ...refused } = scanText.refused;
  const what = (refused as Partial<Record<FaultCode, string>>)[code];
  return what === undefined ? wording[code] : { what, todo };
}
