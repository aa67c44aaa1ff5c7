import { syncSetupText } from '../strings/sync-setup.ts';

/** What a browser says of itself; brands and platform only in Chromium. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly userAgentData?: { readonly brands?: readonly { readonly brand: string }[]; readonly platform?: string };
}

/** The browsers that a user tells apart, the more particular ones first. */
const BRANDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Microsoft Edge|\bEdg\//, 'Edge'],
  [/Opera|\bOPR\//, 'Opera'],
  [/Vivaldi/, 'Vivaldi'],
  [/Brave/, 'Brave'],
  [/Firefox\//, 'Firefox'],
  [/Google Chrome/, 'Chrome'],
  [/Chromium|Chrome\//, 'Chromium'],
];

/** The name proposed for this device: its browser and its system, e.g. `Firefox on Linux`. */
export function proposeDeviceName({ userAgent, userAgentData }: BrowserFacts): string {
  const brands = (userAgentData?.brands ?? []).map(({ brand }) => brand).join(' ');
  const [, browser = ''] = BRANDS.find(([pattern]) => pattern.test(brands === '' ? userAgent : brands)) ?? [];
  const text = syncSetupText.device;
  return text.browserOn(browser === '' ? text.browser : browser, systemOf(`${userAgentData?.platform} ${userAgent}`));
}

function systemOf(facts: string): string {
  const { systems, unknown } = syncSetupText.device;
  if (/Android/.test(facts)) return systems.android;
  if (/Windows/.test(facts)) return systems.windows;
  if (/macOS|Macintosh/.test(facts)) return systems.mac;
  if (/CrOS|Chrome OS|Chromium OS/.test(facts)) return systems.chromeOs;
  return /Linux/.test(facts) ? systems.linux : unknown;
}
