import { Fault, toFault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { DraftView, ExistingAccount, SaveMode } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { isShortSecret } from '../../src/otp/secret.ts';
import { parseTypedParameters, type ReadAccount } from '../../src/otp/typed.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';
import { beginning, flag, id, integer, list, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { furthest, secretOf } from '../../src/vault/merge-records.ts';
import { parseOtp } from '../../src/vault/otp-schema.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountRecord, DraftRecord, VaultContents } from '../../src/vault/records.ts';
import { bindHost, editAccount, lastOrder, newAccount, replaceOtp } from '../accounts/account-edits.ts';
import { type Duplicate, findDuplicate } from '../accounts/duplicates.ts';
import type { Services } from '../services.ts';
import { codesOf, rowOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';

const word = text(LIMITS.name);
const address = beginning(65_536);
/** What is kept of a field whose text is too long to be used: nobody's typing is lost while they shorten it. */
const MOST_KEPT = 200_000;
const saveMode = oneOf('new', 'replace', 'replace-once-confirmed');
const whole = integer(-(2 ** 31), 2 ** 31 - 1);
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

/** A draft as the page shows it, with the account that it would repeat. */
export function draftView(draft: DraftRecord, accountIndex: AccountIndex, at: Moment): DraftView {
  const { otp, id: draftId, source, issuer, name, host, chosen, filledMs } = draft;
  const duplicate = findDuplicate(accountIndex.contents.accounts, { otp, issuer, name, host });
  return {
    id: draftId,
    source,
    issuer: chosen?.issuer ?? issuer,
    name: chosen?.name ?? name,
    ...shapeOf(otp),
    short: isShortSecret(otp.secret),
    ...(otp.kind === 'hotp' && { counter: otp.counter }),
    ...(host !== undefined && { host }),
    ...(chosen && { mode: chosen.mode, bindHost: chosen.bindHost }),
    ...(filledMs !== undefined && { filled: true }),
    ...codesOf(otp, at),
    ...(duplicate && { existing: existingView(duplicate, otp) }),
  };
}

/** What is to be seen of parameters beside their codes. */
function shapeOf(otp: OtpParameters) {
  if (otp.kind === 'steam') return { kind: otp.kind, algorithm: 'SHA-1', digits: 5 } as const;
  return { kind: otp.kind, algorithm: otp.algorithm, digits: otp.digits };
}

function existingView({ account, sameSecret }: Duplicate, read: OtpParameters): ExistingAccount {
  const { id: known, issuer, name, otp, pending } = account;
  const waits = otp?.secret !== read.secret && pending?.otp.secret === read.secret;
  const compared = waits ? pending.otp : otp;
  return {
    id: known,
    issuer,
    name,
    sameSecret,
    ...(waits && { waits }),
    ...(compared && shapeOf(compared)),
    ...(compared?.kind === 'totp' && { periodSeconds: compared.periodSeconds }),
  };
}

/** Accounts on their way into the vault. */
export function draftHandlers({ vaultStore, drafts, clock, nowMs }: Services): Family<'draft'> {
  async function keep(read: ReadAccount, source: DraftRecord['source'], url: string | undefined): Promise<DraftView> {
    const page = url === undefined ? undefined : parsePageUrl(url);
    const draft: DraftRecord = {
      id: newId<'draft'>(),
      source,
      issuer: read.issuer,
      name: read.name,
      otp: read.parameters,
      createdMs: nowMs(),
      ...(page?.kind === 'web' && { host: page.host }),
    };
    await drafts.keep([draft]);
    return draftView(await drafts.find(draft.id), await vaultStore.open(), await clock.moment());
  }

  return {
    'draft.read': {
      parse: object({ text: text(LIMITS.text), source: oneOf('scan', 'paste'), url: optional(address) }),
      handle: (ask) =>
        keep(ask.source === 'scan' ? readScanned(ask.text) : parseOtpauthUri(ask.text), ask.source, ask.url),
    },
    'draft.transfer': {
      parse: object({
        part: optional(transferPart),
        entries: list(object({ otp: parseOtp, issuer: word, name: word }), 1000),
      }),
      handle: async ({ entries, part }) => {
        const createdMs = nowMs();
        const read = entries.map(({ otp, issuer, name }): DraftRecord => {
          return {
            id: newId<'draft'>(),
            source: 'scan',
            issuer: parseText(issuer),
            name: parseText(name),
            otp,
            createdMs,
          };
        });
        if (read.length > 0) await drafts.keep(read);
        if (part !== undefined) await drafts.noteTransfer(part);
        const accountIndex = await vaultStore.open();
        const at = await clock.moment();
        const kept = new Set<string>(read.map((draft) => draft.id));
        return (accountIndex.contents.drafts ?? [])
          .filter((draft) => kept.has(draft.id))
          .map((draft) => draftView(draft, accountIndex, at));
      },
    },
    'draft.type': {
      parse: object({ form: typedForm(LIMITS.name, LIMITS.key, LIMITS.number), url: optional(address) }),
      handle: async (ask) => {
        const view = await keep(parseTypedParameters(ask.form), 'type', ask.url);
        return view;
      },
    },
    'draft.codes': {
      parse: object({ id: id<string>() }),
      handle: async (ask) => codesOf((await drafts.find(ask.id)).otp, await clock.moment()),
    },
    'draft.save': {
      parse: object({
        id: id<string>(),
        issuer: word,
        name: word,
        mode: saveMode,
        bindHost: flag,
      }),
      handle: async (ask) => {
        const as = { issuer: parseText(ask.issuer), name: parseText(ask.name), mode: ask.mode, bind: ask.bindHost };
        const { accountIndex, answer } = await drafts.settle(ask.id, (contents, draft) =>
          saveDraft(contents, draft, as, nowMs()),
        );
        return rowOf(accountIndex.entryOf(answer), await clock.moment());
      },
    },
    'draft.update': {
      parse: object({ id: id<string>(), issuer: word, name: word, mode: saveMode, bindHost: flag }),
      handle: ({ id: draftId, ...chosen }) => drafts.edit(draftId, (draft) => ({ ...draft, chosen })),
    },
    'draft.discard': { parse: object({ id: id<string>() }), handle: (ask) => drafts.drop(ask.id) },
    'draft.defer': { parse: nothing, handle: () => drafts.deferDrafts() },
    'draft.discardAll': { parse: nothing, handle: () => drafts.discard() },
  };
}

/** The half-typed form. */
export function formHandlers({ drafts }: Services): Family<'form'> {
  return {
    'form.save': {
      parse: object({ form: optional(typedForm(MOST_KEPT, MOST_KEPT, MOST_KEPT)) }),
      handle: (ask) => drafts.keepForm(ask.form),
    },
  };
}

/** A picture may hold anything: what is no account says so, what is a broken one says what is wrong with it. */
function readScanned(found: string): ReadAccount {
  try {
    return parseOtpauthUri(found);
  } catch (thrown) {
    if (toFault(thrown).code !== 'otp-uri-scheme') throw thrown;
    if (/^otpauth-migration:/i.test(found.trim()))
      throw new Fault('qr-transfer', 'got a transfer of many accounts, want one account', { cause: thrown });
    throw new Fault('qr-not-account', 'got a code with another text, want an account', { cause: thrown });
  }
}

function saveDraft(
  contents: VaultContents,
  draft: DraftRecord,
  as: { readonly issuer: string; readonly name: string; readonly mode: SaveMode; readonly bind: boolean },
  atMs: number,
): { contents: VaultContents; answer: AccountRecord } {
  const { issuer, name, mode } = as;
  const bound = as.bind && draft.host !== undefined ? ([{ host: draft.host, scope: 'host' }] as const) : [];
  if (mode === 'new') {
    const given = { id: newId<'account'>(), issuer, name, hosts: bound, order: lastOrder(contents), otp: draft.otp };
    const account = newAccount(given, atMs);
    return { contents: { ...contents, accounts: [...contents.accounts, account] }, answer: account };
  }
  // The account that the view named, found by what was read; what the user renamed since does not make it another.
  const former = findDuplicate(contents.accounts, draft)?.account;
  if (former === undefined) throw new Fault('record-missing', 'got no account to replace, want one');
  const { contents: next, account } = editAccount(contents, former.id, (before) => {
    const hosts = bound.reduce(bindHost, before.hosts);
    // What was left blank never takes a name away.
    const named = { issuer: issuer || before.issuer, name: name || before.name };
    if (mode === 'replace') return { ...putInForce(before, draft.otp, atMs), ...named, hosts };
    if (before.otp === undefined) return { ...before, otp: draft.otp, ...named, hosts, updatedMs: atMs };
    return { ...before, ...named, pending: { otp: draft.otp, atMs }, hosts, updatedMs: atMs };
  });
  return { contents: next, answer: account };
}

/** The same secret read again is nothing new: it makes no history, and a counter never goes back. */
function putInForce(before: AccountRecord, read: OtpParameters, atMs: number): AccountRecord {
  const otp = furthest(read, [before.otp, before.pending?.otp]);
  const isKnown = before.otp !== undefined && secretOf(before.otp) === secretOf(otp);
  return isKnown ? { ...before, otp, updatedMs: atMs } : replaceOtp(before, otp, atMs);
}
