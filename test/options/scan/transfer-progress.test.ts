import { describe, expect, it } from 'vitest';
import { nextStep, progressOfDrafts, progressOfParts } from '../../../options/scan/transfer-progress.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';

describe('the progress of a transfer', () => {
  it('counts parts from 1, whether they are drafts or texts to import', () => {
    expect(progressOfDrafts({ batch: 7, size: 3, have: [0, 2] })).toEqual({ size: 3, missing: [2] });
    const parts = [
      { part: 2, of: 3 },
      { part: 3, of: 3 },
      { part: 1, of: 2 },
    ];
    expect(progressOfParts(parts)).toEqual([
      { size: 3, missing: [2, 3] },
      { size: 2, missing: [1] },
    ]);
    expect(progressOfParts([])).toEqual([]);
  });

  it('says to go on to the next part, and names those that were passed over', () => {
    const { partsRead, tapNext, showParts } = scanText.live;
    expect(nextStep({ size: 3, missing: [2, 3] })).toBe(`${partsRead(1, 3)} ${tapNext}`);
    expect(nextStep({ size: 3, missing: [1] })).toBe(`${partsRead(2, 3)} ${showParts('1')}`);
  });
});
