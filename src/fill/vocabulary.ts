import { createLexicon, foldName, foldText } from './lexicon.ts';
import { APP } from './words/app.ts';
import { CODE, PHRASE } from './words/code.ts';
import { FACTOR } from './words/factor.ts';
import { FOREIGN } from './words/foreign.ts';
import { CONTACT, HARDWARE, PASSWORD, PIN, SCAN, VERIFY } from './words/login.ts';
import {
  NAME_APP,
  NAME_CODE,
  NAME_FACTOR,
  NAME_FOREIGN,
  NAME_PASSWORD,
  NAME_PHRASE,
  NAME_PIN,
  NAME_RECOVERY,
  NAME_SENT,
} from './words/names.ts';
import { INSTEAD, RECOVERY } from './words/recovery.ts';
import { RESEND, SENT } from './words/sent.ts';

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
} as const;

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
]);
/** Keeps the bits of both lists the same. */
const none = {};
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
]);

const MAX_CACHED = 3_000;
const MASKED = /[\p{L}\d]?[*•·∗]{2,}[\p{L}\d.]*@|@[\p{L}\d]?[*•]{2,}|[*•]{2,}[\s-]?\d{2,4}\b|\+?\d{1,4}[\s-]?[*•]{2,}/u;

/** Finds what a text for people mentions, as bits of `SIGNALS`. */
export const readText = cached((text) => findInText(foldText(text)) | (MASKED.test(text) ? SIGNALS.masked : 0));

/** Finds what an identifier mentions, as bits of `SIGNALS`. */
export const readName = cached((name) => findInName(foldName(name)));

/** Pages repeat their texts, and are read again whenever they change. */
function cached(read: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    if (text === '') return 0;
    let signals = known.get(text);
    if (signals === undefined) {
      signals = read(text);
      if (known.size >= MAX_CACHED) known.clear();
      known.set(text, signals);
    }
    return signals;
  };
}

/** Splits a text into sentences, so that one about another method does not count against the rest. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:;])\s+|(?<=[。！？；：])/u).filter((s) => s.trim() !== '');
}
