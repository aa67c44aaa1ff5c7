import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Every place that writes a member `hosts`, and what it writes. An account that exists gets a host by the first alone. */
const HOST_WRITERS: Record<string, string> = {
  'src/vault/account-hosts.ts': 'the account with what was answered',
  'src/vault/record-schema.ts': 'the schema',
  'src/vault/align.ts': 'an account of another file that has the same setup key, which nobody else knows',
  'src/vault/clean-contents.ts': 'the same hosts in stored form, or fewer',
  'background/backup/restore.ts': 'a count',
  'background/accounts/recovery-sets.ts': 'a new account, for codes from that host',
  'background/accounts/save-draft.ts': 'a new account, whose setup key is from that host',
  'background/import/save-import.ts': 'a new account, all of which is from that file',
  'background/accounts/clean-edit.ts': 'an edit, which the handler passes on with its answers',
  'background/accounts/draft-view.ts': 'the question what a host imitates, for no account',
  'background/vault/account-entry.ts': 'the view of an account',
  'background/handlers/account.ts': 'the shape of a message',
  'background/handlers/import.ts': 'the shape of a message',
  'background/handlers/readiness.ts': 'the answer of a message',
  'background/policy/policy-tasks.ts': 'the sites on which codes are to be offered, as an administrator listed them',
  'background/storage/unfinished-edit.ts': 'the shape of what is stored, and only shown in a form again',
};
/** As `HOST_WRITERS`, for the pending setup key, which has a host of its own. */
const PENDING_WRITERS: Record<string, string> = {
  'src/vault/account-hosts.ts': 'the pending setup key with what was answered',
  'src/vault/merge-records.ts': 'the pending setup key of the later version, whole',
  'src/vault/record-schema.ts': 'the schema',
  'background/accounts/save-draft.ts': 'a new pending setup key, without a host',
  'background/accounts/draw-code.ts': 'its counter',
  'background/handlers/fill.ts': 'the shape of a message',
  'background/handlers/site.ts': 'the shape of a message',
};
/** Who may say that the user answered. */
const ANSWERED: Record<string, string> = {
  'src/vault/account-hosts.ts': 'defines it',
  'background/handlers/site.ts': 'the question without a fill',
  'background/handlers/fill.ts': 'the question before a fill',
  'background/handlers/account.ts': 'a host typed into the account’s own form',
};

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every node below one, with its parent. */
function* nodesOf(node: Node, parent?: Node): Generator<readonly [Node, Node | undefined]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child, node);
  }
}

const nameOf = (key: unknown) => (isNode(key) ? (key.name ?? key.value) : undefined);

/** Whether a node gives an object that member: a property of an object literal, or an assignment. */
function writes(member: string, node: Node, parent: Node | undefined): boolean {
  if (node.type === 'Property') return parent?.type === 'ObjectExpression' && nameOf(node.key) === member;
  return node.type === 'AssignmentExpression' && isNode(node.left) && nameOf(node.left.property) === member;
}

const programs = ['src/vault', 'background'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, nodes: [...nodesOf(parse(file))] })),
);

function parse(file: string): Node {
  return parseSync(file, readFileSync(new URL(file, root), 'utf8')).program as unknown as Node;
}

function filesWhere(test: (node: Node, parent: Node | undefined) => boolean): readonly string[] {
  return programs.filter(({ nodes }) => nodes.some(([node, parent]) => test(node, parent))).map(({ file }) => file);
}

describe('the writers of hosts', () => {
  it('are these, and only one of them adds a host to an account that exists', () => {
    const found = filesWhere((node, parent) => writes('hosts', node, parent));
    expect(found.filter((file) => HOST_WRITERS[file] === undefined)).toEqual([]);
    expect(found).toContain('src/vault/account-hosts.ts');
  });

  it('of a pending setup key are these', () => {
    const found = filesWhere((node, parent) => writes('pending', node, parent));
    expect(found.filter((file) => PENDING_WRITERS[file] === undefined)).toEqual([]);
    expect(found).toContain('src/vault/account-hosts.ts');
  });

  it('get an answer from the handlers of the question alone', () => {
    const found = filesWhere((node) => node.type === 'Identifier' && node.name === 'hostAnswer');
    expect(found.toSorted()).toEqual(Object.keys(ANSWERED).toSorted());
  });
});
