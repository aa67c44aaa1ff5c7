import { readName, readText, SAYS } from './concepts.ts';
import type { PageField } from './snapshot.ts';

/** What a field says of itself: `human` in words for people, `machine` in identifiers, `around` in those of its wrappers. */
export interface OwnWords {
  readonly human: number;
  readonly machine: number;
  readonly around: number;
  /** The text is nothing but the word for a code, perhaps with "enter" before it. */
  readonly bare: boolean;
  /** It is said in words, and not only shown by an example such as `123456`. */
  readonly speaks: boolean;
  /** Its identifiers are words that somebody chose, and not `:r5:` or `input-27`. */
  readonly named: boolean;
  /** It takes a one-time code or a recovery code. */
  readonly either: boolean;
}

/** Reads the words of a field, or of a row of boxes taken together. `adjacent` is the text just before it. */
export function readOwn(fields: readonly PageField[], adjacent: string): OwnWords {
  let human = 0;
  let machine = 0;
  let around = 0;
  let bare = false;
  let speaks = false;
  let either = false;
  const hear = (text: string) => {
    human |= readText(text);
    bare ||= isBare(text);
    speaks ||= isSpoken(text);
    either ||= isEither(text);
  };
  for (const field of fields) {
    for (const text of [field.label, field.ariaLabel, field.placeholder, field.title]) hear(text);
    human |= readText(field.described) & ~SAYS.foreign & ~SAYS.pin;
    const names = [field.id, field.name, field.data];
    for (const name of names) machine |= readName(name);
    machine |= readName(field.className) & ~(SAYS.foreign | SAYS.code | SAYS.password);
    around |= readName(field.around);
  }
  if (fields.every((field) => field.label === '')) {
    // A whole sentence explains; it mentions the address that a code went to without asking for one.
    if (/[.!?。！？।]$/u.test(adjacent)) human |= readText(adjacent) & ~SAYS.foreign & ~SAYS.pin;
    else hear(adjacent);
  }
  const named = fields.some((field) => isChosen(field.id) || isChosen(field.name));
  return { human, machine, around, bare, speaks, named, either };
}

/** Labelled with other words, named and shaped like nothing of ours: among many fields no page around it could make it one. */
export function isPlainlyOther(fields: readonly PageField[]): boolean {
  const [first] = fields;
  if (fields.length !== 1 || first === undefined || first.label === '') return false;
  if (/\bone-time-code\b/.test(first.autocomplete) || readShape(first).score >= 1) return false;
  const own = readOwn(fields, '');
  const ours = SAYS.code | SAYS.phrase | SAYS.factor | SAYS.app | SAYS.recovery | SAYS.sent | SAYS.masked;
  return own.speaks && ((own.human | own.machine | own.around) & ours) === 0;
}

/** Words, not an example: `XXX-XXX` and `6 digits` say nothing of what the digits are. */
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

/** Names both in one breath; `recovery authentication code` names one. */
function isEither(text: string): boolean {
  if ((readText(text) & SAYS.recovery) === 0) return false;
  return text.split(OR).some((part) => (readText(part) & (SAYS.factor | SAYS.app | SAYS.recovery)) === SAYS.factor);
}
const OR =
  /\s(?:or|oder|ou|o|of|eller|tai|lub|albo|nebo|alebo|ali|ili|vagy|sau|или|або|η|ή|veya|arba|vai|v[oõ]i|או|أو|او|یا|या|หรือ|hoặc|atau)\s|[/,(（、或]|または|또는/iu;

/** Where a code can be sent to: a telephone number or an e-mail address. */
export function isContact(field: PageField): boolean {
  if (field.type === 'email' || /\b(email|tel|tel-national)\b/.test(field.autocomplete)) return true;
  if (/phone|mobile|e-?mail|msisdn|\btel\b/i.test(`${field.id} ${field.name}`)) return true;
  return [field.label, field.placeholder, field.ariaLabel].some((text) => (readText(text) & SAYS.contact) !== 0);
}

/** A user name, e-mail address or password, beside which a code is often asked for. */
export function isCredential(field: PageField): boolean {
  if (field.type === 'password' || field.type === 'email') return true;
  if (/\b(username|email|current-password)\b/.test(field.autocomplete)) return true;
  return /user|login|log\b|mail|account|identifier/i.test(`${field.id} ${field.name}`);
}

function isBare(text: string): boolean {
  if (text.length > 40) return false;
  const says = readText(text);
  if ((says & SAYS.code) === 0 || (says & (SAYS.foreign | SAYS.pin)) !== 0) return false;
  const words = text.split(/[\s:*()_.…-]+/u).filter((word) => word !== '');
  return words.length <= 1 || /^(enter|input|your|the|please|type)\b/i.test(text);
}

/** Kinds of field that hold something else whatever stands around them. `isShared`: several take the text together. */
export function findOtherUse(field: PageField, isShared: boolean): string | undefined {
  if (!['text', 'tel', 'number', 'password', 'editable', 'textarea'].includes(field.type)) return `type ${field.type}`;
  const tokens = field.autocomplete.split(/\s+/);
  const foreign = tokens.find((token) => OTHER_AUTOFILL.test(token));
  if (foreign !== undefined) return `autocomplete ${foreign}`;
  if (!isShared && field.maxlength !== undefined && field.maxlength > 1 && field.maxlength < 4)
    return 'too short for a code';
  return undefined;
}

const OTHER_AUTOFILL =
  /^(username|email|current-password|new-password|name|given-name|family-name|additional-name|nickname|organization.*|street-address|address-.*|postal-code|country.*|cc-.*|tel.*|bday.*|sex|url|photo|language|transaction-.*|impp|honorific-.*|webauthn)$/;

/** How much the shape of a field is that of a short code: 0 to about 3, with the reasons. */
export function readShape(field: PageField): { readonly score: number; readonly reasons: readonly string[] } {
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, why: string) => {
    score += points;
    reasons.push(why);
  };
  if (
    field.inputmode === 'numeric' ||
    field.inputmode === 'decimal' ||
    field.type === 'number' ||
    field.type === 'tel'
  ) {
    add(0.5, 'numeric');
  }
  if (field.maxlength !== undefined && field.maxlength >= 5 && field.maxlength <= 8)
    add(0.7, `maxlength ${field.maxlength}`);
  if (field.maxlength !== undefined && field.maxlength > 24) add(-0.7, `maxlength ${field.maxlength}`);
  if (/(\\d|\[0-9[^\]]*\])\{(6|6,\d*|\d,6|8)\}/.test(field.pattern)) add(0.8, 'pattern of six or eight digits');
  if (/^\^?\[(?:[aA]-[zZ]|0-9|\\d)+\]\{[68]\}\$?$/.test(field.pattern) && /[aA]-/.test(field.pattern))
    add(0.5, 'pattern of six or eight characters');
  if (/^9{6,8}$/.test(field.max)) add(0.8, `max ${field.max}`);
  if (field.size === 6) add(0.4, 'size 6');
  const placeholder = field.placeholder.replace(/[\s\-–—]/g, '');
  if (/^(?:0{6,8}|[1-9]{6,8}|123456\d{0,2}|[xX#_•*·●]{6,8}|0?12345)$/.test(placeholder))
    add(1.5, 'placeholder like a code');
  if (/^\d{5}$|^\d{9,}$/.test(placeholder)) add(-1, 'placeholder like another number');
  return { score, reasons };
}
