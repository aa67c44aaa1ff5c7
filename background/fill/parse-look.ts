import { Fault } from '../../src/fault.ts';
import type { Look } from '../../src/fill/probe.ts';
import type { PageField, PageScope, PageSnapshot, PageText } from '../../src/fill/snapshot.ts';
import { SNAPSHOT_LIMITS as LIMITS } from '../../src/fill/snapshot-limits.ts';
import type { RecordShape } from '../../src/schema/record.ts';
import {
  beginning,
  finite,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  type SchemaCodes,
  text,
} from '../../src/schema/schema.ts';

const CODES: SchemaCodes = { invalid: 'message-invalid', tooLong: 'message-invalid', tooMany: 'message-invalid' };
/** Longest origin or token, in characters, and most frames around one. */
const MAX_ORIGIN = 2_048;
const MAX_ANCESTORS = 100;

const name = beginning(LIMITS.name);
const origin = text(MAX_ORIGIN);
const whole = integer();

const scope = object({
  parent: integer(-1),
  kind: oneOf('page', 'form', 'dialog', 'search', 'section', 'aside'),
  names: name,
} satisfies RecordShape<PageScope>);

const pageText = object({
  order: whole,
  scope: whole,
  kind: oneOf('heading', 'text', 'link', 'button', 'submit', 'image'),
  text: beginning(LIMITS.text),
  width: optional(finite),
  height: optional(finite),
} satisfies RecordShape<PageText>);

const field = object({
  index: whole,
  order: whole,
  scope: whole,
  tag: oneOf('input', 'textarea', 'editable'),
  type: name,
  id: name,
  name,
  className: name,
  data: name,
  around: name,
  autocomplete: name,
  inputmode: name,
  pattern: name,
  maxlength: optional(whole),
  size: optional(whole),
  max: name,
  placeholder: name,
  title: name,
  label: name,
  ariaLabel: name,
  described: name,
  box: object({ x: finite, y: finite, width: finite, height: finite }),
  rendered: flag,
  visible: flag,
  covered: flag,
  editable: flag,
  holds: oneOf('nothing', 'ours', 'page', 'something'),
  postsTo: optional(origin),
} satisfies RecordShape<PageField>);

const page = object({
  title: name,
  lang: name,
  scopes: list(scope, LIMITS.scopes),
  fields: list(field, LIMITS.fields),
  texts: list(pageText, LIMITS.texts),
} satisfies RecordShape<PageSnapshot>);

const look = object({
  token: origin,
  origin,
  ancestors: optional(list(origin, MAX_ANCESTORS)),
  frameSeen: flag,
  loading: flag,
  closedFrames: flag,
  page,
} satisfies RecordShape<Look>);

/**
 * Parses what the probe answered: the probe is ours, but its answer passes through a page's process. Only known members are taken, and
 * every scope, place and order is one that the probe could give. Throws `message-invalid`.
 */
export function parseLook(raw: unknown): Look {
  const parsed: Look = look(raw, 'look', CODES);
  const { scopes, fields, texts } = parsed.page;
  const isTree = scopes.length > 0 && scopes.every(({ parent }, at) => parent < at && (at === 0) === (parent === -1));
  const isWithin = [...fields, ...texts].every((one) => one.scope < scopes.length);
  const isOrdered = isAscending(fields.map(({ order }) => order)) && isAscending(texts.map(({ order }) => order));
  if (isTree && isWithin && isOrdered && isAscending(fields.map(({ index }) => index))) return parsed;
  throw new Fault('message-invalid', 'got a page without order, want its parts in the order of the document');
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((one, at) => at === 0 || one > (numbers[at - 1] ?? one));
}
