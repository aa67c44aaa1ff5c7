import type { PageSnapshot, PageText } from './snapshot.ts';
import { readText, sentencesOf } from './vocabulary.ts';

/** A text of the page with the signals found in it. */
export interface ReadText {
  readonly text: PageText;
  readonly signals: number;
  /** Signals of each sentence. */
  readonly sentences: readonly number[];
  /** It labels a field, by markup or by standing just before it: it describes that field and not the page. */
  readonly isLabel: boolean;
}

/** A page's texts, read once for all of its fields. */
export interface PageTexts {
  readonly title: ReadText;
  /** The texts that can concern fields whose `order` is `from` to `to`. */
  nearby(from: number, to: number): readonly ReadText[];
  /** Whether some field is labelled with exactly this text by markup. */
  isTiedLabel(text: string): boolean;
}

/** How many texts and fields away a text still concerns a field. */
const REACH = 40;

/** Reads every text of a page. */
export function readPageTexts(page: PageSnapshot): PageTexts {
  const labels = new Set(page.fields.flatMap((field) => (field.label === '' ? [] : [field.label])));
  const starts = new Set(page.fields.map((field) => field.order));
  const isLabel = ({ kind, order, text }: PageText) =>
    kind === 'text' && (labels.has(text) || (starts.has(order + 1) && text.length <= 48));
  const texts = page.texts.map((text) => readOne(text, isLabel(text)));
  const headings = texts.filter(({ text }) => text.kind === 'heading');
  return {
    title: readOne({ order: -1, scope: 0, kind: 'heading', text: page.title }, false),
    isTiedLabel: (text) => labels.has(text),
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

function readOne(text: PageText, isLabel: boolean): ReadText {
  const signals = readText(text.text);
  const isLong = signals !== 0 && text.text.length > 60;
  return { text, signals, isLabel, sentences: isLong ? sentencesOf(text.text).map(readText) : [signals] };
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
