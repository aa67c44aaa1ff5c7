import { expect, it } from 'vitest';
import { hiddenProblemOf } from '../../src/ui/hidden-character.ts';
import { commonText } from '../../src/ui/strings/common.ts';

it('names the word before a hidden character, however long the name is', () => {
  expect(hiddenProblemOf('My بانک\u200B')).toBe(commonText.hiddenAfter('بانک'));
  expect(hiddenProblemOf('My Bank \u200B')).toBe(commonText.hiddenAfter('Bank'));
  expect(hiddenProblemOf(`${'x'.repeat(50)}\u200B`)).toBe(commonText.hiddenAfter('x'.repeat(16)));
});

it('says where it is at the start, and nothing where there is none', () => {
  expect(hiddenProblemOf('\u200BBank')).toBe(commonText.hiddenAtStart);
  expect(hiddenProblemOf('می‌خواهم')).toBeUndefined();
});
