import type { FaultCode } from '../../fault.ts';
import type { AppKind } from '../../qr/apps.ts';
import type { CodeKind } from '../../qr/kind.ts';
import type { FaultText } from '../strings/fault-text.ts';
import { faultText } from '../strings/faults.ts';
import { scanText } from '../strings/scan.ts';

/** Returns the words for a refusal of what was scanned; the usual ones would send the user to what they did not type. */
export function scannedWords(code: FaultCode): FaultText {
  const { todo, ...refused } = scanText.refused;
  const what = (refused as Partial<Record<FaultCode, string>>)[code];
  return what === undefined ? faultText[code] : { what, todo };
}

/** Returns the words for codes that are no accounts: whose app they are for and what to do there, where they are all for one. */
export function kindWords(kinds: readonly CodeKind[]): FaultText {
  const apps: Partial<Record<CodeKind, (typeof scanText.apps)[AppKind]>> = scanText.apps;
  const [first, ...others] = kinds;
  const only = first !== undefined && others.every((kind) => kind === first) ? apps[first] : undefined;
  return only === undefined ? faultText['qr-not-account'] : { what: scanText.onlyFor(only.app), todo: only.todo };
}
