import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/recovery.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AppState } from '../common/app-state.ts';
import { copySaying } from '../common/copy.ts';
import { codesFileName, formatCodesFile, type RecoveryState } from './recovery-codes.ts';

/** Copies one code. */
export async function copyCode(app: AppState, code: string): Promise<void> {
  try {
    await copySaying(app, code, recoveryText.set.copied);
  } catch (thrown) {
    app.sayFault(thrown);
  }
}

/** Copies the unused codes of a set, one a line. */
export function copyAllCodes(app: AppState, state: RecoveryState, set: RecoverySetView): Promise<void> {
  return withCodes(app, state, set, async ({ codes }) => {
    const unused = codes.filter((code) => code.usedMs === undefined).map((code) => code.text);
    await copySaying(app, unused.join('\n'), recoveryText.set.copiedAll(unused.length));
  });
}

/** Saves the unused codes of a set as a text file. */
export function downloadCodes(app: AppState, state: RecoveryState, set: RecoverySetView): Promise<void> {
  return withCodes(app, state, set, (codes) => {
    app.platform.download(codesFileName(codes), formatCodesFile(codes, formatDay(codes.createdMs)));
    app.say(recoveryText.set.downloaded);
  });
}

/** Prints the unused codes of a set. */
export function printCodes(app: AppState, state: RecoveryState, set: RecoverySetView): Promise<void> {
  return withCodes(app, state, set, (codes) => {
    state.printing.value = codes;
  });
}

async function withCodes(
  app: AppState,
  state: RecoveryState,
  set: RecoverySetView,
  use: (codes: RecoverySetCodes) => Promise<void> | void,
): Promise<void> {
  try {
    await use(await state.codes(set.id));
  } catch (thrown) {
    app.sayFault(thrown);
  }
}
