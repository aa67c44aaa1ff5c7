import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words for somebody who can’t get into an account. */
export const lostAccess = {
  title: 'I can’t get in',
  lead: (account: string) => `What is left to try for ${account}, the quickest first.`,
  nothing:
    'Latchkey knows of nothing that would open this account. Look for a way back in on the service’s own sign-in page.',
  lastWorked: (day: string) => `A way in was last seen to work on ${day}.`,
  steps: {
    code: 'Fill a code',
    codeDetail: 'If it is refused, check this computer’s clock.',
    recovery: (n: number) =>
      plural(n, { one: 'Fill your last recovery code', other: `Fill a recovery code; ${formatNumber(n)} are left` }),
    key: (key: string) => `Touch ${key}`,
    keyDetail: 'Choose “Security key” on the sign-in page first.',
    codeCopy: (thing: string) => `${thing} makes codes for this account`,
    recoveryCopy: (thing: string) => `${thing} has recovery codes`,
    since: (day: string) => `As of ${day}.`,
    signOn: (account: string) => `Sign in with ${account}`,
    service: 'Ask the service to let you back in',
    serviceOf: (service: string) => `Ask ${service} to let you back in`,
    serviceUnknown: 'Look for “Lost access” or “Can’t sign in” on the sign-in page',
    serviceAsks: 'It may ask for your e-mail address, a device that you used before, and some days of patience.',
    asks: (means: string) => `You said: ${means}.`,
    days: (n: number) => plural(n, { one: 'It takes about 1 day.', other: `It takes about ${formatNumber(n)} days.` }),
  },
  means: {
    email: 'it sends an e-mail',
    sms: 'it sends a text message',
    call: 'it calls',
    waiting: 'it makes you wait',
    support: 'its support checks who you are',
  },
  checkKey: 'Check the key',
  openPage: 'Open its page',
  worked: 'It worked',
  failed: 'It didn’t work',
  note: 'What happened?',
  noteExample: 'Asked for a device used before',
  tried: (day: string) => `Tried on ${day}.`,
  triedWith: (day: string, note: string) => `Tried on ${day}: ${note}`,
} satisfies Messages;
