import { isContact, isCredential } from './own.ts';
import type { PageField, PageSnapshot } from './snapshot.ts';

/** What else there is to type into. */
export interface Mates {
  /** Nothing on the whole page. */
  readonly isAlone: boolean;
  /** Fields of the same form that are neither user name nor password. */
  readonly strangers: number;
  readonly hasPassword: boolean;
  /** A telephone number or e-mail address is asked for in the same form. */
  readonly hasContact: boolean;
}

type Tally = Record<'strangers' | 'passwords' | 'contacts', number>;

/** Looks at every field once: a page of hundreds must not cost the square of that. */
export function createMateReader(page: PageSnapshot): (fields: readonly PageField[]) => Mates {
  let typed = 0;
  const scopes = new Map<number, Tally>();
  const tallies = new Map<PageField, Tally>();
  for (const field of page.fields) {
    if (!isTyped(field)) continue;
    typed += 1;
    const tally = {
      strangers: isCredential(field) ? 0 : 1,
      passwords: field.type === 'password' ? 1 : 0,
      contacts: isContact(field) ? 1 : 0,
    };
    tallies.set(field, tally);
    const sum = scopes.get(field.scope) ?? { strangers: 0, passwords: 0, contacts: 0 };
    scopes.set(field.scope, sum);
    for (const key of ['strangers', 'passwords', 'contacts'] as const) sum[key] += tally[key];
  }
  return (fields) => {
    const others = (key: keyof Tally) => {
      const own = fields.reduce((sum, field) => sum + (tallies.get(field)?.[key] ?? 0), 0);
      return (scopes.get(fields[0]?.scope ?? -1)?.[key] ?? 0) - own;
    };
    const own = fields.filter((field) => tallies.has(field)).length;
    return {
      isAlone: typed === own,
      strangers: others('strangers'),
      hasPassword: others('passwords') > 0,
      hasContact: others('contacts') > 0,
    };
  };
}

function isTyped(field: PageField): boolean {
  return field.rendered && field.visible && field.editable && field.type !== 'search';
}
