import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of noting where security keys are registered and used. */
export const keyWatch = {
  question: {
    title: 'Which security key?',
    added: (host: string) => `You added a security key on ${host}.`,
    used: (host: string) => `You used a security key on ${host}.`,
    addedAt: <P>(host: P) => ['You added a security key on ', host, '. Which one is it?'],
    usedAt: <P>(host: P) => ['You used a security key on ', host, '. Which one is it?'],
    seen: (ago: string) => `Seen ${ago}`,
    likely: 'most likely',
    more: (n: number) =>
      plural(n, { one: '1 more. Search to find it.', other: `${formatNumber(n)} more. Search to find them.` }),
    choose: 'Choose key',
    notMine: 'Not mine',
    declined: 'Latchkey won’t ask about this security key again.',
    assigned: (key: string, host: string) => `${key} linked to ${host}.`,
  },
  offer: {
    line: 'Keep track of security keys you use here?',
    hint: (host: string) =>
      `Your browser will ask you to let Latchkey read ${host}. Latchkey then notes when a security key is added or used there, and nothing else.`,
    watch: 'Watch site',
    started: (host: string) => `Watching ${host} for security keys. Reload pages that are already open.`,
    refused: 'Permission wasn’t granted, so this site isn’t watched.',
  },
  menu: {
    addedHere: (key: string) => `Link ${key} to this site`,
    watch: 'Watch this site for security keys',
    stop: 'Stop watching this site',
  },
  registration: {
    notUsed: 'no use recorded',
    /** Who says that it is registered and was used. */
    sources: { seen: 'seen by Latchkey', said: 'entered by you' },
    facts: (parts: readonly string[]) => parts.join(' · '),
  },
  sites: {
    title: 'Watched sites',
    lead: 'On these sites, Latchkey notes when you add or use a security key, so that each key’s list of sites and last use stay up to date. It reads no passwords, codes or signatures there.',
    empty:
      'None yet. When you link a security key to a site in the popup, Latchkey offers to watch that site. Your browser asks first.',
    list: 'Watched sites',
    stop: 'Stop watching',
    stopOf: (host: string) => `Stop watching ${host}`,
    stopped: (host: string) => `${host} is no longer watched. Reload pages that are already open.`,
  },
} satisfies Messages;
