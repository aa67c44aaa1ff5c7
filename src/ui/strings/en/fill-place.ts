import type { Messages } from '../catalog.ts';
import { formatNumber } from '../plural.ts';

/** Words of the question where on a page a code goes. */
export const fillPlace = {
  fillHere: 'Fill here',
  noPicture: 'Latchkey can’t show this part of the page.',
  several: {
    title: 'Which form gets the code?',
    ask: 'Several forms on this page ask for a code.',
    legend: 'Fill into',
    form: (number: number) => `Form ${formatNumber(number)}`,
    picture: (number: number) => `Part of the page, with the field of form ${formatNumber(number)} outlined`,
    advice: 'Choose the one you sign in with. A form in a comment, a message or an ad isn’t the site’s own.',
  },
  drawn: {
    title: 'Fill into these boxes?',
    ask: 'The field itself isn’t visible. The page draws these boxes in its place:',
    picture: 'Part of the page, with the boxes outlined',
    advice:
      'Fill if this is where you’d type the code. Next time, Latchkey fills here for this account without asking.',
  },
} satisfies Messages;
