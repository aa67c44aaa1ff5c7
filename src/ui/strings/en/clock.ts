import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of checking and correcting the clock. */
export const clock = {
  title: 'Check the clock',
  span: {
    seconds: (s: number) => `${formatNumber(s)} s`,
    minutes: (min: number, s: number) => `${formatNumber(min)} min ${formatNumber(s)} s`,
    hours: (h: number, min: number) => `${formatNumber(h)} h ${formatNumber(min)} min`,
    days: (n: number) => plural(n, { one: '1 day', other: `${formatNumber(n)} days` }),
  },
  corrected: (offset: string, host: string, day: string) =>
    `Codes are adjusted by ${offset}, based on ${host}, ${day}.`,
  stop: 'Stop adjusting',
  stopped: 'Codes follow this computer’s clock again.',
  adjust: (offset: string) => `Adjust by ${offset}`,
  adjusted: (offset: string) => `Codes are adjusted by ${offset}.`,
  leave: 'Leave as is',
  check: 'Check the clock',
  checkAgain: 'Check again',
  asking: 'Asking the site in this tab for the time. Nothing about you is sent.',
  otherSite: <P>(settings: P) => ['To ask another site, go to ', settings, '.'],
  settings: 'Settings',
  host: 'Compare with',
  hostHint:
    'Codes depend on the time: if your clock is half a minute off, they’re wrong. Enter a site whose time you trust. Your browser will ask you to allow it. Latchkey then opens the site in a tab, reads the time, closes the tab and gives up the permission. Adjustments apply to this computer only.',
  agrees: (host: string, error: string) => `This computer’s clock agrees with ${host} (${error}).`,
  behind: (span: string, host: string, error: string) => `This computer’s clock is ${span} behind ${host} (${error}).`,
  ahead: (span: string, host: string, error: string) => `This computer’s clock is ${span} ahead of ${host} (${error}).`,
  agreesAdvice:
    'Your codes are right. If a site rejects one, the setup key saved here may be outdated or belong to another account.',
  farAdvice: (host: string) =>
    `Latchkey doesn’t adjust codes by more than a day. Set the date and time in your system settings. If they’re right, ${host} is wrong.`,
  offAdvice: (offset: string) =>
    `Let your system set the time automatically. If you can’t, Latchkey can adjust codes by ${offset}; your computer’s clock stays as it is.`,
  trust: 'A dishonest site could give a false time to get codes that are valid later.',
  known: (host: string) => `${host} is linked to one of your accounts.`,
  unknown: (host: string) => `${host} isn’t linked to any of your accounts.`,
  much: 'Clocks rarely drift this far: compare with another site first.',
} satisfies Messages;
