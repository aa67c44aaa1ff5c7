import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of the printed sheet with recovery codes. */
export const recoverySheet = {
  title: 'Recovery codes',
  unused: (n: number, day: string) =>
    plural(n, {
      one: `1 unused code, saved on ${day}. It works once.`,
      other: `${formatNumber(n)} unused codes, saved on ${day}. Each works once: cross it out when you use it.`,
    }),
  keep: 'Keep this sheet away from your computer and phone. Anyone with this sheet and your password can sign in.',
} satisfies Messages;
