import type { Messages } from '../catalog.ts';

/** Words for how an account's code is filled. */
export const fillingRules = {
  title: 'Filling',
  join: 'Fill the code into',
  joins: {
    none: 'Its own field',
    after: 'The password field, after the password',
    before: 'The password field, before the password',
  },
  joinHints: {
    after:
      'For sign-ins that take the password and the code in one field, as many VPNs do. Type your password on the page, then fill: the code is added after it. Latchkey doesn’t read or keep the password.',
    before:
      'For sign-ins that take the code and the password in one field. Type your password on the page, then fill: the code is added before it. Latchkey doesn’t read or keep the password.',
  },
  submit: 'Submit after filling',
  submitHint:
    'Presses the form’s own button, as Enter would. A form that sends its data to another site is never submitted.',
  offer: 'Show a badge when a linked site asks for a code',
  offerHint: (sites: string) =>
    `Marks the toolbar button when you’re asked for a code on ${sites}. Your browser will ask you to allow this. Nothing is shown in the page, and nothing is filled automatically.`,
  offerNeedsSite: 'Add a linked site above and save first.',
  notAllowed: (sites: string) => `Your browser doesn’t let Latchkey look at ${sites}, so no badge is shown there.`,
  allow: 'Allow',
  notWatched: (sites: string) => `No badge for ${sites}: Latchkey checks encrypted pages only.`,
  wholeSite: (host: string) => `all of ${host}`,
} satisfies Messages;
