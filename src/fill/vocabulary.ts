import { createLexicon, foldName, foldText } from './lexicon.ts';
import { mayNameOther, namesOtherNumber } from './other-number.ts';
import { APP } from './words/app.ts';
import { CODE, PHRASE } from './words/code.ts';
import { DEVICE, SHOWN_BY_DEVICE, SOME_APP } from './words/device.ts';
import { FACTOR } from './words/factor.ts';
import { FOREIGN } from './words/foreign.ts';
import { CONTACT, HARDWARE, PASSWORD, PIN, SCAN, VERIFY } from './words/login.ts';
import {
  NAME_APP,
  NAME_CODE,
  NAME_DEVICE,
  NAME_FACTOR,
  NAME_FOREIGN,
  NAME_PASSWORD,
  NAME_PHRASE,
  NAME_PIN,
  NAME_RECOVERY,
  NAME_SENT,
  NAME_SETUP,
} from './words/names.ts';
import { ACTION, ADVERT, DIGITS, KNOWN, SECOND } from './words/purpose.ts';
import { INSTEAD, RECOVERY } from './words/recovery.ts';
import { RESEND, SENT } from './words/sent.ts';
import { ENTER, RESET, SETUP } from './words/setup.ts';

/** What a text or an identifier can mention, one bit each. */
export const SIGNALS = {
  factor: 1,
  app: 2,
  phrase: 4,
  code: 8,
  sent: 16,
  resend: 32,
  recovery: 64,
  instead: 128,
  foreign: 256,
  pin: 512,
  password: 1024,
  hardware: 2048,
  verify: 4096,
  scan: 8192,
  /** The field asks for a telephone number or e-mail address. */
  contact: 16384,
  /** An address or number with its middle starred out: where the page sent a code. */
  masked: 32768,
  /** Another device is to be signed in with a code that it shows. */
  device: 1 << 16,
  shownByDevice: 1 << 17,
  setup: 1 << 18,
  enter: 1 << 19,
  reset: 1 << 20,
  digits: 1 << 21,
  known: 1 << 22,
  action: 1 << 23,
  advert: 1 << 24,
  second: 1 << 25,
  /** A number of something else: "team code". */
  other: 1 << 26,
  /** A one-time code or a recovery code, either of them. */
  either: 1 << 27,
  someApp: 1 << 28,
} as const;

/** Keeps the bits of both lists the same. */
const none = {};
const findInText = createLexicon([
  FACTOR,
  APP,
  PHRASE,
  CODE,
  SENT,
  RESEND,
  RECOVERY,
  INSTEAD,
  FOREIGN,
  PIN,
  PASSWORD,
  HARDWARE,
  VERIFY,
  SCAN,
  CONTACT,
  none,
  DEVICE,
  SHOWN_BY_DEVICE,
  SETUP,
  ENTER,
  RESET,
  DIGITS,
  KNOWN,
  ACTION,
  ADVERT,
  SECOND,
  none,
  none,
  SOME_APP,
]);
const findInName = createLexicon([
  NAME_FACTOR,
  NAME_APP,
  NAME_PHRASE,
  NAME_CODE,
  NAME_SENT,
  none,
  NAME_RECOVERY,
  none,
  NAME_FOREIGN,
  NAME_PIN,
  NAME_PASSWORD,
  none,
  none,
  none,
  none,
  none,
  NAME_DEVICE,
  none,
  NAME_SETUP,
]);

const MAX_CACHED = 3_000;
const MASKED = /[\p{L}\d]?[*•·∗]{2,}[\p{L}\d.]*@|@[\p{L}\d]?[*•]{2,}|[*•]{2,}[\s-]?\d{2,4}\b|\+?\d{1,4}[\s-]?[*•]{2,}/u;

/** Finds what a text for people mentions, as bits of `SIGNALS`. */
export const readText = cached((text) => {
  const folded = foldText(text);
  let signals = findInText(folded);
  if (MASKED.test(text)) signals |= SIGNALS.masked;
  // Most texts name no such number even across their clauses.
  if ((signals & OURS) === 0 && mayNameOther(folded) && clausesOf(text).some((one) => namesOtherNumber(foldText(one))))
    signals |= SIGNALS.other;
  if (signals & SIGNALS.recovery && offersChoice(text)) signals |= SIGNALS.either;
  return signals;
}, 0);

/** What speaks of a code that has its own name; the nouns beside it tell no other kind. */
const OURS = SIGNALS.factor | SIGNALS.app | SIGNALS.recovery | SIGNALS.sent | SIGNALS.masked;

/** A choice between a one-time code and a recovery code; `recovery authentication code` names one. */
function offersChoice(text: string): boolean {
  const isOurs = (part: string, wanted: number) => {
    const signals = findInText(foldText(part));
    return (signals & wanted) !== 0 && (signals & (SIGNALS.recovery | SIGNALS.digits)) === 0;
  };
  const named = SIGNALS.factor | SIGNALS.app;
  return (
    text.split(OR).some((part, _, parts) => parts.length > 1 && isOurs(part, named | SIGNALS.phrase | SIGNALS.code)) ||
    text.split(MAYBE_OR).some((part, _, parts) => parts.length > 1 && isOurs(part, named))
  );
}
const OR =
  /\s(?:or|oder|ou|o|eller|tai|lub|albo|nebo|alebo|ali|ili|vagy|sau|или|або|η|ή|veya|arba|vai|v[oõ]i|או|أو|او|یا|या|หรือ|hoặc|atau)\s|[/、或]|または|또는/iu;
/** What may also explain; Dutch "of" is English too. */
const MAYBE_OR = /\sof\s|[(（]/u;

/** Finds what an identifier mentions, as bits of `SIGNALS`. */
export const readName = cached((name) => findInName(foldName(name)), 0);

/** Pages repeat their texts, and are read again whenever they change; nothing is read in an empty one. */
export function cached<Found>(read: (text: string) => Found, nothing: Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    if (text === '') return nothing;
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Found;
    const found = read(text);
    if (known.size >= MAX_CACHED) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Splits a text into sentences, so that one about another method does not count against the rest. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:;])\s+|(?<=[。！？；：])/u).filter((s) => s.trim() !== '');
}

/** Splits a text where one thought ends and another begins. */
export function clausesOf(text: string): readonly string[] {
  return text.split(/[.!?:;,()。！？；：、，]+(?:\s|$)|[。！？；：、，（）]|\s[–—-]\s/u);
}
