import { formatLocale, language } from './language.ts';

/** The sentence for each plural category that a language has (CLDR); English has `one` and `other`. */
export type Plurals = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Chooses the sentence for a number: `plural(n, { one: '1 account', other: `${formatNumber(n)} accounts` })`. */
export function plural(n: number, sentences: Plurals): string {
  const tag = language();
  const rule = rules.get(tag) ?? new Intl.PluralRules(tag);
  rules.set(tag, rule);
  return sentences[rule.select(n)] ?? sentences.other;
}

/** A number with the grouping of the language in use. */
export function formatNumber(n: number): string {
  const tag = formatLocale();
  const format = numbers.get(tag) ?? new Intl.NumberFormat(tag);
  numbers.set(tag, format);
  return format.format(n);
}

/** Joins items as the language in use does: “1, 2 and 3”, or with `disjunction` “1, 2 or 3”. */
export function formatList(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(formatLocale(), { type }).format(items);
}
