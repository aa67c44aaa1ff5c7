import { Fault } from '../../fault.ts';
import { MAX_XML_DEPTH, MAX_XML_NODES } from '../limits.ts';

/** An element with its own text, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const NONE: Record<string, string> = Object.freeze(Object.create(null));

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Parses XML. A document type declaration is refused, so no entity is ever declared. Throws `import-damaged`, and
 * `import-too-large` beyond a million elements and attributes.
 */
export async function parseXml(text: string): Promise<XmlElement> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  let nodes = 0;
  const refuse = (detail: string): never => {
    throw new Fault('import-damaged', detail);
  };
  parser.on('doctype', () => refuse('got a document type declaration, want none'));
  parser.on('error', () => refuse(`got broken XML at line ${parser.line}, want it whole`));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_XML_DEPTH) refuse(`got more than ${MAX_XML_DEPTH} levels of XML, want fewer`);
    const named = Object.keys(attributes).length;
    nodes += 1 + named;
    if (nodes > MAX_XML_NODES) {
      throw new Fault('import-too-large', `got more than ${MAX_XML_NODES} elements and attributes, want fewer`);
    }
    const element: OpenElement = {
      name,
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

/** Finds the first child of a name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Returns the text of the first child of a name, or `''`. */
export function childText(element: XmlElement | undefined, name: string): string {
  return findChild(element, name)?.text ?? '';
}
