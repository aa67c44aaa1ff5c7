import { SaxesParser } from 'saxes';
import { Fault } from '../fault.ts';
import { findChild, parseXmlBy, type XmlElement } from '../schema/xml.ts';

const MAX_DEPTH = 32;
const MAX_NODES = 400_000;

function refuse(detail: string): never {
  throw new Fault('sync-answer', detail);
}

/** Parses a server's XML, its elements by their names without prefix. Throws `sync-answer`. */
export function parseAnswer(text: string): XmlElement {
  return parseXmlBy(new SaxesParser(), text, {
    maxDepth: MAX_DEPTH,
    maxNodes: MAX_NODES,
    nameOf: (name) => name.slice(name.indexOf(':') + 1),
    refuse,
    refuseSize: refuse,
  });
}

/** The text of the first child of a name without outer space, or `undefined`. */
export function findText(element: XmlElement | undefined, name: string): string | undefined {
  return findChild(element, name)?.text.trim();
}
