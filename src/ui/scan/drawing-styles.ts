/** What is painted how, as SVG 2 inherits it. Every value is text of the drawing and becomes a colour or a number before use. */
const STYLED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'opacity',
  'color',
  'display',
  'visibility',
  'clip-path',
  'stop-color',
] as const;

type Styled = (typeof STYLED)[number];
type Declarations = ReadonlyMap<Styled, string>;

const MAX_RULES_TEXT = 100_000;
const MAX_VALUE = 100;

/** Finds the declared value of a property for one element. */
export type StyleReader = (element: Element, property: Styled) => string | undefined;

/** Reads attributes, `style` attributes and the simple rules (a tag, a class or an id) of the drawing's style sheets. */
export function createStyleReader(root: Element): StyleReader {
  const rules = readRules(root);
  const own = new WeakMap<Element, Declarations>();
  const ownOf = (element: Element): Declarations => {
    const before = own.get(element);
    if (before !== undefined) return before;
    const read = readDeclarations(element.getAttribute('style') ?? '');
    own.set(element, read);
    return read;
  };
  return (element, property) => {
    const selectors = [`#${element.id}`, ...[...element.classList].map((name) => `.${name}`), element.localName];
    const ruled = selectors.map((selector) => rules.get(selector)?.get(property));
    const values = [ownOf(element).get(property), ...ruled, element.getAttribute(property)];
    return values.find((value) => typeof value === 'string' && value.length <= MAX_VALUE) ?? undefined;
  };
}

function readRules(root: Element): ReadonlyMap<string, Declarations> {
  const rules = new Map<string, Map<Styled, string>>();
  const text = [...root.getElementsByTagName('style')].map(({ textContent }) => textContent ?? '').join('\n');
  if (text.length > MAX_RULES_TEXT) return rules;
  for (const rule of text.replaceAll(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').split('}')) {
    const at = rule.indexOf('{');
    if (at < 0) continue;
    const declared = readDeclarations(rule.slice(at + 1));
    for (const selector of rule.slice(0, at).split(',')) {
      const simple = /^\s*(?:[a-z]+(?=\.))?([.#]?[\w-]+)\s*$/i.exec(selector)?.[1];
      if (simple === undefined) continue;
      rules.set(simple, new Map([...(rules.get(simple) ?? []), ...declared]));
    }
  }
  return rules;
}

function readDeclarations(text: string): Declarations {
  const declared = new Map<Styled, string>();
  for (const declaration of text.slice(0, MAX_RULES_TEXT).split(';')) {
    const at = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, at)).trim();
    if (isStyled(property))
      declared.set(
        property,
        declaration
          .slice(at + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return declared;
}

function isStyled(property: string): property is Styled {
  return (STYLED as readonly string[]).includes(property);
}
