import { createLexicon, foldName, foldText } from './lexicon.ts';
import { APP } from './words/app.ts';
import { CODE, PHRASE } from './words/code.ts';
import { FACTOR } from './words/factor.ts';
import { FOREIGN } from './words/foreign.ts';
import { CONTACT, HARDWARE, PASSWORD, PIN, SCAN, VERIFY } from './words/further.ts';
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

/** What a text or a name can speak of, one bit each. */
export const SAYS = {
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
  /** A telephone number or e-mail address is asked for. */
  contact: 16384,
  /** An address or number with its middle starred out: where a code was sent. */
  masked: 32768,
} as const;

const texts = createLexicon([
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
const nothing = {};
const names = createLexicon([
  NAME_FACTOR,
  NAME_APP,
  NAME_PHRASE,
  NAME_CODE,
  NAME_SENT,
  nothing,
  NAME_RECOVERY,
  nothing,
  NAME_FOREIGN,
  NAME_PIN,
  NAME_PASSWORD,
]);

const MOST_REMEMBERED = 3000;
const MASKED = /[\p{L}\d]?[*•·∗]{2,}[\p{L}\d.]*@|@[\p{L}\d]?[*•]{2,}|[*•]{2,}[\s-]?\d{2,4}\b|\+?\d{1,4}[\s-]?[*•]{2,}/u;

/** The concepts that a text for people mentions, as bits of `SAYS`. */
export const readText = remember((text) => texts(foldText(text)) | (MASKED.test(text) ? SAYS.masked : 0));

/** The concepts that an identifier mentions. */
export const readName = remember((name) => names(foldName(name)));

/** Pages repeat themselves, and a page that is waited for is read again and again. */
function remember(read: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    if (text === '') return 0;
    let says = known.get(text);
    if (says === undefined) {
      says = read(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, says);
    }
    return says;
  };
}

/** Sentences of a text, so that what one says about another way is not held against the rest. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:;])\s+|(?<=[。！？；：])/u).filter((s) => s.trim() !== '');
}
