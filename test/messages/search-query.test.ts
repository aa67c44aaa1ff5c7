import { describe, expect, it } from 'vitest';
import { parseSearch } from '../../src/messages/search-query.ts';

describe('a text in the search box', () => {
  it.each([
    ['git ada', ['git', 'ada'], []],
    ['#work', [], ['work']],
    ['tag:work', [], ['work']],
    ['Tag:Work git', ['git'], ['Work']],
    ['git #work #home', ['git'], ['work', 'home']],
    ['tag:"two words" git', ['git'], ['two words']],
    ['#"two wor', [], ['two wor']],
    ['#', [], ['']],
    ['C# heading:x ada#1', ['C#', 'heading:x', 'ada#1'], []],
    ['   ', [], []],
  ])('%j is read as words and tags', (text, words, tags) => {
    expect(parseSearch(text)).toEqual({ words, tags });
  });
});
