import { childText, findChild, type XmlElement } from '../../schema/xml.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { createFieldReader, type LabelledFields } from '../labelled-fields.ts';
import { hexKey } from '../setup-key.ts';

/** XML of programs without a format of their own here, Safe in Cloud's among them: every element with a key or an address in it is an account. */
export const otherXml = defineFormat({
  id: 'other-xml',
  document: 'xml',
  recognise: (root) => {
    const found = elementsIn(root).filter(({ fields }) => createFieldReader(fields.names, new Set()).holds(fields));
    return found.length === 0 ? undefined : found;
  },
  read: (found) =>
    found.flatMap(({ element, fields }) =>
      createFieldReader(fields.names, new Set())
        .read(fields)
        .map((draft) => ({
          ...draft,
          ...(element.attributes.deleted === 'true' ? { fault: 'import-trashed' as const } : {}),
        })),
    ),
});

/** WinAuth's own file: a key in hexadecimal, the digits, the hash and the period in one text. */
export const winAuthXml = defineFormat({
  id: 'winauth-xml',
  document: 'xml',
  recognise: (root) => (root.name === 'WinAuth' ? root : undefined),
  read: (root) => root.children.filter(({ name }) => name === 'WinAuthAuthenticator').map(winAuthDraft),
});

function winAuthDraft(element: XmlElement): Draft {
  const data = findChild(element, 'authenticatordata');
  const type = (element.attributes.type ?? '').replace(/^WinAuth\./, '');
  const name = childText(element, 'name');
  if (data === undefined || data.attributes.encrypted) return { name, fault: 'import-encryption' };
  const [main = '', counter] = childText(data, 'secretdata').split('|');
  const [key, digits, algorithm, period] = main.split('\t');
  const isSteam = type === 'SteamAuthenticator';
  const isCounter = type === 'HOTPAuthenticator';
  const isTime = [
    'GoogleAuthenticator',
    'MicrosoftAuthenticator',
    'BattleNetAuthenticator',
    'OktaVerifyAuthenticator',
  ].includes(type);
  return {
    kind: isSteam ? 'steam' : isCounter ? 'hotp' : isTime ? 'totp' : type || 'unknown',
    issuer: isSteam ? 'Steam' : type === 'BattleNetAuthenticator' ? 'Battle.net' : '',
    name,
    secret: hexKey(key),
    digits: type === 'BattleNetAuthenticator' ? digits || 8 : digits,
    algorithm,
    period,
    ...(isCounter ? { counter } : {}),
  };
}

interface FoundElement {
  readonly element: XmlElement;
  readonly fields: LabelledFields;
}

function elementsIn(root: XmlElement): readonly FoundElement[] {
  const found: FoundElement[] = [];
  const walk = (element: XmlElement) => {
    found.push({ element, fields: fieldsOf(element) });
    for (const child of element.children) if (child.children.length > 0) walk(child);
  };
  walk(root);
  return found;
}

/** Attributes and children without children of their own; what a child is called stands in its attributes or is its name. */
function fieldsOf({ attributes, children, text }: XmlElement): LabelledFields {
  const leaves = children.filter((child) => child.children.length === 0 && child.text.trim() !== '');
  const labels = leaves.flatMap(({ name, attributes: { type, name: called, key }, text: value }) =>
    [type, called, key, name].filter((label) => label !== undefined).map((label) => [label, value.trim()] as const),
  );
  const all = [...Object.entries(attributes), ...labels, ...(text.trim() === '' ? [] : [['', text] as const])];
  return { names: all.map(([label]) => label), values: all.map(([, value]) => value) };
}
