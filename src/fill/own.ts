import { readName, readText, SAYS } from './concepts.ts';
import type { PageField } from './snapshot.ts';

/** What a field says of itself: `human` in words for people, `machine` in identifiers, `around` in those of its wrappers. */
export interface OwnWords {
  readonly human: number;
  readonly machine: number;
  readonly around: number;
  /** The text is nothing but the word for a code, perhaps with "enter" before it. */
  readonly bare: boolean;
}

/** Reads the words of a field, or of a row of boxes taken together. `adjacent` is the text just before it. */
export function readOwn(fields: readonly PageField[], adjacent: string): OwnWords {
  let human = 0;
  let machine = 0;
  let around = 0;
  let bare = false;
  for (const field of fields) {
    for (const text of [field.label, field.ariaLabel, field.placeholder, field.title]) {
      human |= readText(text);
      bare ||= isBare(text);
    }
    human |= readText(field.described) & ~SAYS.foreign & ~SAYS.pin;
    const names = [field.id, field.name, field.data];
    for (const name of names) machine |= readName(name);
    machine |= readName(field.className) & ~(SAYS.foreign | SAYS.code | SAYS.password);
    around |= readName(field.around);
  }
  if (fields.every((field) => field.label === '') && adjacent !== '') {
    human |= readText(adjacent);
    bare ||= isBare(adjacent);
  }
  return { human, machine, around, bare };
}

function isBare(text: string): boolean {
  if (text.length > 40) return false;
  const says = readText(text);
  if ((says & SAYS.code) === 0 || (says & (SAYS.foreign | SAYS.pin)) !== 0) return false;
  const words = text.split(/[\s:*()_.…-]+/u).filter((word) => word !== '');
  return words.length <= 1 || /^(enter|input|your|the|please|type)\b/i.test(text);
}

/** Kinds of field that hold something else whatever stands around them. */
export function findOtherUse(field: PageField): string | undefined {
  if (!['text', 'tel', 'number', 'password', 'editable', 'textarea'].includes(field.type)) return `type ${field.type}`;
  const tokens = field.autocomplete.split(/\s+/);
  const foreign = tokens.find((token) => OTHER_AUTOFILL.test(token));
  if (foreign !== undefined) return `autocomplete ${foreign}`;
  if (field.maxlength !== undefined && field.maxlength > 1 && field.maxlength < 4) return 'too short for a code';
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
  if (/^9{6,8}$/.test(field.max)) add(0.8, `max ${field.max}`);
  if (field.size === 6) add(0.4, 'size 6');
  const placeholder = field.placeholder.replace(/[\s\-–—]/g, '');
  if (/^(?:0{6,8}|[1-9]{6,8}|123456\d{0,2}|[xX#_•*·●]{6,8}|0?12345)$/.test(placeholder))
    add(1.5, 'placeholder like a code');
  if (/^\d{5}$|^\d{9,}$/.test(placeholder)) add(-1, 'placeholder like another number');
  return { score, reasons };
}
