import { parseXml } from '../../../src/interchange/containers/xml.ts';
import type { XmlElement } from '../../../src/schema/xml.ts';

/** The declaration of every property list: our reader of XML takes none. */
const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

/** Reads a property list in XML. Throws for what is none, and for types that a policy doesn't need. */
export async function parsePlist(text: string): Promise<unknown> {
  if (!text.includes(DOCTYPE)) throw new Error('got no declaration of a property list, want it');
  const document = await parseXml(text.replace(DOCTYPE, ''));
  const [value, ...more] = document.name === 'plist' ? document.children : [];
  if (value === undefined || more.length > 0 || document.attributes.version !== '1.0')
    throw new Error(`got ${document.name}, want a property list of one value`);
  return read(value);
}

function read({ name, text, children }: XmlElement): unknown {
  switch (name) {
    case 'true':
    case 'false':
      return name === 'true';
    case 'string':
      return text;
    case 'integer':
      if (!/^-?\d+$/.test(text)) throw new Error(`got the integer ${text}, want digits`);
      return Number(text);
    case 'array':
      return children.map(read);
    case 'dict':
      return readDict(children);
    default:
      throw new Error(`got <${name}>, want a type of a policy`);
  }
}

function readDict(children: readonly XmlElement[]): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (let at = 0; at < children.length; at += 2) {
    const [key, value] = children.slice(at, at + 2);
    if (key?.name !== 'key' || value === undefined)
      throw new Error('got a dictionary without pairs, want keys and values');
    entries.push([key.text, read(value)]);
  }
  const made = Object.fromEntries(entries);
  if (Object.keys(made).length !== entries.length) throw new Error('got a key twice, want it once');
  return made;
}
