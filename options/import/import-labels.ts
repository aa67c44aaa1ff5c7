import type { OtpParameters } from '../../src/otp/parameters.ts';
import type { Choice, RowState } from './choice.ts';

/** What each state is called where rows are counted and picked by it. */
export const stateLabels: Record<RowState, string> = {
  new: 'New',
  differs: 'Another key',
  bare: 'No codes yet',
  same: 'Already here',
  twice: 'Comes twice',
  refused: 'Cannot be imported',
};

/** What can be done with an entry, as its row offers it. */
export const choiceLabels: Record<Choice, string> = {
  skip: 'Skip',
  new: 'Keep both',
  replace: 'Replace the key',
  merge: 'Add what is missing',
};

/** How codes are made, in a few words. */
export function kindText(otp: OtpParameters): string {
  if (otp.kind === 'steam') return 'Steam';
  const digits = otp.digits === 6 ? '' : `, ${otp.digits} digits`;
  const hash = otp.algorithm === 'SHA-1' ? '' : `, ${otp.algorithm}`;
  if (otp.kind === 'hotp') return `Counter at ${otp.counter}${digits}${hash}`;
  return `Time${otp.periodSeconds === 30 ? '' : `, ${otp.periodSeconds} s`}${digits}${hash}`;
}
