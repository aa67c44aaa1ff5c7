import { describe, expect, it } from 'vitest';
import { faultText } from '../../../src/ui/strings/faults.ts';

const faults = Object.entries(faultText);
const sentences = faults.flatMap(([code, { what, kept, todo }]) => [
  [code, what],
  [code, todo],
  ...(kept === undefined ? [] : [[code, kept]]),
]);

/** Phrases that read as translated, and words for which the glossary has others. */
const FORBIDDEN =
  /\b(?:is said|are said|anew|blanks?|comes? twice|takes? off|takes? out|no more|please|sorry|cannot|could not|e-mail|tokens?|website or service|seed|OTP)\b|'|"/i;

describe('the words of a failure', () => {
  it('say what happened and what to do', () => {
    const incomplete = faults.filter(([, { what, todo }]) => what.trim() === '' || todo.trim() === '');
    expect(incomplete.map(([code]) => code)).toEqual([]);
  });

  it('are sentences that begin with a capital and end with a full stop', () => {
    expect(sentences.filter(([, text]) => !/^[A-Z].*\.$/su.test(text ?? ''))).toEqual([]);
  });

  it('say what happened in at most 120 characters', () => {
    expect(faults.filter(([, { what }]) => what.length > 120).map(([code]) => code)).toEqual([]);
  });

  it('keep to idiomatic English and to the glossary', () => {
    expect(sentences.filter(([, text]) => FORBIDDEN.test(text ?? ''))).toEqual([]);
  });
});
