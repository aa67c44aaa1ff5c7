import { parseXml } from '../../../src/interchange/containers/xml.ts';
import { findChild, type XmlElement } from '../../../src/schema/xml.ts';
import type { Registry } from './reg-file.ts';

/** A template of group policy with its texts, as the editor shows them. */
export interface Template {
  readonly policies: ReadonlyMap<string, XmlElement>;
  readonly categories: ReadonlySet<string>;
  /** What it refers to and doesn't have, and what it has and never refers to. */
  readonly problems: readonly string[];
}

/** Reads a template (ADMX) and its texts (ADML), and checks every reference between and within them. */
export async function parseTemplate(admx: string, adml: string): Promise<Template> {
  const [template, texts] = [await parseXml(admx), await parseXml(adml)];
  const strings = ids(every(texts, 'string'), 'id');
  const presentations = new Map(every(texts, 'presentation').map((one) => [one.attributes.id ?? '', one]));
  const categories = ids(every(template, 'category'), 'name');
  const supported = ids(every(template, 'definition'), 'name');
  const policies = every(template, 'policy');
  const problems: string[] = [];
  const want = (where: string, reference: string, known: ReadonlySet<string>) => {
    if (!known.has(reference)) problems.push(`${where}: ${reference} is missing`);
  };

  const references = [...admx.matchAll(/\$\((\w+)\.(\w+)\)/g)];
  const used = (table: string) => new Set(references.filter(([, of]) => of === table).map(([, , id = '']) => id));
  for (const id of used('string')) want('string', id, strings);
  for (const id of used('presentation')) want('presentation', id, new Set(presentations.keys()));
  for (const id of strings) want('unused string', id, used('string'));
  for (const id of presentations.keys()) want('unused presentation', id, used('presentation'));

  for (const policy of policies) {
    const name = policy.attributes.name ?? '';
    want(`${name}: category`, findChild(policy, 'parentCategory')?.attributes.ref ?? '', categories);
    want(`${name}: support`, findChild(policy, 'supportedOn')?.attributes.ref ?? '', supported);
    const elements = new Set(findChild(policy, 'elements')?.children.map(({ attributes }) => attributes.id ?? ''));
    const presentation = presentations.get(/\.(\w+)\)/.exec(policy.attributes.presentation ?? '')?.[1] ?? '');
    const controls = new Set(presentation?.children.map(({ attributes }) => attributes.refId ?? ''));
    for (const id of elements) want(`${name}: control`, id, controls);
    for (const id of controls) want(`${name}: element`, id, elements);
  }
  return { policies: new Map(policies.map((one) => [one.attributes.name ?? '', one])), categories, problems };
}

/** What a setting of a policy, as device management sends it, writes into the registry. Throws for what Windows would refuse. */
export async function applySetting(policy: XmlElement, setting: string): Promise<Registry> {
  const document = await parseXml(`<setting>${setting}</setting>`);
  const [state, ...data] = document.children;
  const { key = '', valueName = '' } = policy.attributes;
  const elements = findChild(policy, 'elements')?.children ?? [];
  if (elements.length === 0) {
    if (data.length > 0 || (state?.name !== 'enabled' && state?.name !== 'disabled'))
      throw new Error(`got ${setting}, want enabled or disabled`);
    const value = findChild(findChild(policy, `${state.name}Value`), 'decimal')?.attributes.value;
    return new Map([[key, new Map([[valueName, Number(value)]])]]);
  }
  if (state?.name !== 'enabled' || data.length !== elements.length)
    throw new Error(`got ${setting}, want all its data`);
  return new Map(elements.map((element) => write(key, element, data)));
}

function write(key: string, element: XmlElement, data: readonly XmlElement[]): [string, Map<string, string | number>] {
  const { id = '', valueName = '', minValue, maxValue } = element.attributes;
  const value = data.find(({ attributes }) => attributes.id === id)?.attributes.value;
  if (value === undefined) throw new Error(`got no data for ${id}, want some`);
  switch (element.name) {
    case 'decimal':
      if (!/^\d+$/.test(value) || Number(value) < Number(minValue) || Number(value) > Number(maxValue))
        throw new Error(`got ${value}, want ${minValue} to ${maxValue}`);
      return [key, new Map([[valueName, Number(value)]])];
    case 'text':
      return [key, new Map([[valueName, value]])];
    case 'list': {
      const parts = value.split('\uF000');
      const pairs = parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? ''] as const] : []));
      return [element.attributes.key ?? '', new Map(pairs)];
    }
    default:
      throw new Error(`got <${element.name}>, want an element that Windows knows`);
  }
}

const ids = (elements: readonly XmlElement[], attribute: string) =>
  new Set(elements.map(({ attributes }) => attributes[attribute] ?? ''));

function every(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...every(child, name)]);
}
