import { describe, expect, it } from 'vitest';
import { ancestorsOf } from '../../content/ancestors.ts';

type View = Parameters<typeof ancestorsOf>[0];

/** A window in frames of these origins, the nearest first; `undefined` for one that does not answer. */
function windowWithin([nearest, ...others]: readonly (string | undefined)[], isTop = true): View {
  const view = { parent: undefined as unknown as Window };
  view.parent = (isTop ? view : windowOf(nearest, others)) as unknown as Window;
  return view;
}

function windowOf(origin: string | undefined, around: readonly (string | undefined)[]): View {
  return Object.defineProperty(windowWithin(around, around.length === 0), 'origin', {
    get: () => {
      if (origin === undefined) throw new DOMException('Permission denied', 'SecurityError');
      return origin;
    },
  });
}

const BANK = 'https://bank.example';

describe('the origins of the frames around a window', () => {
  it('are those that the browser lists', () => {
    expect(ancestorsOf(windowWithin([]), [BANK, 'https://evil.example'])).toEqual([BANK, 'https://evil.example']);
  });

  it.each([
    ['at the top', [], []],
    ['in a frame of one origin', [BANK], [BANK]],
    ['in a frame of the bank in a hostile one in the bank', [undefined, BANK], ['null', BANK]],
    ['in a frame of the bank in a hostile page', [BANK, undefined], [BANK, 'null']],
  ])('are asked one by one where it does not: %s', (_, around, origins) => {
    expect(ancestorsOf(windowWithin(around, around.length === 0))).toEqual(origins);
  });
});
