import type { PageField, PageScope, PageSnapshot, PageText } from '../../src/fill/snapshot.ts';

/** A field of a hand-made page; what is left out is as on a plain visible text field. */
export type FieldSketch = Partial<Omit<PageField, 'index' | 'order'>>;

/** A hand-made page: one form under a heading, in the order that people read. */
export interface PageSketch {
  readonly title?: string;
  readonly heading?: string;
  readonly above?: readonly string[];
  readonly form?: string | null;
  readonly pictures?: readonly { readonly text?: string; readonly width: number; readonly height: number }[];
  readonly fields: readonly FieldSketch[];
  readonly buttons?: readonly string[];
  readonly submit?: string;
  readonly links?: readonly string[];
}

/** The snapshot that the probe would take of such a page. */
export function sketchPage(sketch: PageSketch): PageSnapshot {
  const scopes: PageScope[] = [{ parent: -1, kind: 'page', names: '' }];
  const texts: PageText[] = [];
  const fields: PageField[] = [];
  let order = 0;
  const say = (kind: PageText['kind'], text: string, scope: number, size?: { width: number; height: number }) =>
    texts.push({ order: order++, scope, kind, text, ...size });
  if (sketch.heading !== undefined) say('heading', sketch.heading, 0);
  for (const text of sketch.above ?? []) say('text', text, 0);
  const scope = sketch.form === null ? 0 : scopes.push({ parent: 0, kind: 'form', names: sketch.form ?? '' }) - 1;
  for (const { text = '', ...size } of sketch.pictures ?? []) say('image', text, scope, size);
  sketch.fields.forEach((field, index) => {
    if (field.label !== undefined && field.label !== '') say('text', field.label, scope);
    fields.push(sketchField({ index, order: order++, scope, ...field }));
  });
  for (const text of sketch.buttons ?? []) say('button', text, scope);
  if (sketch.submit !== undefined) say('submit', sketch.submit, scope);
  for (const text of sketch.links ?? []) say('link', text, 0);
  return { title: sketch.title ?? '', lang: '', scopes, fields, texts };
}

/** One field, plain where nothing else is said. */
function sketchField(field: FieldSketch & { readonly index: number; readonly order: number }): PageField {
  return {
    scope: 0,
    tag: 'input',
    type: 'text',
    id: '',
    name: '',
    className: '',
    data: '',
    around: '',
    autocomplete: '',
    inputmode: '',
    pattern: '',
    max: '',
    placeholder: '',
    title: '',
    label: '',
    ariaLabel: '',
    described: '',
    box: { x: 20, y: 100 + 60 * field.index, width: 320, height: 40 },
    rendered: true,
    visible: true,
    editable: true,
    holds: 'nothing',
    ...field,
  };
}

/** A row of boxes for one character each. */
export function sketchBoxes(count: number, each: FieldSketch = {}): readonly FieldSketch[] {
  return Array.from({ length: count }, (_, at) => ({
    maxlength: 1,
    box: { x: 20 + 50 * at, y: 100, width: 42, height: 40 },
    ...each,
  }));
}
