import { readName, readText, SAYS, sentencesOf } from './concepts.ts';
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
}

/** Reads a page's texts once, for all of its fields. */
export function createContextReader(page: PageSnapshot): (fields: readonly PageField[]) => Context {
  const texts = page.texts.map(readOne);
  const headings = texts.filter(({ text }) => text.kind === 'heading');
  const title = readOne({ order: -1, scope: 0, kind: 'heading', text: page.title });
  const labels = new Set(page.fields.flatMap((field) => (field.label === '' ? [] : [field.label])));
  const starts = new Set(page.fields.map((field) => field.order));
  /** What labels a field, tied or just before it, speaks of that field and not of the page. */
  const isLabel = ({ kind, order, text }: PageText) =>
    kind === 'text' && (labels.has(text) || (starts.has(order + 1) && text.length <= 48));
  const scopeNames = page.scopes.map((scope) => readName(scope.names));
  const dialogs = page.scopes.flatMap((scope, id) => (scope.kind === 'dialog' ? [id] : []));

  return (fields) => {
    const first = fields[0];
    const last = fields.at(-1);
    if (first === undefined || last === undefined) throw new RangeError('got no field, want one');
    const chain = chainOf(page, first.scope);
    const inDialog = dialogs.some((id) => chain.includes(id));
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
      for (const says of one.sentences) {
        const instead = (says & SAYS.instead) !== 0;
        if (says & SAYS.factor) raise('factor', weight);
        if (says & SAYS.app && !(instead && says & SAYS.sent)) raise('app', instead ? weight * 0.5 : weight);
        if (says & (SAYS.phrase | SAYS.code)) raise('phrase', says & SAYS.phrase ? weight : weight * 0.7);
        if (says & SAYS.recovery) {
          if (instead || says & SAYS.app) context.recoveryToo = true;
          else raise('recovery', heading ? weight * 1.1 : weight);
        }
        if (says & SAYS.sent && !instead) raise('sent', weight);
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
      const weight = weigh(page, chain, inDialog, one.text, first, last);
      if (weight <= 0) continue;
      if (one.text.kind === 'image') {
        if (looksCaptcha(one.text) && first.order - one.text.order <= 6 && one.text.order - last.order <= 4)
          context.captcha = true;
        if (one.says & SAYS.foreign && weight > 0.5) context.captcha = true;
        continue;
      }
      if (isLabel(one.text)) {
        const isOwn = one.text.order === first.order - 1;
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

function readOne(text: PageText): Read {
  const says = readText(text.text);
  return { text, says, sentences: text.text.length > 60 ? sentencesOf(text.text).map(readText) : [says] };
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

function chainOf(page: PageSnapshot, scope: number): readonly number[] {
  const chain: number[] = [];
  for (let id = scope; id >= 0 && chain.length < 64; id = page.scopes[id]?.parent ?? -1) chain.push(id);
  return chain;
}

/** 1 in the field's own form or dialog, less further off, nothing in a part of the page that is about something else. */
function weigh(
  page: PageSnapshot,
  chain: readonly number[],
  inDialog: boolean,
  text: PageText,
  first: PageField,
  last: PageField,
): number {
  const distance = text.order < first.order ? first.order - text.order : text.order - last.order;
  let meeting = text.scope;
  let crossed = false;
  for (let hops = 0; !chain.includes(meeting) && meeting > 0 && hops < 64; hops++) {
    const scope = page.scopes[meeting];
    if (scope === undefined) return 0;
    if (scope.kind !== 'section') crossed = true;
    meeting = scope.parent;
  }
  if (crossed) return 0;
  const depth = chain.indexOf(meeting);
  if (inDialog && chain.slice(0, depth).some((id) => page.scopes[id]?.kind === 'dialog')) return 0.15;
  const near = depth === 0 ? 1 : 0.9;
  if (distance <= 8) return near;
  if (distance <= 20) return near * 0.85;
  return text.kind === 'heading' ? near * 0.75 : near * 0.5;
}

/** A small, wide picture is what a captcha looks like; a QR code is square. */
function looksCaptcha({ width = 0, height = 0 }: PageText): boolean {
  return width >= 60 && width <= 320 && height >= 20 && height <= 120 && width / height >= 1.7;
}
