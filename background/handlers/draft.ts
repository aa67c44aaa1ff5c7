import { Fault, toFault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { flag, id, integer, list, nothing, object, oneOf, optional, text } from '../../src/messages/parse.ts';
import type { DraftView, SaveMode } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import { isShortSecret } from '../../src/otp/secret.ts';
import { parseTypedParameters, type ReadAccount } from '../../src/otp/typed.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';
import { parsePageUrl } from '../../src/sites/host.ts';
import { parseOtp } from '../../src/vault/otp-schema.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import type { Background } from '../background.ts';
import type { Draft } from '../drafts.ts';
import { findDuplicate } from '../duplicates.ts';
import { bindHost, editAccount, lastOrder, newAccount, replaceOtp } from '../edits.ts';
import { codesOf, rowOf } from '../entry.ts';
import type { Ledger } from '../ledger.ts';

const word = text(1024);
const address = text(65_536);
const saveMode = oneOf('new', 'replace', 'replace-once-confirmed');
const whole = integer(-(2 ** 31), 2 ** 31 - 1);
const transferPart = object({ batch: whole, index: integer(0, 999), size: integer(1, 1000) });
/** The "type it in" form. */
const typedForm = object({
  issuer: word,
  name: word,
  secret: text(4096),
  kind: oneOf('totp', 'hotp', 'steam'),
  algorithm: oneOf('SHA-1', 'SHA-256', 'SHA-512'),
  digits: text(64),
  periodSeconds: text(64),
  counter: text(64),
});

/** A draft as the page shows it, with the account that it would repeat. */
export function draftView(draft: Draft, ledger: Ledger, nowMs: number): DraftView {
  const { otp, id: draftId, source, issuer, name, short, host, chosen, filled } = draft;
  const duplicate = findDuplicate(ledger.contents.accounts, { otp, issuer, name, host });
  return {
    id: draftId,
    source,
    issuer: chosen?.issuer ?? issuer,
    name: chosen?.name ?? name,
    kind: otp.kind,
    algorithm: otp.kind === 'steam' ? 'SHA-1' : otp.algorithm,
    digits: otp.kind === 'steam' ? 5 : otp.digits,
    short,
    ...(otp.kind === 'hotp' && { counter: otp.counter }),
    ...(host !== undefined && { host }),
    ...(chosen && { mode: chosen.mode, bindHost: chosen.bindHost }),
    ...(filled && { filled }),
    ...codesOf(otp, nowMs),
    ...(duplicate && {
      existing: {
        id: duplicate.account.id,
        issuer: duplicate.account.issuer,
        name: duplicate.account.name,
        sameSecret: duplicate.sameSecret,
      },
    }),
  };
}

/** Accounts on their way into the vault. */
export function draftHandlers({ keeper, drafts, nowMs }: Background): Family<'draft'> {
  async function keep(read: ReadAccount, source: Draft['source'], url: string | undefined): Promise<DraftView> {
    const page = url === undefined ? undefined : parsePageUrl(url);
    const draft: Draft = {
      id: newId<'draft'>(),
      source,
      issuer: read.issuer,
      name: read.name,
      otp: read.parameters,
      short: read.shortSecret,
      ...(page?.kind === 'web' && { host: page.host }),
    };
    await drafts.keep(draft);
    return draftView(draft, await keeper.open(), nowMs());
  }

  async function putAway(saved: string): Promise<void> {
    await drafts.drop(saved);
    if ((await drafts.all()).length === 0) await drafts.finish();
  }

  return {
    'draft.read': {
      parse: object({ text: text(65_536), source: oneOf('scan', 'paste'), url: optional(address) }),
      handle: (ask) =>
        keep(ask.source === 'scan' ? readScanned(ask.text) : parseOtpauthUri(ask.text), ask.source, ask.url),
    },
    'draft.transfer': {
      parse: object({
        part: optional(transferPart),
        entries: list(object({ otp: parseOtp, issuer: word, name: word }), 1000),
      }),
      handle: async ({ entries, part }) => {
        const kept = entries.map(({ otp, issuer, name }): Draft => {
          const short = isShortSecret(otp.secret);
          return { id: newId<'draft'>(), source: 'scan', issuer: parseText(issuer), name: parseText(name), otp, short };
        });
        await drafts.keepTransfer(kept, part);
        const ledger = await keeper.open();
        return kept.map((draft) => draftView(draft, ledger, nowMs()));
      },
    },
    'draft.type': {
      parse: object({ form: typedForm, url: optional(address) }),
      handle: async (ask) => {
        const view = await keep(parseTypedParameters(ask.form), 'type', ask.url);
        return view;
      },
    },
    'draft.codes': {
      parse: object({ id: id<string>() }),
      handle: async (ask) => codesOf((await drafts.find(ask.id)).otp, nowMs()),
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
        const draft = await drafts.find(ask.id);
        const issuer = parseText(ask.issuer);
        const name = parseText(ask.name);
        const { ledger, answer } = await keeper.change(({ contents }) =>
          saveDraft(contents, draft, { issuer, name, mode: ask.mode, bind: ask.bindHost }, nowMs()),
        );
        // It is saved: that the draft cannot be put away is no reason to say otherwise.
        await putAway(draft.id).catch(() => undefined);
        return rowOf(ledger.entryOf(answer), nowMs());
      },
    },
    'draft.keep': {
      parse: object({ id: id<string>(), issuer: word, name: word, mode: saveMode, bindHost: flag }),
      handle: ({ id: draftId, ...chosen }) => drafts.edit(draftId, (draft) => ({ ...draft, chosen })),
    },
    'draft.drop': { parse: object({ id: id<string>() }), handle: (ask) => drafts.drop(ask.id) },
    'draft.discard': { parse: nothing, handle: () => drafts.discard() },
  };
}

/** The half-typed form. */
export function formHandlers({ drafts }: Background): Family<'form'> {
  return { 'form.keep': { parse: object({ form: optional(typedForm) }), handle: (ask) => drafts.keepForm(ask.form) } };
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
  draft: Draft,
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
    if (mode === 'replace') return { ...replaceOtp(before, draft.otp, atMs), ...named, hosts };
    if (before.otp === undefined) return { ...before, otp: draft.otp, ...named, hosts, updatedMs: atMs };
    return { ...before, pending: { otp: draft.otp, atMs }, hosts, updatedMs: atMs };
  });
  return { contents: next, answer: account };
}
