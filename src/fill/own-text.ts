import { isOneTimeCode, readShape } from './attributes.ts';
import type { PageField } from './snapshot.ts';
import { readName, readText, SIGNALS } from './vocabulary.ts';

/** The signals of a field's own words, apart from the page around it. */
export interface OwnText {
  /** Signals of texts that people read. */
  readonly text: number;
  /** Signals of identifiers. */
  readonly identifiers: number;
  /** Signals of the identifiers of elements around it. */
  readonly wrappers: number;
  /** Some text is nothing but the word for a code, perhaps after "enter". */
  readonly isBare: boolean;
  /** Some text has words, not only an example such as `123456`. */
  readonly hasWords: boolean;
  /** Some identifier is a word that an author chose, not `:r5:` or `input-27`. */
  readonly isNamed: boolean;
  /** It takes a one-time code or a recovery code. */
  readonly takesEither: boolean;
}

/** Reads the words of a field, or of a row of boxes as one. `adjacent` is the text just before it. */
export function readOwnText(fields: readonly PageField[], adjacent: string): OwnText {
  const labels: string[] = [];
  let described = 0;
  let identifiers = 0;
  let wrappers = 0;
  for (const field of fields) {
    labels.push(field.label, field.ariaLabel, field.placeholder, field.title);
    described |= readText(field.described);
    identifiers |= readName(field.id) | readName(field.name) | readName(field.data);
    identifiers |= readName(field.className) & ~(SIGNALS.foreign | SIGNALS.code | SIGNALS.password);
    wrappers |= readName(field.around);
  }
  if (fields.every((field) => field.label === '')) {
    // A whole sentence explains: it may mention the address that a code went to without asking for one.
    if (/[.!?。！？।]$/u.test(adjacent)) described |= readText(adjacent);
    else labels.push(adjacent);
  }
  const labelled = labels.reduce((signals, label) => signals | readText(label), 0);
  return {
    text: labelled | (described & ~SIGNALS.foreign & ~SIGNALS.pin),
    identifiers,
    wrappers,
    isBare: labels.some(isBareCode),
    hasWords: labels.some(isSpoken),
    isNamed: fields.some((field) => isChosen(field.id) || isChosen(field.name)),
    takesEither: labels.some(namesEither),
  };
}

/** Whether label, names and shape all speak against a code; among many fields no text around could outweigh that. */
export function isPlainlyOther(fields: readonly PageField[]): boolean {
  const [first] = fields;
  if (fields.length !== 1 || first === undefined || first.label === '') return false;
  if (isOneTimeCode(first) || readShape(first).score >= 1) return false;
  const own = readOwnText(fields, '');
  const ours =
    SIGNALS.code | SIGNALS.phrase | SIGNALS.factor | SIGNALS.app | SIGNALS.recovery | SIGNALS.sent | SIGNALS.masked;
  return own.hasWords && ((own.text | own.identifiers | own.wrappers) & ours) === 0;
}

/** Words, not an example: `XXX-XXX` and `6 digits` do not tell what the digits are. */
function isSpoken(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{3,}|[\p{Lo}]/gu) ?? [];
  return words.some((word) => !/^(x+|abc\w*|digits?)$/i.test(word));
}

function isChosen(name: string): boolean {
  const words = name.match(/[a-z]{3,}/gi) ?? [];
  return words.some(
    (word) => !/^(input|field|text|textfield|form|control|mat|item|value|element|inner|box)$/i.test(word),
  );
}

/** Offers a choice of both; `recovery authentication code` names one. */
function namesEither(text: string): boolean {
  if ((readText(text) & SIGNALS.recovery) === 0) return false;
  return text
    .split(OR)
    .some((part) => (readText(part) & (SIGNALS.factor | SIGNALS.app | SIGNALS.recovery)) === SIGNALS.factor);
}
const OR =
  /\s(?:or|oder|ou|o|of|eller|tai|lub|albo|nebo|alebo|ali|ili|vagy|sau|или|або|η|ή|veya|arba|vai|v[oõ]i|או|أو|او|یا|या|หรือ|hoặc|atau)\s|[/,(（、或]|または|또는/iu;

function isBareCode(text: string): boolean {
  if (text.length > 40) return false;
  const signals = readText(text);
  if ((signals & SIGNALS.code) === 0 || (signals & (SIGNALS.foreign | SIGNALS.pin)) !== 0) return false;
  const words = text.split(/[\s:*()_.…-]+/u).filter((word) => word !== '');
  return words.length <= 1 || /^(enter|input|your|the|please|type)\b/i.test(text);
}
