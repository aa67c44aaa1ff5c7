import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import { MAX_NOTICE_DETAIL, READ_NOTICES } from '../../src/otp/notice.ts';
import { parseTypedParameters } from '../../src/otp/typed.ts';
import { beginning, flag, id, integer, list, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { parseOtp } from '../../src/vault/otp-schema.ts';
import type { DraftRecord } from '../../src/vault/records.ts';
import { draftView } from '../accounts/draft-view.ts';
import type { Drafts } from '../accounts/drafts.ts';
import { newDraft, parseGiven } from '../accounts/read-draft.ts';
import { saveDraft } from '../accounts/save-draft.ts';
import type { UnfinishedInput } from '../accounts/unfinished-input.ts';
import type { CodeClock } from '../clock/clock.ts';
import { LONGEST_FIELD, unfinishedEdit } from '../storage/unfinished-edit.ts';
import { codesOf, rowOf } from '../vault/account-entry.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const word = text(LIMITS.name);
const address = beginning(65_536);
const saveMode = oneOf('new', 'replace', 'replace-once-confirmed');
const whole = integer(-(2 ** 31), 2 ** 31 - 1);
const notice = object({ code: oneOf(...READ_NOTICES), detail: optional(text(MAX_NOTICE_DETAIL)) });
const transferPart = object({ batch: whole, index: integer(0, 999), size: integer(1, 1000) });
/** The "type it in" form, with texts of at most so many characters. */
const typedForm = (name: number, key: number, number: number) =>
  object({
    issuer: text(name),
    name: text(name),
    secret: text(key),
    kind: oneOf('totp', 'hotp', 'steam'),
    algorithm: oneOf('SHA-1', 'SHA-256', 'SHA-512'),
    digits: text(number),
    periodSeconds: text(number),
    counter: text(number),
  });
const choice = object({ id: id<string>(), issuer: word, name: word, mode: saveMode, bindHost: flag });

interface DraftServices {
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly drafts: Drafts;
  readonly unfinishedInput: Pick<UnfinishedInput, 'addTransferPart'>;
  readonly clock: Pick<CodeClock, 'moment'>;
  readonly nowMs: () => number;
}

/** Accounts that were read and not saved yet. */
export function draftHandlers({ vaultStore, drafts, unfinishedInput, clock, nowMs }: DraftServices): Family<'draft'> {
  /** Adds drafts and shows them as they are now, merged with earlier readings of the same accounts. */
  async function add(read: readonly DraftRecord[]): Promise<readonly DraftView[]> {
    if (read.length > 0) await drafts.add(read);
    const [accountIndex, at] = await Promise.all([vaultStore.open(), clock.moment()]);
    const ids = new Set(read.map((draft) => draft.id));
    const added = (accountIndex.contents.drafts ?? []).filter((draft) => ids.has(draft.id));
    return added.map((draft) => draftView(draft, accountIndex, at));
  }

  async function addOne(read: DraftRecord): Promise<DraftView> {
    await drafts.add([read]);
    return draftView(await drafts.find(read.id), await vaultStore.open(), await clock.moment());
  }

  return {
    'draft.read': {
      parse: object({ text: text(LIMITS.text), source: oneOf('scan', 'paste'), url: optional(address) }),
      handle: (ask) => addOne(newDraft(parseGiven(ask.text, ask.source), ask.source, nowMs(), ask.url)),
    },
    'draft.transfer': {
      parse: object({
        part: optional(transferPart),
        entries: list(object({ otp: parseOtp, issuer: word, name: word, notices: optional(list(notice, 100)) }), 1000),
      }),
      handle: async ({ entries, part }) => {
        const read = entries.map(({ otp, issuer, name, notices = [] }) =>
          newDraft({ parameters: otp, issuer: parseText(issuer), name: parseText(name), notices }, 'scan', nowMs()),
        );
        const views = await add(read);
        if (part !== undefined) await unfinishedInput.addTransferPart(part);
        return views;
      },
    },
    'draft.type': {
      parse: object({ form: typedForm(LIMITS.name, LIMITS.key, LIMITS.number), url: optional(address) }),
      handle: (ask) => addOne(newDraft(parseTypedParameters(ask.form), 'type', nowMs(), ask.url)),
    },
    'draft.codes': {
      parse: object({ id: id<string>() }),
      handle: async (ask) => codesOf((await drafts.find(ask.id)).otp, await clock.moment()),
    },
    'draft.save': {
      parse: choice,
      handle: async ({ id: draftId, ...chosen }) => {
        const clean = { ...chosen, issuer: parseText(chosen.issuer), name: parseText(chosen.name) };
        const { accountIndex, answer } = await drafts.convert(draftId, (contents, draft) =>
          saveDraft(contents, draft, clean, nowMs()),
        );
        return rowOf(accountIndex.entryOf(answer), await clock.moment());
      },
    },
    'draft.update': {
      parse: choice,
      handle: ({ id: draftId, ...chosen }) => drafts.edit(draftId, (draft) => ({ ...draft, chosen })),
    },
    'draft.discard': { parse: object({ id: id<string>() }), handle: (ask) => drafts.discard(ask.id) },
    'draft.defer': { parse: nothing, handle: () => drafts.defer() },
    'draft.discardAll': { parse: nothing, handle: () => drafts.discardAll() },
    'draft.undoDiscard': { parse: object({ undo: id<string>() }), handle: (ask) => drafts.undoDiscard(ask.undo) },
  };
}

/** What was typed and not saved. */
export function formHandlers({
  unfinishedInput,
}: {
  readonly unfinishedInput: Pick<UnfinishedInput, 'saveForm' | 'saveEdit'>;
}): Family<'form'> {
  return {
    'form.save': {
      parse: object({ form: optional(typedForm(LONGEST_FIELD, LONGEST_FIELD, LONGEST_FIELD)) }),
      handle: (ask) => unfinishedInput.saveForm(ask.form),
    },
    'form.saveEdit': {
      parse: object({ edit: optional(unfinishedEdit) }),
      handle: (ask) => unfinishedInput.saveEdit(ask.edit),
    },
  };
}
