import { type Ask, readAsk } from './asking.ts';
import type { PageField, PageSnapshot, PageText } from './snapshot.ts';
import { readText, sentencesOf } from './vocabulary.ts';

/** A text of the page with the signals found in it. */
export interface ReadText {
  readonly text: PageText;
  readonly signals: number;
  /** Signals of each sentence. */
  readonly sentences: readonly number[];
  /** It labels a field, by markup or by standing just before it: it describes that field and not the page. */
  readonly isLabel: boolean;
  readonly ask: () => Ask | undefined;
}

/** A page's texts, read once for all of its fields. */
export interface PageTexts {
  readonly title: ReadText;
  /** The texts that can concern fields whose `order` is `from` to `to`. */
  nearby(from: number, to: number): readonly ReadText[];
  /** Whether some field is labelled with exactly this text by markup. */
  isTiedLabel(text: string): boolean;
  /** Whether the text is the last thing that a person sees before the field. */
  isJustBefore(text: PageText, field: PageField): boolean;
}

/** How many texts and fields away a text still concerns a field. */
const REACH = 40;

/** Reads every text of a page. */
export function readPageTexts(page: PageSnapshot): PageTexts {
  const labels = new Set(page.fields.flatMap((field) => (field.label === '' ? [] : [field.label])));
  const before = textsBefore(page);
  const starts = new Set(before.values());
  const isLabel = ({ kind, order, text }: PageText) =>
    kind === 'text' && (labels.has(text) || (starts.has(order) && text.length <= 48));
  const texts = page.texts.map((text) => readOne(text, isLabel(text)));
  const headings = texts.filter(({ text }) => text.kind === 'heading');
  return {
    title: readOne({ order: -1, scope: 0, kind: 'heading', text: page.title }, false),
    isTiedLabel: (text) => labels.has(text),
    isJustBefore: ({ order }, field) => before.get(field) === order,
    // Every heading, but only texts within reach: the cost of a page must not grow with its square.
    nearby(from, to) {
      const near = headings.filter(({ text }) => text.order < from - REACH || text.order > to + REACH);
      for (let at = firstFrom(texts, from - REACH); at < texts.length; at++) {
        const one = texts[at];
        if (one === undefined || one.text.order > to + REACH) break;
        near.push(one);
      }
      return near;
    },
  };
}

/** The `order` of the text just before each field; fields that nobody sees do not stand between. */
function textsBefore({ fields, texts }: PageSnapshot): ReadonlyMap<PageField, number> {
  const found = new Map<PageField, number>();
  let at = 0;
  let before: number | undefined;
  for (const field of fields) {
    for (let text = texts[at]; text !== undefined && text.order < field.order; text = texts[++at]) before = text.order;
    if (before !== undefined) found.set(field, before);
    if (field.visible) before = undefined;
  }
  return found;
}

function readOne(text: PageText, isLabel: boolean): ReadText {
  const signals = readText(text.text);
  const isLong = signals !== 0 && text.text.length > 60;
  const sentences = isLong ? sentencesOf(text.text).map(readText) : [signals];
  return { text, signals, isLabel, sentences, ask: () => (signals === 0 ? undefined : readAsk(text.text)) };
}

/** The index of the first text whose `order` is at least `order`, by binary search. */
function firstFrom(texts: readonly ReadText[], order: number): number {
  let start = 0;
  for (let end = texts.length; start < end; ) {
    const middle = (start + end) >> 1;
    if ((texts[middle]?.text.order ?? 0) < order) start = middle + 1;
    else end = middle;
  }
  return start;
}
