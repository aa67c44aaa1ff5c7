import { attributeOf, baseOf, closestOf, controlsOf, findAll, treeOf } from './dom.ts';
import type { Typable } from './field.ts';

/** The form of a field, as the browser ties it: the parser ties controls to forms that do not contain them. */
export function formOf(field: Typable): HTMLFormElement | null {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.form;
  const around = closestOf(field, 'form');
  return around instanceof HTMLFormElement ? around : null;
}

/** The controls that belong to a form, its image buttons included, which `elements` leaves out. */
export function membersOf(form: HTMLFormElement): readonly Element[] {
  const images = findAll(treeOf(form), 'input[type=image]').filter(
    (image) => image instanceof HTMLInputElement && image.form === form,
  );
  return [...controlsOf(form), ...images];
}

/**
 * The places other than the page's own origin that a form would send to, by its action or by any of its buttons: origins,
 * and the scheme of an address that has none, such as `mailto:`.
 */
export function foreignTargetsOf(form: HTMLFormElement | null): readonly string[] {
  if (form === null) return [];
  const base = baseOf(form);
  const addresses = [
    attributeOf(form, 'action'),
    ...membersOf(form).map((control) => attributeOf(control, 'formaction')),
  ];
  const targets = addresses.map((address) => targetOf(address, base));
  return [...new Set(targets)].filter((target) => target !== self.origin);
}

/** Where an address of a form leads: an origin, or a scheme without one. An empty address is the page's own. */
export function targetOf(address: string | null, base: string): string {
  if (address === null || address.trim() === '' || !URL.canParse(address, base)) return self.origin;
  const { origin, protocol } = new URL(address, base);
  if (protocol === 'javascript:') return self.origin;
  return /^https?:$/.test(protocol) ? origin : protocol;
}
