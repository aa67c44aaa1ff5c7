import { expect, it } from 'vitest';
import { spokenCode } from '../../src/ui/group.ts';

it('a code is spoken digit by digit, and is still the code without the spaces', () => {
  expect(spokenCode('195759')).toBe('1 9 5 7 5 9');
  expect(spokenCode('R3K9T').replaceAll(' ', '')).toBe('R3K9T');
});
