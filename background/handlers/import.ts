import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import type { ImportEntry, ImportItem } from '../../src/messages/interchange.ts';
import { parseText } from '../../src/otp/limits.ts';
import { flag, id, integer, list, object, oneOf, optional, type Schema, text } from '../../src/schema/schema.ts';
import { parseOtp } from '../../src/vault/otp-schema.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountId, HostBinding } from '../../src/vault/records.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { acceptHost, acceptScope } from '../accounts/accepted-host.ts';
import { picturesOf } from '../accounts/icons/icon-edits.ts';
import type { CodeClock } from '../clock/clock.ts';
import { createComparer } from '../import/compare-entries.ts';
import type { ImportUndoLog } from '../import/import-undo-log.ts';
import { applyImport } from '../import/save-import.ts';
import { revertImport } from '../import/undo-import.ts';
import { codesOf } from '../vault/account-entry.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';

/** Most entries of one import. */
const MOST = 20_000;
const word = text(1024);
const count = integer(0, Number.MAX_SAFE_INTEGER);
const entry = object({
  otp: parseOtp,
  issuer: word,
  name: word,
  note: text(4096),
  tags: list(word, 100),
  favourite: flag,
  hosts: list(object({ host: text(2048), scope: oneOf('host', 'site') }), 100),
  recoveryCodes: list(text(1024), 200),
  icon: optional(word),
  png: optional(text(2_731)),
  uses: optional(count),
  usedMs: optional(count),
});
const itemShape = object({ entry, as: oneOf('new', 'merge', 'replace'), account: optional(id<AccountId>()) });
const item: Schema<ImportItem> = (raw, what, codes) => {
  const { entry: found, as, account } = itemShape(raw, what, codes);
  const clean = cleanEntry(found);
  if (as === 'new') return { as, entry: clean };
  if (account === undefined) throw new Fault('message-invalid', `got no account for ${as}, want one`);
  return { as, account, entry: clean };
};

interface ImportServices {
  readonly vaultStore: VaultStore;
  readonly session: Pick<Session, 'key'>;
  readonly clock: Pick<CodeClock, 'moment'>;
  readonly undoLog: ImportUndoLog;
  readonly nowMs: () => number;
}

/** Importing entries of other programs' files. */
export function importHandlers({ vaultStore, clock, session, undoLog, nowMs }: ImportServices): Family<'import'> {
  /** Parts of a batch, by the vault key: they go with it when the vault is locked. */
  const incomplete = new WeakMap<VaultKey, { readonly batch: string; readonly items: ImportItem[] }>();

  return {
    'import.compare': {
      parse: object({ entries: list(object({ otp: parseOtp, issuer: word, name: word }), MOST) }),
      handle: async (ask) => ask.entries.map(createComparer((await vaultStore.open()).contents.accounts)),
    },
    'import.codes': {
      parse: object({ parameters: list(parseOtp, 500) }),
      handle: async (ask) => {
        const at = await clock.moment();
        return ask.parameters.map((otp) => codesOf(otp, at));
      },
    },
    'import.save': {
      parse: object({ batch: text(64), total: integer(1, MOST), items: list(item, MOST) }),
      handle: async ({ batch, total, items }) => {
        const key = await session.key();
        const before = incomplete.get(key);
        const all = before?.batch === batch ? before.items : [];
        all.push(...items);
        incomplete.set(key, { batch, items: all });
        if (all.length < total) return { have: all.length };
        incomplete.delete(key);
        if (all.length > total) throw new Fault('message-invalid', `got ${all.length} items, want ${total}`);
        const pngs = all.flatMap((each) => each.entry.png ?? []);
        const icons = await picturesOf(pngs.map((png) => ({ kind: 'picture', png })));
        const { answer } = await vaultStore.change(({ contents }) => {
          const imported = applyImport(contents, all, nowMs(), icons);
          return { contents: imported.contents, answer: imported };
        });
        const { added, merged, replaced, proposals, reversal } = answer;
        const undo = newId<'import'>();
        await undoLog.put(undo, reversal);
        return { added, merged, replaced, proposals, undo };
      },
    },
    'import.undo': {
      parse: object({ undo: id<string>() }),
      handle: async (ask) => {
        const reversal = await undoLog.find(ask.undo);
        await vaultStore.change(({ contents }) => ({
          contents: revertImport(contents, reversal, nowMs()),
          answer: undefined,
        }));
        await undoLog.drop();
      },
    },
  };
}

function cleanEntry({ icon, ...raw }: ReturnType<typeof entry>): ImportEntry {
  return {
    ...raw,
    ...(icon !== undefined && { icon: parseText(icon) }),
    issuer: parseText(raw.issuer),
    name: parseText(raw.name),
    tags: [...new Set(raw.tags.map(parseText).filter((tag) => tag !== ''))],
    hosts: raw.hosts.flatMap(bindingOf),
  };
}

/** An invalid host is left out: the entry is worth more than where it was bound. */
function bindingOf({ host, scope }: HostBinding): readonly HostBinding[] {
  try {
    const accepted = acceptHost(host);
    return [{ host: accepted, scope: acceptScope(accepted, scope) }];
  } catch (thrown) {
    return ignore('import-host', [])(thrown);
  }
}
