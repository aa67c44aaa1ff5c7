import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

/** Attributes whose value nobody reads. */
const TECHNICAL_ATTRIBUTES =
  /^(class|id|key|type|role|for|href|src|srcset|target|rel|name|d|viewBox|transform|fill-rule|accept|tone|size|section|autocomplete|autocapitalize|inputMode|popover|data-.*|aria-(controls|labelledby|describedby|hidden|live|current|haspopup|autocomplete|invalid|busy|activedescendant|orientation|pressed|expanded))$/;

/** Attributes and properties that are words to a person, even when they are one lower-case word. */
const VISIBLE_NAMES =
  /^(label|title|placeholder|aria-label|aria-description|aria-roledescription|alt|hint|text|lead|note|legend|summary|act|message|problem|repeatLabel|what|more|todo|kept|description)$/;

/** Calls whose texts are for developers and machines: selectors, events, errors, logs. */
const TECHNICAL_CALLS =
  /^(Fault|Error|TypeError|RangeError|DOMException|RegExp|URL|Worker|URLSearchParams|Set|querySelector|querySelectorAll|closest|matches|matchMedia|\$|\$\$|addEventListener|removeEventListener|setAttribute|getAttribute|removeAttribute|setProperty|createElement|getElementById|includes|startsWith|endsWith|split|replace|replaceAll|test|log|warn|error|debug|ignore|encode|fault|faultOf|refuse|fail|matching|toLocaleString|DateTimeFormat|importKey|deriveKey|deriveBits|import)$/;

/** Stands for a value in a template. */
const VALUE = '\uFFFC';
const LETTER = /\p{L}/u;
/** Two words with a space between, or one capitalised word */
const WORDS = /[\p{L}\uFFFC][\p{L}\p{M}’'”"“.,;:!?)…–-]*\s+[“‘("'–·—]*[\p{L}\uFFFC]/u;
const CAPITALISED = /^\p{Lu}\p{Ll}{2,}[….!?]?$/u;

/** A literal of a source and its text; `…` stands for a value in a template. */
type Found = readonly [node: Node, text: string];

/** Whether a literal is inside an attribute or property that people read, or inside one that nobody reads. */
type Visible = boolean | undefined;

/** The texts in a source that a person may read, each with its line: `12: Save`. */
export function literalsIn(file: string, source: string): readonly string[] {
  return [...walk(parseSync(file, source).program as unknown as Node, undefined)].map(([node, text]) => {
    const line = source.slice(0, node.start).split('\n').length;
    return `${line}: ${text.trim().replace(/\s+/g, ' ')}`;
  });
}

function* walk(node: Node, visible: Visible): Generator<Found> {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TaggedTemplateExpression':
      break;
    case 'JSXText':
      if (LETTER.test(String(node.value))) yield [node, String(node.value)];
      break;
    case 'Literal':
      if (typeof node.value === 'string' && isVisible(node.value, node.value, visible)) yield [node, node.value];
      break;
    case 'JSXAttribute':
      yield* walkAttribute(node);
      break;
    case 'TemplateLiteral':
      yield* walkTemplate(node, visible);
      break;
    case 'CallExpression':
    case 'NewExpression':
      yield* walkCall(node);
      break;
    case 'BinaryExpression':
      // A comparison is with data; only `+` makes a text.
      yield* walkAll(node, node.operator === '+' ? visible : false);
      break;
    case 'SwitchCase':
      for (const each of node.consequent as Node[]) yield* walk(each, undefined);
      break;
    case 'Property':
      yield* walk(node.value as Node, isVisibleName(node.key as Node) ? true : visible);
      break;
    case 'MemberExpression':
      yield* walk(node.object as Node, undefined);
      break;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      yield* walk(node.expression as Node, visible);
      break;
    default:
      if (!node.type.startsWith('TS')) yield* walkAll(node, visible);
  }
}

function* walkAttribute(node: Node): Generator<Found> {
  const { name } = node.name as { readonly name: unknown };
  if (node.value === null || typeof name !== 'string' || TECHNICAL_ATTRIBUTES.test(name)) return;
  yield* walk(node.value as Node, VISIBLE_NAMES.test(name) ? true : undefined);
}

function* walkTemplate(node: Node, visible: Visible): Generator<Found> {
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  const parts = quasis.map(({ value }) => value.cooked);
  if (isVisible(parts.join(VALUE), parts.join(''), visible)) yield [node, parts.join('…')];
  for (const each of node.expressions as Node[]) yield* walk(each, visible);
}

function* walkCall(node: Node): Generator<Found> {
  const callee = node.callee as Node;
  const name = callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name;
  // A text that is split into words is a list.
  if (name !== 'split') yield* walk(callee, undefined);
  const isTechnical = typeof name === 'string' && TECHNICAL_CALLS.test(name);
  for (const each of node.arguments as Node[]) yield* walk(each, isTechnical ? false : undefined);
}

function* walkAll(node: Node, visible: Visible): Generator<Found> {
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (typeof each === 'object' && each !== null && 'type' in each) yield* walk(each as Node, visible);
    }
  }
}

function isVisibleName(key: Node): boolean {
  const name = key.type === 'Identifier' ? key.name : key.value;
  return typeof name === 'string' && VISIBLE_NAMES.test(name);
}

function isVisible(whole: string, literal: string, visible: Visible): boolean {
  if (visible === false || !LETTER.test(literal)) return false;
  return visible === true || WORDS.test(whole) || CAPITALISED.test(whole);
}
