import { Fault, type FaultCode } from '../../fault.ts';
import { parseXmlBy, type XmlElement } from '../../schema/xml.ts';
import { MAX_XML_DEPTH, MAX_XML_NODES } from '../limits.ts';

const refuseAs = (code: FaultCode) => (detail: string) => {
  throw new Fault(code, detail);
};

/** Parses XML of a file. Throws `import-damaged`, and `import-too-large` beyond a million elements and attributes. */
export async function parseXml(text: string): Promise<XmlElement> {
  const { SaxesParser } = await import('saxes');
  return parseXmlBy(new SaxesParser(), text, {
    maxDepth: MAX_XML_DEPTH,
    maxNodes: MAX_XML_NODES,
    refuse: refuseAs('import-damaged'),
    refuseSize: refuseAs('import-too-large'),
  });
}
