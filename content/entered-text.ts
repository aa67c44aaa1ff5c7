/** Whether a field has nothing that a person typed: masks such as `___ ___` come from the page. */
export function isEmpty(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value);
}

/** A text without what pages change as they show it: groups, filling and case. */
export function normalise(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
