import type { SaxesParser } from 'saxes';

/** An element with its own text, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** What is read, and how the rest is refused. */
export interface XmlRules {
  readonly maxDepth: number;
  /** Of elements and attributes together. */
  readonly maxNodes: number;
  /** The name that an element is known by; by default as it is written, with its prefix. */
  readonly nameOf?: (name: string) => string;
  /** Throws. */
  readonly refuse: (detail: string) => never;
  /** Throws, for more than `maxNodes`. */
  readonly refuseSize: (detail: string) => never;
}

const NONE: Record<string, string> = Object.freeze(Object.create(null));

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses XML with a parser of `saxes`. A document type declaration is refused, so no entity is ever declared. */
export function parseXmlBy(parser: SaxesParser, text: string, rules: XmlRules): XmlElement {
  const { maxDepth, maxNodes, nameOf = (name) => name, refuse, refuseSize } = rules;
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  let nodes = 0;
  parser.on('doctype', () => refuse('got a document type declaration, want none'));
  parser.on('error', () => refuse(`got broken XML at line ${parser.line}, want it whole`));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > maxDepth) refuse(`got more than ${maxDepth} levels of XML, want fewer`);
    const named = Object.keys(attributes).length;
    nodes += 1 + named;
    if (nodes > maxNodes) refuseSize(`got more than ${maxNodes} elements and attributes, want fewer`);
    const element: OpenElement = {
      name: nameOf(name),
      attributes: named === 0 ? NONE : Object.assign(Object.create(null), attributes),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (piece: string) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  const [first] = root.children;
  return first ?? refuse('got no element, want XML');
}

/** The children of a name, of the element and none deeper. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of a name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The text of the first child of a name, or `''`. */
export function childText(element: XmlElement | undefined, name: string): string {
  return findChild(element, name)?.text ?? '';
}
