import type { PageField } from './snapshot.ts';
import { readText, SIGNALS } from './vocabulary.ts';

/** Whether a field takes a telephone number or an e-mail address, to which a code could be sent. */
export function isContact(field: PageField): boolean {
  if (field.type === 'email' || /\b(email|tel|tel-national)\b/.test(field.autocomplete)) return true;
  if (/phone|mobile|e-?mail|msisdn|\btel\b/i.test(`${field.id} ${field.name}`)) return true;
  return [field.label, field.placeholder, field.ariaLabel].some((text) => (readText(text) & SIGNALS.contact) !== 0);
}

/** Whether a field takes a user name, e-mail address or password, beside which a page often asks for a code. */
export function isCredential(field: PageField): boolean {
  if (field.type === 'password' || field.type === 'email') return true;
  if (/\b(username|email|current-password)\b/.test(field.autocomplete)) return true;
  return /user|login|log\b|mail|account|identifier/i.test(`${field.id} ${field.name}`);
}

/** Whether the page promises by autocomplete that a field takes a one-time code. */
export function isOneTimeCode(field: PageField): boolean {
  return /\bone-time-code\b/.test(field.autocomplete);
}

/** Finds an attribute that rules a code out, whatever the page says. `isShared`: several fields take the text together. */
export function findOtherUse(field: PageField, isShared: boolean): string | undefined {
  if (!['text', 'tel', 'number', 'password', 'editable', 'textarea'].includes(field.type)) return `type ${field.type}`;
  const token = field.autocomplete.split(/\s+/).find((one) => OTHER_AUTOFILL.test(one));
  if (token !== undefined) return `autocomplete ${token}`;
  const { maxlength } = field;
  if (!isShared && maxlength !== undefined && maxlength > 1 && maxlength < 4) return 'too short for a code';
  return undefined;
}

const OTHER_AUTOFILL =
  /^(username|email|current-password|new-password|name|given-name|family-name|additional-name|nickname|organization.*|street-address|address-.*|postal-code|country.*|cc-.*|tel.*|bday.*|sex|url|photo|language|transaction-.*|impp|honorific-.*|webauthn)$/;

/** How much a field looks like one for a short code: 0 to about 3, with the reasons. */
export interface Shape {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Adds up the attributes that fit a short code, and those that do not. */
export function readShape(field: PageField): Shape {
  const reasons: string[] = [];
  let score = 0;
  for (const [why, applies, points] of SHAPE_RULES) {
    if (!applies(field)) continue;
    score += points;
    reasons.push(typeof why === 'string' ? why : why(field));
  }
  return { score, reasons };
}

type ShapeRule = readonly [
  why: string | ((field: PageField) => string),
  applies: (field: PageField) => boolean,
  points: number,
];

const SHAPE_RULES: readonly ShapeRule[] = [
  ['numeric', isNumeric, 0.5],
  [({ maxlength }) => `maxlength ${maxlength}`, ({ maxlength = 0 }) => maxlength >= 5 && maxlength <= 8, 0.7],
  [({ maxlength }) => `maxlength ${maxlength}`, ({ maxlength = 0 }) => maxlength > 24, -0.7],
  ['pattern of six or eight digits', ({ pattern }) => /(\\d|\[0-9[^\]]*\])\{(6|6,\d*|\d,6|8)\}/.test(pattern), 0.8],
  ['pattern of six or eight characters', ({ pattern }) => isAlphanumericPattern(pattern), 0.5],
  [({ max }) => `max ${max}`, ({ max }) => /^9{6,8}$/.test(max), 0.8],
  ['size 6', ({ size }) => size === 6, 0.4],
  ['placeholder like a code', (field) => CODE_EXAMPLE.test(exampleOf(field)), 1.5],
  ['placeholder like another number', (field) => /^\d{5}$|^\d{9,}$/.test(exampleOf(field)), -1],
];

const CODE_EXAMPLE = /^(?:0{6,8}|[1-9]{6,8}|123456\d{0,2}|[xX#_•*·●]{6,8}|0?12345)$/;

function isNumeric({ inputmode, type }: PageField): boolean {
  return inputmode === 'numeric' || inputmode === 'decimal' || type === 'number' || type === 'tel';
}

function isAlphanumericPattern(pattern: string): boolean {
  return /^\^?\[(?:[aA]-[zZ]|0-9|\\d)+\]\{[68]\}\$?$/.test(pattern) && /[aA]-/.test(pattern);
}

/** The placeholder without what only groups its characters. */
function exampleOf({ placeholder }: PageField): string {
  return placeholder.replace(/[\s\-–—]/g, '');
}
