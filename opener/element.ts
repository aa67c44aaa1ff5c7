/** What may stand in an element: another one, or text, which is never read as markup. */
type Child = Node | string | undefined;

/** Makes an element with attributes and children; an attribute that is `undefined` is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Makes a button that does not send a form. */
export function button(text: string, attributes: Readonly<Record<string, string>>, onPress: () => void): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onPress);
  return made;
}

/** Makes text that somebody else wrote, which may run the other way than the sentence around it. */
export function foreign(text: string): HTMLElement {
  return element('bdi', {}, text);
}
