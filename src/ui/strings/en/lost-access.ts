import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words for somebody who can’t get into an account. */
export const lostAccess = {
  title: 'I can’t get in',
  lead: (account: string) => `What you can still try for ${account}, quickest first.`,
  nothing:
    'Latchkey knows of nothing that would open this account. Look for a way back in on the service’s own sign-in page.',
  lastWorked: (day: string) => `A way in last worked on ${day}.`,
  steps: {
    code: 'Fill a code',
    codeDetail: 'If it is refused, check this computer’s clock.',
    recovery: (n: number) =>
      plural(n, { one: 'Fill your last recovery code', other: `Fill a recovery code (${formatNumber(n)} left)` }),
    key: (key: string) => `Use ${key}`,
    keyDetail: 'On the sign-in page, choose to use a security key or passkey first.',
    codeCopy: (thing: string) => `${thing} generates codes for this account`,
    recoveryCopy: (thing: string) => `${thing} has recovery codes`,
    since: (day: string) => `As of ${day}.`,
    signOn: (account: string) => `Sign in with ${account}`,
    passkey: (provider: string) => `Use the passkey in ${provider}`,
    service: 'Ask the service to let you back in',
    serviceOf: (service: string) => `Ask ${service} to let you back in`,
    serviceUnknown: 'Look for “Lost access” or “Can’t sign in” on the sign-in page',
    serviceAsks: 'It may ask for your email address or a device that you’ve used before, and it may take a few days.',
    asks: (means: string) => `You noted: ${means}.`,
    days: (n: number) => plural(n, { one: 'It takes about 1 day.', other: `It takes about ${formatNumber(n)} days.` }),
  },
  means: {
    email: 'it sends an email',
    sms: 'it sends a text message',
    call: 'it phones you',
    waiting: 'it has a waiting period',
    support: 'its support checks who you are',
  },
  checkKey: 'Check the key',
  openPage: 'Open help page',
  worked: 'It worked',
  failed: 'It didn’t work',
  note: 'What happened?',
  noteExample: 'Asked for a device I’d used before',
  tried: (day: string) => `Tried on ${day}.`,
  triedWith: (day: string, note: string) => `Tried on ${day}: ${note}`,
} satisfies Messages;
