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
  refuse,
  type Schema,
  type SchemaCodes,
  text,
} from '../../src/schema/schema.ts';

const CODES: SchemaCodes = { invalid: 'message-invalid', tooLong: 'message-invalid', tooMany: 'message-invalid' };
/** Longest origin or token, in characters, most frames in or around one, and most targets of one form. */
const MAX_ORIGIN = 2_048;
const MAX_FRAMES = 1_000;
const MAX_TARGETS = 1_000;

const name = beginning(LIMITS.name);
const origin = text(MAX_ORIGIN);
const whole = integer();
const yes: Schema<true> = (raw, what, codes) => (raw === true ? raw : refuse(raw, what, 'true', codes));

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
  form: optional(whole),
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
  covered: optional(yes),
  drawn: optional(yes),
  editable: flag,
  holds: oneOf('nothing', 'ours', 'page', 'something'),
  postsTo: optional(list(origin, MAX_TARGETS)),
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
  ancestors: list(origin, MAX_FRAMES),
  frameSeen: flag,
  loading: flag,
  nested: optional(yes),
  closedFrames: list(origin, MAX_FRAMES),
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
