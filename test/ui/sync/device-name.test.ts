import { describe, expect, it } from 'vitest';
import { proposeDeviceName } from '../../../src/ui/sync/device-name.ts';

const CHROMIUM = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

describe('the name that is proposed for a device', () => {
  it.each([
    ['Firefox on Linux', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }],
    [
      'Firefox on Mac',
      { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0' },
    ],
    [
      'Chrome on Windows',
      {
        userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM}`,
        userAgentData: {
          brands: [{ brand: 'Not=A?Brand' }, { brand: 'Chromium' }, { brand: 'Google Chrome' }],
          platform: 'Windows',
        },
      },
    ],
    [
      'Edge on Windows',
      {
        userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM} Edg/142.0.0.0`,
        userAgentData: { brands: [{ brand: 'Chromium' }, { brand: 'Microsoft Edge' }], platform: 'Windows' },
      },
    ],
    [
      'Chromium on Linux',
      {
        userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${CHROMIUM}`,
        userAgentData: { brands: [{ brand: 'Chromium' }], platform: 'Linux' },
      },
    ],
    ['Chromium on ChromeOS', { userAgent: `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROMIUM}` }],
    ['Chromium on Android', { userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${CHROMIUM}` }],
    ['Browser on this computer', { userAgent: '' }],
  ])('is %s', (name, facts) => {
    expect(proposeDeviceName(facts)).toBe(name);
  });
});
