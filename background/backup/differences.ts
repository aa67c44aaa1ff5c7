import { ignore } from '../../src/ignored.ts';
import type { Named, RestoreView } from '../../src/messages/backups.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { alignContents } from '../../src/vault/align.ts';
import { canonical } from '../../src/vault/field-times.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import type { VaultContents } from '../../src/vault/records.ts';

type Differences = NonNullable<RestoreView['differs']>;

const MAX_NAMES = 100;
/** What a use or an earlier merge changes, and no user sees as a difference. */
const UNSEEN = new Set(['uses', 'usedMs', 'proofs', 'formerIds', 'createdMs', 'updatedMs', 'othersMs', 'fieldsMs']);

/** What differs, by the outcome of a merge: which of two states of a record stays depends on their times. */
export function differencesOf(own: VaultContents, file: VaultContents): Differences {
  const [ours, theirs] = alignContents(own, file);
  const here = recordsOf(ours);
  const there = recordsOf(theirs);
  const merged = tryMerge(ours, theirs);
  const survives = ([id]: readonly [string, unknown]) => merged?.has(id) ?? true;
  const inBoth = [...there].filter(([id]) => here.has(id));
  const changed = inBoth.filter(([id, { text }]) => here.get(id)?.text !== text);
  const inFile = [...there].filter(([id]) => !here.has(id));
  const onlyHere = [...here].filter(([id]) => !there.has(id));
  return {
    onlyInFile: namesOf(inFile.filter(survives)),
    onlyHere: namesOf(onlyHere.filter(survives)),
    deletedHere: namesOf(inFile.filter((one) => !survives(one))),
    deletedThere: namesOf(onlyHere.filter((one) => !survives(one))),
    changed: namesOf(changed),
    same: inBoth.length - changed.length,
  };
}

/** Records by id: the name of each, and all of it as text. */
function recordsOf(contents: VaultContents): Map<string, { readonly name: string; readonly text: string }> {
  const accounts = new Map(contents.accounts.map((one) => [one.id, [one.issuer, one.name].filter(Boolean).join(' ')]));
  const { recoverySet, recoverySetOfDeleted, securityKey, registration } = backgroundText.records;
  const all = new Map<string, { name: string; text: string }>();
  const add = (id: string, name: string, record: Record<string, unknown>) =>
    all.set(id, {
      name,
      text: canonical(Object.fromEntries(Object.entries(record).filter(([one]) => !UNSEEN.has(one)))),
    });
  for (const one of contents.accounts) add(one.id, accounts.get(one.id) || commonText.unnamedAccount, { ...one });
  for (const one of contents.recoverySets) {
    const account = accounts.get(one.account);
    add(one.id, account === undefined ? recoverySetOfDeleted : recoverySet(account), { ...one });
  }
  for (const one of contents.securityKeys) add(one.id, securityKey(one.label), { ...one });
  for (const one of contents.registrations) add(one.id, registration(one.host), { ...one });
  return all;
}

/** `undefined` where both together are too many for one vault, which merging itself then reports. */
function tryMerge(ours: VaultContents, theirs: VaultContents): ReadonlyMap<string, unknown> | undefined {
  try {
    return recordsOf(mergeContents(ours, theirs));
  } catch (thrown) {
    return ignore('backup-merge-preview')(thrown);
  }
}

function namesOf(records: readonly (readonly [string, { readonly name: string }])[]): Named {
  const names = records.map(([, { name }]) => name).sort((a, b) => a.localeCompare(b));
  return { count: names.length, names: names.slice(0, MAX_NAMES) };
}
