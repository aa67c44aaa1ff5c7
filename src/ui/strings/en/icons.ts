import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words about the icons of accounts. */
export const icons = {
  change: 'Change icon',
  chosen: 'Icon changed.',
  chooser: {
    title: (account: string) => `Icon for ${account}`,
    auto: 'Choose automatically',
    autoHint: 'The linked site’s own icon if Latchkey has it, otherwise one from the list below, otherwise a letter.',
    letter: 'Letter',
    file: 'Choose a picture',
    search: 'Find a service',
    services: 'Service icons',
    none: 'No icon matches this name.',
    more: (n: number) =>
      plural(n, { one: '1 more. Type a name to find it.', other: `${formatNumber(n)} more. Type a name to find one.` }),
  },
  pack: {
    title: 'Account icons',
    lead: 'Latchkey has icons for well-known services, and keeps the icon of each site you use an account on. An icon pack for Aegis adds more.',
    pick: 'Choose an icon pack',
    reading: 'Reading the icon pack',
    heading: (name: string) => `Icons from ${name}`,
    unnamed: 'the icon pack',
    found: (n: number) =>
      plural(n, { one: 'It has an icon for 1 account.', other: `It has icons for ${formatNumber(n)} accounts.` }),
    none: 'It has no icon for any of your accounts.',
    list: 'Accounts with a new icon',
    use: (account: string) => `Use the new icon for ${account}`,
    before: 'Now',
    after: 'New',
    apply: (n: number) => plural(n, { one: 'Use 1 icon', other: `Use ${formatNumber(n)} icons` }),
    applied: (n: number) => plural(n, { one: '1 icon changed.', other: `${formatNumber(n)} icons changed.` }),
  },
} satisfies Messages;
