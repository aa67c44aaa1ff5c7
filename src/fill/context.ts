import type { Ask } from './asking.ts';
import { type PageTexts, type ReadText, readPageTexts } from './page-texts.ts';
import { createProximity, type Proximity, scopeChain } from './proximity.ts';
import type { PageField, PageSnapshot, PageText } from './snapshot.ts';
import { readName, SIGNALS } from './vocabulary.ts';

/** What the page says around a field; numbers are the weight of the closest text that says so. */
export interface Context {
  /** The text just before the field, when it is short enough to be its label. */
  readonly adjacent: string;
  readonly factor: number;
  readonly app: number;
  readonly phrase: number;
  readonly sent: number;
  readonly resend: number;
  readonly recovery: number;
  /** The page offers recovery codes as another method. */
  readonly recoveryToo: boolean;
  readonly foreign: number;
  readonly hardware: number;
  readonly captcha: boolean;
  readonly scan: boolean;
  readonly verify: boolean;
  /** Another device is to be signed in. */
  readonly device: number;
  /** A device shows the code, the user's own or another one. */
  readonly shownByDevice: number;
  /** What the text before it asks for. */
  readonly ask: Ask | undefined;
  /** Its button joins, redeems or looks up something. */
  readonly action: boolean;
}

type Tally = { -readonly [Key in keyof Context]: Context[Key] } & {
  /** The page is for those who can no longer make codes. */
  reset: boolean;
  /** A sentence tells of recovery codes beside another method. */
  otherRecovery: number;
};
type Weighted =
  | ('factor' | 'app' | 'phrase' | 'sent' | 'resend' | 'recovery' | 'foreign' | 'hardware')
  | ('device' | 'shownByDevice' | 'otherRecovery');

/** A field, or a row of boxes taken as one, and the parts of the page it lies in, innermost first. */
interface Target {
  readonly first: PageField;
  readonly last: PageField;
  readonly chain: readonly number[];
}

/** Reads a page's texts once, and gives what they say around any of its fields. */
export function createContextReader(page: PageSnapshot): (fields: readonly PageField[]) => Context {
  const texts = readPageTexts(page);
  const scopes = page.scopes.map(({ kind, names }) => ({ kind, signals: readName(names) }));
  const proximity = createProximity(page);
  return (fields) => {
    const first = fields[0];
    const last = fields.at(-1);
    if (first === undefined || last === undefined) throw new RangeError('got no field, want one');
    const target = { first, last, chain: scopeChain(page, first.scope) };
    const tally = emptyTally();
    addText(tally, texts.title, 0.7);
    for (const one of texts.nearby(first.order, last.order)) {
      const weight = weightOf(one, texts, target, proximity);
      if (weight <= 0) continue;
      if (one.text.kind === 'image') tally.captcha ||= isCaptcha(one, weight, target);
      else if (!one.isLabel || isInstruction(one, texts, target)) addText(tally, one, weight);
      if (isAsking(one, texts, target)) tally.ask = one.ask() ?? tally.ask;
      if (isAdjacentLabel(one, texts, target)) tally.adjacent = one.text.text;
    }
    for (const id of target.chain) addScope(tally, scopes[id]);
    if (tally.reset && tally.ask !== 'app') raise(tally, 'recovery', tally.otherRecovery);
    return tally;
  };
}

function emptyTally(): Tally {
  return {
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
    device: 0,
    shownByDevice: 0,
    ask: undefined,
    action: false,
    reset: false,
    otherRecovery: 0,
  };
}

/** How much a text concerns a field; 0 where it says nothing. */
function weightOf(
  { text, signals }: ReadText,
  texts: PageTexts,
  { first, last, chain }: Target,
  proximity: Proximity,
): number {
  const isSilent = signals === 0 && text.kind !== 'image' && !texts.isJustBefore(text, first);
  return isSilent ? 0 : proximity(text, first, last, chain);
}

function isAdjacentLabel({ text, signals, isLabel }: ReadText, texts: PageTexts, { first }: Target): boolean {
  return isLabel && texts.isJustBefore(text, first) && (signals & SIGNALS.instead) === 0;
}

/** A field with a label of its own is preceded by a short instruction, not by a second label. */
function isInstruction(one: ReadText, texts: PageTexts, target: Target): boolean {
  return isAdjacentLabel(one, texts, target) && target.first.label !== '' && !texts.isTiedLabel(one.text.text);
}

/** How many texts and fields before a field may ask for what it takes. */
const ASKING_REACH = 12;

function isAsking(one: ReadText, texts: PageTexts, target: Target): boolean {
  const { kind, order } = one.text;
  const { first } = target;
  if ((kind !== 'text' && kind !== 'heading') || order >= first.order || order < first.order - ASKING_REACH)
    return false;
  return !one.isLabel || texts.isJustBefore(one.text, first);
}

function raise(tally: Tally, key: Weighted, weight: number): void {
  tally[key] = Math.max(tally[key], weight);
}

function addText(tally: Tally, { text, signals, sentences }: ReadText, weight: number): void {
  const { kind } = text;
  if (kind === 'heading' || kind === 'submit') tally.reset ||= (signals & SIGNALS.reset) !== 0;
  if (kind === 'submit') {
    tally.verify ||= (signals & SIGNALS.verify) !== 0;
    tally.action ||= (signals & (SIGNALS.action | SIGNALS.verify)) === SIGNALS.action;
  } else if (kind === 'link' || kind === 'button') {
    if (signals & SIGNALS.resend) raise(tally, 'resend', weight);
  } else for (const sentence of sentences) addSentence(tally, sentence, text, weight);
}

function addSentence(tally: Tally, signals: number, { kind, text }: PageText, weight: number): void {
  if (signals === 0) return;
  const isHeading = kind === 'heading';
  // "Phone" on its own names a method to choose; a sentence tells which one was chosen.
  const method = isHeading || !isPhrase(text) ? weight : weight * 0.7;
  const minor = isHeading ? weight : weight * 0.5;
  const isAlternative = (signals & SIGNALS.instead) !== 0;
  const isAdvert = !isHeading && (signals & SIGNALS.advert) !== 0 && (signals & SIGNALS.code) === 0;
  if (signals & SIGNALS.factor) raise(tally, 'factor', isAdvert ? weight * 0.4 : weight);
  if (signals & SIGNALS.app && !(isAlternative && signals & SIGNALS.sent) && !isLost(signals))
    raise(tally, 'app', isAlternative ? method * 0.5 : isAdvert ? method * 0.4 : method);
  if (signals & (SIGNALS.phrase | SIGNALS.code | SIGNALS.digits))
    raise(tally, 'phrase', signals & SIGNALS.phrase ? weight : weight * 0.7);
  if (signals & SIGNALS.recovery) addRecovery(tally, signals, isHeading ? weight * 1.1 : weight);
  if (signals & SIGNALS.sent && !isAlternative) raise(tally, 'sent', method);
  if (signals & SIGNALS.masked) raise(tally, 'sent', weight);
  if (signals & SIGNALS.resend) raise(tally, 'resend', weight);
  if (signals & SIGNALS.foreign) raise(tally, 'foreign', minor);
  if (signals & SIGNALS.pin && isHeading) raise(tally, 'foreign', weight);
  if (signals & SIGNALS.hardware) raise(tally, 'hardware', minor);
  if (signals & SIGNALS.device && !(signals & SIGNALS.sent)) raise(tally, 'device', weight);
  if (signals & SIGNALS.shownByDevice && signals & (SIGNALS.code | SIGNALS.digits))
    raise(tally, 'shownByDevice', weight);
  if (signals & SIGNALS.scan) tally.scan = true;
}

/** An app is named that the user no longer has, or that a recovery code takes the place of. */
function isLost(signals: number): boolean {
  return (signals & SIGNALS.reset) !== 0 || (signals & (SIGNALS.recovery | SIGNALS.either)) === SIGNALS.recovery;
}

/** "Use a recovery code instead" leads elsewhere; "you may enter one of your recovery codes" means this field. */
function addRecovery(tally: Tally, signals: number, weight: number): void {
  raise(tally, 'otherRecovery', weight);
  if (signals & SIGNALS.either) tally.recoveryToo = true;
  else if (signals & SIGNALS.instead) tally.recoveryToo ||= (signals & SIGNALS.enter) !== 0;
  else raise(tally, 'recovery', weight);
}

function addScope(tally: Tally, scope: { readonly kind: string; readonly signals: number } | undefined): void {
  if (scope === undefined) return;
  const { kind, signals } = scope;
  if (signals & SIGNALS.app) raise(tally, 'app', 0.7);
  if (signals & SIGNALS.factor) raise(tally, 'factor', 0.8);
  if (signals & SIGNALS.recovery) raise(tally, 'recovery', 0.8);
  if (signals & SIGNALS.sent) raise(tally, 'sent', 0.8);
  if (signals & SIGNALS.foreign && kind === 'form') raise(tally, 'foreign', 0.4);
}

/** A name of a thing rather than a sentence. */
function isPhrase(text: string): boolean {
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return text.length <= 6;
  return text.length <= 24 && text.split(/\s+/).length <= 3;
}

function isCaptcha({ text, signals }: ReadText, weight: number, { first, last }: Target): boolean {
  const isBeside = first.order - text.order <= 6 && text.order - last.order <= 4;
  return (isBeside && hasCaptchaShape(text)) || ((signals & SIGNALS.foreign) !== 0 && weight > 0.5);
}

/** A captcha is a small, wide picture; a QR code is square. */
function hasCaptchaShape({ width = 0, height = 0 }: PageText): boolean {
  return width >= 60 && width <= 320 && height >= 20 && height <= 120 && width / height >= 1.7;
}
