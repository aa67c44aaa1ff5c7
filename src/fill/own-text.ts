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
  /** It takes the password and the code in one. */
  readonly joinsPassword: boolean;
}

/** Reads the words of a field, or of a row of boxes as one. `adjacent` is the text just before it. */
export function readOwnText(fields: readonly PageField[], adjacent: string): OwnText {
  const labels = spokenLabels(fields);
  let described = 0;
  let identifiers = 0;
  let wrappers = 0;
  for (const field of fields) {
    described |= readText(field.described);
    identifiers |= readName(field.id) | readName(field.name) | readName(field.data);
    identifiers |= readName(field.className) & ~CLASS_NOISE;
    wrappers |= readName(field.around);
  }
  if (fields.every((field) => field.label === '')) {
    // A whole sentence explains: it may mention the address that a code went to without asking for one.
    if (/[.!?。！？।]$/u.test(adjacent)) described |= readText(adjacent);
    else labels.push(adjacent);
  }
  const labelled = labels.reduce((signals, label) => signals | readText(label), 0);
  return {
    text: labelled | (described & ~EXPLAINED),
    identifiers,
    wrappers,
    isBare: labels.some(isBareCode),
    hasWords: labels.some(isSpoken),
    isNamed: fields.some((field) => isChosen(field.id) || isChosen(field.name)),
    takesEither: (labelled & SIGNALS.either) !== 0,
    joinsPassword: labels.some(joinsPassword),
  };
}

/** A class says how a field looks; these words in one are of the widget. */
const CLASS_NOISE = SIGNALS.foreign | SIGNALS.code | SIGNALS.password | SIGNALS.pin | SIGNALS.setup | SIGNALS.device;
/** An explanation mentions other things than the one it explains. */
const EXPLAINED = SIGNALS.foreign | SIGNALS.pin | SIGNALS.other | SIGNALS.known | SIGNALS.setup | SIGNALS.second;

/** The texts of each field. Labels of a widget that only count its boxes, such as "pin input 1 of 6", are left out. */
function spokenLabels(fields: readonly PageField[]): string[] {
  const columns = (['label', 'ariaLabel', 'placeholder', 'title'] as const).map((key) => fields.map((one) => one[key]));
  return columns.filter((texts) => !countBoxes(texts)).flat();
}

function countBoxes(texts: readonly string[]): boolean {
  const [first = '', second = ''] = texts.map((text) => text.replace(/[\d٠-٩۰-۹]+/g, '#'));
  return texts.length > 1 && first.includes('#') && first === second && (readText(first) & SIGNALS.factor) === 0;
}

/** A password with a code behind it, in one field: "Password + OTP". */
function joinsPassword(text: string): boolean {
  const [left, right] = text.split(AND).map((part) => readText(part) & (SIGNALS.password | SIGNALS.factor));
  return (
    (left === SIGNALS.password && right === SIGNALS.factor) || (left === SIGNALS.factor && right === SIGNALS.password)
  );
}
const AND =
  /\s(?:and|followed by|then|with|und|gefolgt von|mit|et|suivi du|suivi de|y|seguida de|e|seguita da|en|gevolgd door|och|og|ja|i|a|и|и затем|ve|dan)\s|[+＋&,(（]|と|및|和|加/iu;

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
  if (readText(text) === SIGNALS.digits) return false;
  const words = text.match(/[\p{L}\p{M}]{3,}|[\p{Lo}]/gu) ?? [];
  return words.some((word) => !/^(x+|abc\w*)$/i.test(word));
}

function isChosen(name: string): boolean {
  const words = name.match(/[a-z]{3,}/gi) ?? [];
  return words.some(
    (word) => !/^(input|field|text|textfield|form|control|mat|item|value|element|inner|box)$/i.test(word),
  );
}

function isBareCode(text: string): boolean {
  if (text.length > 40) return false;
  const signals = readText(text);
  if ((signals & SIGNALS.code) === 0 || (signals & (SIGNALS.foreign | SIGNALS.pin | SIGNALS.other)) !== 0) return false;
  const words = text.split(/[\s:*()_.…-]+/u).filter((word) => word !== '');
  return words.length <= 1 || /^(enter|input|your|the|please|type)\b/i.test(text);
}
