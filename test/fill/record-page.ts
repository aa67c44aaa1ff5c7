import type { PageField, PageScope, PageSnapshot, PageText } from '../../src/fill/snapshot.ts';

/** A record of the login-form corpus, as far as a snapshot can be drawn from it without a browser. */
export interface FormRecord {
  readonly id: string;
  readonly class: string;
  readonly title: string | null;
  readonly heading: string | null;
  readonly texts: readonly string[];
  readonly form: { readonly [name: string]: string | null } | null;
  readonly fields: readonly RecordField[];
  readonly submit: { readonly text: string | null };
  readonly lang: string;
  readonly behaviour?: { readonly frame?: string; readonly [name: string]: unknown };
  readonly extras?: {
    readonly qr?: boolean;
    readonly captcha?: boolean;
    readonly sideButton?: string;
    readonly secret?: string;
  };
}
interface RecordField {
  readonly tag: string;
  readonly type: string | null;
  readonly visible: boolean;
  readonly dataAttrs?: { readonly [name: string]: string };
  readonly isTarget: boolean;
  readonly recoveryTarget?: boolean;
  readonly box?: number;
  readonly [name: string]: unknown;
}

const LINK =
  /^(use|try|lost|can['’]?t|cannot|forgot|back|resend|need|having|switch|did ?n|other|trouble|don['’]?t|i have|recover|get help|problem|haben sie|andere|nutze|perdu|usar|otro|użyj|использовать|使用|别的|فقدت|استخدم)/i;

/** The snapshot that the probe would take of a record's page, roughly. */
export function pageOf(record: FormRecord): PageSnapshot {
  const scopes: PageScope[] = [{ parent: -1, kind: 'page', names: '' }];
  const texts: PageText[] = [];
  const fields: PageField[] = [];
  let order = 0;
  const say = (kind: PageText['kind'], text: string, scope: number, size?: { width: number; height: number }) =>
    texts.push({ order: order++, scope, kind, text, ...size });
  let outer = 0;
  if (record.behaviour?.modal) outer = scopes.push({ parent: 0, kind: 'dialog', names: '' }) - 1;
  if (record.heading) say('heading', record.heading, outer);
  for (const text of record.texts.filter((one) => !LINK.test(one))) say('text', text, outer);
  if (record.extras?.qr) say('image', 'QR', outer, { width: 150, height: 150 });
  if (record.extras?.secret) say('text', record.extras.secret, outer);
  let scope = outer;
  if (record.form) {
    const names = ['id', 'name', 'cn', 'action'].map((key) => record.form?.[key] ?? '').join(' ');
    scope = scopes.push({ parent: outer, kind: 'form', names }) - 1;
  }
  if (record.extras?.captcha) say('image', 'image', scope, { width: 140, height: 44 });
  record.fields.forEach((field, index) => {
    if (field.type === 'hidden' || field.type === 'checkbox') return;
    const text = (key: string) => String(field[key] ?? '');
    const number = (key: string) =>
      field[key] === undefined || field[key] === null ? {} : { [key]: Number(field[key]) };
    const label = text('labelText');
    const tied = field.labelMode !== 'adjacent';
    if (label !== '' && field.visible) say('text', label, scope);
    const boxed = field.box !== undefined && field.box !== null;
    fields.push({
      index,
      order: order++,
      scope,
      tag: 'input',
      type: field.type ?? 'text',
      id: text('id'),
      name: text('name'),
      className: text('className'),
      data: Object.entries(field.dataAttrs ?? {})
        .flat()
        .join(' '),
      around: '',
      autocomplete: text('autocomplete'),
      inputmode: text('inputmode'),
      pattern: text('pattern'),
      ...number('maxlength'),
      ...number('size'),
      max: text('max'),
      placeholder: text('placeholder'),
      title: text('title'),
      label: tied ? label : '',
      ariaLabel: text('ariaLabel'),
      described: '',
      box: boxed
        ? { x: 20 + 50 * Number(field.box), y: 100, width: 42, height: 40 }
        : { x: 20, y: 100 + 60 * index, width: 320, height: 40 },
      rendered: field.visible,
      visible: field.visible,
      editable: !field.readonly && !field.disabled,
      holds: 'nothing',
    } as PageField);
  });
  if (record.extras?.sideButton) say('button', record.extras.sideButton, scope);
  if (record.submit.text) say('submit', record.submit.text, scope);
  for (const text of record.texts.filter((one) => LINK.test(one))) say('link', text, outer);
  return { title: record.title ?? '', lang: record.lang, scopes, fields, texts };
}
