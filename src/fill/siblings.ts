import { isContact, isCredential, isOneTimeCode } from './attributes.ts';
import type { PageField, PageSnapshot } from './snapshot.ts';

/** The other fields that a person could type into. */
export interface Siblings {
  /** There is no other field on the whole page. */
  readonly isAlone: boolean;
  /** Other fields of the same form that take neither a user name nor a password. */
  readonly unrelated: number;
  readonly hasPassword: boolean;
  /** The same form asks for a telephone number or e-mail address. */
  readonly hasContact: boolean;
  /** A field of the same form that nobody sees promises by autocomplete to take a one-time code: the joined twin of these. */
  readonly hasPromise: boolean;
}

type Counts = Record<'unrelated' | 'passwords' | 'contacts', number>;

/** Counts every field once: the cost of a page must not grow with the square of its fields. */
export function createSiblingReader(page: PageSnapshot): (fields: readonly PageField[]) => Siblings {
  let total = 0;
  const byScope = new Map<number, Counts>();
  const byField = new Map<PageField, Counts>();
  const promises = new Set<number>();
  for (const field of page.fields) {
    if (!field.visible && isOneTimeCode(field)) promises.add(field.scope);
    if (!isTypable(field)) continue;
    total += 1;
    const counts = {
      unrelated: isCredential(field) ? 0 : 1,
      passwords: field.type === 'password' ? 1 : 0,
      contacts: isContact(field) ? 1 : 0,
    };
    byField.set(field, counts);
    const sum = byScope.get(field.scope) ?? { unrelated: 0, passwords: 0, contacts: 0 };
    byScope.set(field.scope, sum);
    for (const key of ['unrelated', 'passwords', 'contacts'] as const) sum[key] += counts[key];
  }
  return (fields) => {
    const others = (key: keyof Counts) => {
      const own = fields.reduce((sum, field) => sum + (byField.get(field)?.[key] ?? 0), 0);
      return (byScope.get(fields[0]?.scope ?? -1)?.[key] ?? 0) - own;
    };
    const own = fields.filter((field) => byField.has(field)).length;
    return {
      isAlone: total === own,
      unrelated: others('unrelated'),
      hasPassword: others('passwords') > 0,
      hasContact: others('contacts') > 0,
      hasPromise: promises.has(fields[0]?.scope ?? -1) && (fields.length > 1 || total === own),
    };
  };
}

function isTypable(field: PageField): boolean {
  return field.rendered && field.visible && field.editable && field.type !== 'search';
}
