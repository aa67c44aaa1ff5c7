import { readName, readText, SAYS, sentencesOf } from './concepts.ts';
import { chainOf, createNearness } from './nearness.ts';
import type { PageField, PageSnapshot, PageText } from './snapshot.ts';

/** What stands around a field, weighed by how close it is and whether it belongs to the same part of the page. */
export interface Context {
  /** The text just before the field, when it is short enough to be its label. */
  readonly adjacent: string;
  readonly factor: number;
  readonly app: number;
  readonly phrase: number;
  readonly sent: number;
  readonly resend: number;
  readonly recovery: number;
  /** A recovery code is offered as another way. */
  readonly recoveryToo: boolean;
  readonly foreign: number;
  readonly hardware: number;
  readonly captcha: boolean;
  readonly scan: boolean;
  readonly verify: boolean;
}

/** How many texts and fields away something is still about a field. */
const REACH = 40;

interface Read {
  readonly text: PageText;
  readonly says: number;
  readonly sentences: readonly number[];
  /** It labels a field, tied or just before it: it speaks of that field and not of the page. */
  readonly isLabel: boolean;
}

/** Reads a page's texts once, for all of its fields. */
export function createContextReader(page: PageSnapshot): (fields: readonly PageField[]) => Context {
  const labels = new Set(page.fields.flatMap((field) => (field.label === '' ? [] : [field.label])));
  const starts = new Set(page.fields.map((field) => field.order));
  const isLabel = ({ kind, order, text }: PageText) =>
    kind === 'text' && (labels.has(text) || (starts.has(order + 1) && text.length <= 48));
  const texts = page.texts.map((text) => readOne(text, isLabel(text)));
  const headings = texts.filter(({ text }) => text.kind === 'heading');
  const title = readOne({ order: -1, scope: 0, kind: 'heading', text: page.title }, false);
  const scopeNames = page.scopes.map((scope) => readName(scope.names));
  const nearness = createNearness(page);

  return (fields) => {
    const first = fields[0];
    const last = fields.at(-1);
    if (first === undefined || last === undefined) throw new RangeError('got no field, want one');
    const chain = chainOf(page, first.scope);
    const context = {
      adjacent: '',
      factor: 0,
      app: 0,
      phrase: 0,
      sent: 0,
      resend: 0,
      recovery: 0,
      recoveryToo: false,
      foreign: 0,
      hardware: 0,
      captcha: false,
      scan: false,
      verify: false,
    };
    const raise = (
      key: 'factor' | 'app' | 'phrase' | 'sent' | 'resend' | 'recovery' | 'foreign' | 'hardware',
      by: number,
    ) => {
      context[key] = Math.max(context[key], by);
    };
    const read = (one: Read, weight: number) => {
      const { kind } = one.text;
      if (kind === 'link' || kind === 'button' || kind === 'submit') {
        if (one.says & SAYS.resend && kind !== 'submit') raise('resend', weight);
        if (one.says & SAYS.verify && kind === 'submit') context.verify = true;
        if (one.says & SAYS.recovery && kind !== 'submit') context.recoveryToo = true;
        return;
      }
      const heading = kind === 'heading';
      // "Phone" on its own names a way to choose; a sentence tells which one was chosen.
      const way = heading || !isTag(one.text.text) ? weight : weight * 0.7;
      for (const says of one.sentences) {
        const instead = (says & SAYS.instead) !== 0;
        if (says & SAYS.factor) raise('factor', weight);
        if (says & SAYS.app && !(instead && says & SAYS.sent)) raise('app', instead ? way * 0.5 : way);
        if (says & (SAYS.phrase | SAYS.code)) raise('phrase', says & SAYS.phrase ? weight : weight * 0.7);
        if (says & SAYS.recovery) {
          if (instead || says & SAYS.app) context.recoveryToo = true;
          else raise('recovery', heading ? weight * 1.1 : weight);
        }
        if (says & SAYS.sent && !instead) raise('sent', way);
        if (says & SAYS.masked) raise('sent', weight);
        if (says & SAYS.resend) raise('resend', weight);
        if (says & SAYS.foreign) raise('foreign', heading ? weight : weight * 0.5);
        if (says & SAYS.pin && heading) raise('foreign', weight);
        if (says & SAYS.hardware) raise('hardware', heading ? weight : weight * 0.5);
        if (says & SAYS.scan) context.scan = true;
      }
    };

    read(title, 0.7);
    for (const one of nearbyOf(texts, headings, first.order, last.order)) {
      const isBefore = one.text.order === first.order - 1;
      if (one.says === 0 && !isBefore && one.text.kind !== 'image') continue;
      const weight = nearness(one.text, first, last, chain);
      if (weight <= 0) continue;
      if (one.text.kind === 'image') {
        if (looksCaptcha(one.text) && first.order - one.text.order <= 6 && one.text.order - last.order <= 4)
          context.captcha = true;
        if (one.says & SAYS.foreign && weight > 0.5) context.captcha = true;
        continue;
      }
      if (one.isLabel) {
        const isOwn = isBefore && (one.says & SAYS.instead) === 0;
        if (isOwn) context.adjacent = one.text.text;
        // A field with a label of its own is preceded by a short instruction, not by a second label.
        if (!isOwn || first.label === '' || labels.has(one.text.text)) continue;
      }
      read(one, weight);
    }
    for (const id of chain) {
      const says = scopeNames[id] ?? 0;
      if (says & SAYS.app) raise('app', 0.7);
      if (says & SAYS.factor) raise('factor', 0.8);
      if (says & SAYS.recovery) raise('recovery', 0.8);
      if (says & SAYS.sent) raise('sent', 0.8);
      if (says & SAYS.foreign && page.scopes[id]?.kind === 'form') raise('foreign', 0.4);
    }
    return context;
  };
}

function readOne(text: PageText, isLabel: boolean): Read {
  const says = readText(text.text);
  return {
    text,
    says,
    isLabel,
    sentences: says !== 0 && text.text.length > 60 ? sentencesOf(text.text).map(readText) : [says],
  };
}

/** A name of a thing rather than a sentence. */
function isTag(text: string): boolean {
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return text.length <= 6;
  return text.length <= 24 && text.split(/\s+/).length <= 3;
}

/** Texts within reach of a field, and every heading: the cost of a page must not grow with its square. */
function nearbyOf(texts: readonly Read[], headings: readonly Read[], from: number, to: number): readonly Read[] {
  let start = 0;
  for (let end = texts.length; start < end; ) {
    const middle = (start + end) >> 1;
    if ((texts[middle]?.text.order ?? 0) < from - REACH) start = middle + 1;
    else end = middle;
  }
  const near: Read[] = headings.filter(({ text }) => text.order < from - REACH || text.order > to + REACH);
  for (let at = start; at < texts.length; at++) {
    const one = texts[at];
    if (one === undefined || one.text.order > to + REACH) break;
    near.push(one);
  }
  return near;
}

/** A small, wide picture is what a captcha looks like; a QR code is square. */
function looksCaptcha({ width = 0, height = 0 }: PageText): boolean {
  return width >= 60 && width <= 320 && height >= 20 && height <= 120 && width / height >= 1.7;
}
