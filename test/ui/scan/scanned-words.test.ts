import { describe, expect, it } from 'vitest';
import { kindWords } from '../../../src/ui/scan/scanned-words.ts';
import { faultText } from '../../../src/ui/strings/faults.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';

describe('the words for QR codes that are no accounts', () => {
  it('say whose app a code is for and what to press there, where all are for one', () => {
    const { app, todo } = scanText.apps.microsoft;
    expect(kindWords(['microsoft'])).toEqual({ what: scanText.onlyFor(app), todo });
    expect(kindWords(['microsoft', 'microsoft'])).toEqual({ what: scanText.onlyFor(app), todo });
    expect(todo).toContain('different authenticator app');
  });

  it('are the usual ones for anything else', () => {
    for (const kinds of [[], ['web'], ['wifi', 'microsoft'], ['duo', 'okta']] as const) {
      expect(kindWords(kinds)).toBe(faultText['qr-not-account']);
    }
  });
});
