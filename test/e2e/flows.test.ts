import { expect, it } from 'vitest';
import { FLOWS, isBuilt, play } from './flow-book.ts';

it.each(FLOWS.filter(isBuilt))(
  'plays flow %s from a fresh profile by the toolbar button',
  { timeout: 240_000 },
  async (id) => {
    expect(await play(id)).toBeUndefined();
  },
);
