/** Text that is already HTML; only `html` makes it, so everything else gets escaped. */
export interface Html {
  readonly safe: string;
}

type Value = Html | string | number | undefined | false | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  }
  return 'safe' in value ? value.safe : value.map((part) => part.safe).join('');
}

/** A template whose values are escaped unless they are HTML themselves; `undefined` and `false` vanish. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { safe: String.raw({ raw: strings }, ...values.map(write)) };
}

/** Marks markup from a library (the QR picture) as HTML. */
export function trustHtml(markup: string): Html {
  return { safe: markup };
}
