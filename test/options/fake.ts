import type { Platform } from '../../options/common/platform.ts';
import { Fault } from '../../src/fault.ts';
import { writeExport } from '../../src/interchange/exports/write-export.ts';
import { readImport } from '../../src/interchange/read-import.ts';
import type { BackupView } from '../../src/messages/backups.ts';
import { createClient } from '../../src/messages/client.ts';
import type { ClockCorrection } from '../../src/messages/clock.ts';
import type { Answer, Ask, Verb } from '../../src/messages/protocol.ts';
import type { TrashItem } from '../../src/messages/trash.ts';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import type {
  AccountRow,
  AccountView,
  DraftView,
  RecoverySetCodes,
  SecurityKeyView,
  VaultState,
} from '../../src/messages/views.ts';
import { readGivenCodes, readLinesAsCodes } from '../../src/recovery/read.ts';
import type { AccountId, Preferences, RecoverySetId, RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';
import { account, recoverySet, registration, securityKey } from './records.ts';

/** A background in memory: just enough of each verb for the options page to be drawn and driven without a browser. */
export interface Fake {
  state: VaultState;
  readonly accounts: AccountView[];
  readonly sets: RecoverySetCodes[];
  readonly keys: SecurityKeyView[];
  bin: readonly TrashItem[];
  drafts: readonly DraftView[];
  preferences: Preferences;
  unlockMethods: UnlockMethodsView;
  backups: BackupView;
  clock: ClockCorrection | undefined;
  /** Every message in order. */
  readonly asked: { verb: Verb; ask: unknown }[];
  /** Thrown at the next message of that verb. */
  readonly failing: Map<Verb, Fault>;
  readonly copied: string[];
  readonly downloads: { name: string; text: string }[];
  recalled: number;
  hash: string;
  readonly platform: Platform;
}

export const passphrase = 'correct horse battery staple';

type Handlers = { [V in Verb]?: (ask: Ask<V>) => Answer<V> };

export function createFake(
  seed: Partial<Pick<Fake, 'state' | 'accounts' | 'sets' | 'keys' | 'bin' | 'hash'>> = {},
): Fake {
  let next = 1;
  const bin = new Map<string, () => void>();
  const byId = (id: AccountId) => {
    const found = fake.accounts.find((one) => one.id === id);
    if (found === undefined) throw new Fault('record-missing', 'got an unknown account, want a known one');
    return found;
  };
  const whole = (one: AccountView): AccountView => {
    const own = fake.sets.filter((set) => set.account === one.id);
    const current = own.find((set) => set.supersededMs === undefined);
    const registrations = fake.keys.flatMap((key) => key.registrations.filter((at) => at.account === one.id));
    return {
      ...one,
      registrations,
      keys: registrations.filter((at) => at.removedMs === undefined).length,
      recoverySets: own,
      ...(current === undefined ? {} : { recovery: { set: current.id, unused: current.unused, total: current.total } }),
    };
  };
  const replace = (id: AccountId, part: Partial<AccountView>) => {
    const at = fake.accounts.findIndex((one) => one.id === id);
    fake.accounts[at] = { ...byId(id), ...part };
    return whole(byId(id));
  };
  const removed = <T>(list: T[], gone: readonly T[], kind: TrashItem['kind'], titleOf: (one: T) => string) => {
    for (const one of gone) list.splice(list.indexOf(one), 1);
    const deletedMs = Date.now();
    const made = gone.map((one): TrashItem => {
      const undo = `undo-${next++}`;
      bin.set(undo, () => list.push(one));
      const times = { deletedMs, goneMs: deletedMs + 30 * 86_400_000 };
      return { undo, kind, title: titleOf(one), ...times, unusedCodes: 0, registrations: 0 };
    });
    fake.bin = [...made, ...fake.bin];
    return { undo: made.map(({ undo }) => undo).join('.') };
  };
  const empty = (undo: string, each?: (one: string) => void) => {
    for (const one of undo.split('.')) {
      if (!fake.bin.some((item) => item.undo === one)) throw new Fault('record-missing', 'got nothing, want a record');
      each?.(one);
      fake.bin = fake.bin.filter((item) => item.undo !== one);
    }
  };
  const setKey = (id: SecurityKeyId, part: Partial<SecurityKeyView>) => {
    const at = fake.keys.findIndex((key) => key.id === id);
    const known = fake.keys[at];
    if (known === undefined) throw new Fault('record-missing', 'got an unknown key, want a known one');
    const changed = { ...known, ...part };
    fake.keys[at] = changed;
    return changed;
  };
  const setSet = (id: RecoverySetId, codes: RecoverySetCodes['codes']) => {
    const at = fake.sets.findIndex((set) => set.id === id);
    const known = fake.sets[at];
    if (known === undefined) throw new Fault('record-missing', 'got an unknown set, want a known one');
    const changed = recoverySet({ ...known, codes });
    fake.sets[at] = changed;
    return changed;
  };
  const findRegistration = (id: RegistrationId) => {
    for (const key of fake.keys) {
      const at = key.registrations.find((one) => one.id === id);
      if (at !== undefined) return { key, at };
    }
    throw new Fault('record-missing', 'got an unknown registration, want a known one');
  };

  const handlers: Handlers = {
    'vault.create': ({ passphrase: given }) => {
      if (given !== '') fake.state = 'unlocked';
    },
    'vault.unlock': ({ passphrase: given }) => {
      if (given !== passphrase) throw new Fault('passphrase-wrong', 'got another passphrase');
      fake.state = 'unlocked';
    },
    'diagnostics.list': () => [
      { atMs: 1_800_000_000_000, reason: 'backup-automatic', code: 'backup-folder' },
      { atMs: 1_800_000_060_000, reason: 'clock-read', code: 'clock-unreadable' },
    ],
    'vault.state': () => fake.state,
    'vault.lock': () => {
      fake.state = 'locked';
    },
    'backup.view': () => fake.backups,
    'restore.snapshots': () => fake.backups.ring,
    'restore.inspect': () => ({
      accounts: fake.accounts.length,
      recoverySets: fake.sets.length,
      keys: fake.keys.length,
    }),
    'backup.make': () => ({ name: 'latchkey-2026-11-21.latchkey', file: 'AAAA', gen: fake.backups.gen }),
    'backup.done': () => {
      fake.backups = { ...fake.backups, changes: 0, last: { atMs: Date.now(), how: 'download' } };
    },
    'backup.snooze': () => undefined,
    'backup.automatic': ({ to, versions }) => {
      fake.backups = { ...fake.backups, auto: to, versions };
      return fake.backups;
    },
    'vault.unlockMethods': () => fake.unlockMethods,
    'vault.unlockWithSecurityKey': () => {
      fake.state = 'unlocked';
    },
    'vault.changePassphrase': ({ current, next }) => {
      if (current !== passphrase) throw new Fault('passphrase-wrong', 'got another passphrase');
      if (current === next) throw new Fault('passphrase-same', 'got the passphrase in force, want another');
    },
    'home.open': () => {
      const { theme } = fake.preferences;
      if (fake.state !== 'unlocked') return { state: fake.state, theme };
      return {
        state: 'unlocked',
        theme,
        site: { accounts: [], registrations: [] },
        others: { rows: [], total: fake.accounts.length, count: fake.accounts.length },
        tags: [...new Set(fake.accounts.flatMap((one) => one.tags))].toSorted(),
        preferences: fake.preferences,
        ...(fake.drafts.length > 0 && { drafts: fake.drafts }),
        ...(fake.clock && { clock: fake.clock }),
      };
    },
    'home.page': ({ text, tag, offset, limit, sort }) => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const rows: AccountRow[] = fake.accounts.map(whole).filter((one) => {
        const hay = `${one.issuer} ${one.name} ${one.tags.join(' ')}`.toLowerCase();
        return words.every((word) => hay.includes(word)) && (tag === undefined || one.tags.includes(tag));
      });
      if (sort === 'name') rows.sort((a, b) => a.issuer.localeCompare(b.issuer));
      return { rows: rows.slice(offset, offset + limit), total: rows.length, count: fake.accounts.length };
    },
    'home.codes': ({ ids }) =>
      ids.map((id) => ({
        id,
        code: '305771',
        nextCode: '664190',
        periodSeconds: 30,
        untilMs: Math.ceil((Date.now() + 1) / 30_000) * 30_000,
      })),
    'account.view': ({ id }) => whole(byId(id)),
    'account.edit': ({ id, edit }) => replace(id, { ...edit, updatedMs: Date.now() }),
    'clock.ask': ({ host }) => ({
      offsetMs: 42_300,
      errorMs: 640,
      host,
      atMs: Date.now(),
      verdict: 'off',
      known: false,
    }),
    'clock.correct': ({ atMs }) => {
      fake.clock = { offsetMs: 42_300, errorMs: 640, host: 'www.example.com', atMs };
      return fake.clock;
    },
    'clock.stop': () => {
      fake.clock = undefined;
    },
    'account.bulk': ({ ids, addTag, removeTag, pinned }) => {
      for (const id of ids) {
        const { tags } = byId(id);
        const kept = tags.filter((tag) => tag !== removeTag && tag !== addTag);
        replace(id, {
          tags: addTag === undefined ? kept : [...kept, addTag],
          ...(pinned === undefined ? {} : { pinned }),
        });
      }
    },
    'account.move': ({ id, before }) => {
      const one = byId(id);
      fake.accounts.splice(fake.accounts.indexOf(one), 1);
      const to = fake.accounts.findIndex((other) => other.id === before);
      fake.accounts.splice(to === -1 ? fake.accounts.length : to, 0, one);
    },
    'account.delete': ({ ids }) =>
      removed(fake.accounts, ids.map(byId), 'account', (one) => `${one.issuer} ${one.name}`),
    'account.use': ({ id }) => ({ code: byId(id).code ?? '' }),
    'account.resolveReplacement': ({ id }) => {
      const { pendingCode: _gone, ...rest } = byId(id);
      fake.accounts[fake.accounts.indexOf(byId(id))] = rest;
      return rest;
    },
    'account.removeSetupKey': ({ id }) => {
      const { kind: _kind, code: _code, nextCode: _next, untilMs: _until, periodSeconds: _period, ...rest } = byId(id);
      fake.accounts[fake.accounts.indexOf(byId(id))] = rest;
      return whole(rest);
    },
    'account.reveal': ({ passphrase: given }) => {
      if (given !== passphrase) throw new Fault('passphrase-wrong', 'got another passphrase');
      return {
        uri: 'otpauth://totp/Northwind:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Northwind',
      };
    },
    'draft.type': ({ form }) => {
      if (!/^[A-Z2-7 ]+$/i.test(form.secret)) throw new Fault('otp-secret-invalid', 'got other letters, want base32');
      return draft({ source: 'type', issuer: form.issuer, name: form.name });
    },
    'draft.read': ({ text }) => {
      if (!text.startsWith('otpauth:')) throw new Fault('otp-uri-scheme', 'got another scheme, want otpauth');
      return draft({ source: 'paste', issuer: 'Northwind', name: 'ada@example.com' });
    },
    'draft.codes': () => ({ code: '305771', periodSeconds: 30, untilMs: Date.now() + 30_000 }),
    'draft.save': ({ id, issuer, name }) => {
      fake.drafts = fake.drafts.filter((one) => one.id !== id);
      const made = account({ id: `account-${next++}`, issuer, name });
      fake.accounts.push(made);
      return made;
    },
    'draft.defer': () => undefined,
    'draft.discard': ({ id }) => {
      fake.drafts = fake.drafts.filter((one) => one.id !== id);
    },
    'draft.discardAll': () => {
      fake.drafts = [];
    },
    'recovery.list': () => fake.sets.map(({ codes: _codes, ...view }) => view),
    'recovery.codes': ({ id }) => {
      const found = fake.sets.find((set) => set.id === id);
      if (found === undefined) throw new Fault('record-missing', 'got an unknown set, want a known one');
      return found;
    },
    'recovery.preview': ({ text, lines }) => (lines ? readLinesAsCodes(text) : readGivenCodes(text)),
    'recovery.add': ({ account: target, codes, used = [] }) => {
      const id = typeof target === 'string' ? target : (`account-${next++}` as AccountId);
      if (typeof target !== 'string') {
        const { kind: _kind, ...bare } = account({ id, issuer: target.issuer, name: target.name });
        fake.accounts.push(bare);
      }
      const { issuer, name } = byId(id);
      fake.sets.forEach((set, at) => {
        if (set.account === id && set.supersededMs === undefined) fake.sets[at] = { ...set, supersededMs: Date.now() };
      });
      const made = recoverySet({
        id: `set-${next++}`,
        account: id,
        issuer,
        name,
        codes: codes.map((text, at) => ({ text, ...(used.includes(at) && { usedMs: Date.now() }) })),
      });
      fake.sets.push(made);
      return made;
    },
    'recovery.mark': ({ id, index, used }) => {
      const known = fake.sets.find((set) => set.id === id);
      return setSet(
        id,
        (known?.codes ?? []).map((code, at) =>
          at !== index ? code : used ? { text: code.text, usedMs: Date.now() } : { text: code.text },
        ),
      );
    },
    'recovery.delete': ({ id }) =>
      removed(
        fake.sets,
        fake.sets.filter((set) => set.id === id),
        'recovery-set',
        (set) => `${set.issuer} ${set.name}`,
      ),
    'securityKey.list': () => fake.keys,
    'securityKey.add': ({ label, place, attachment, transports, aaguid, credential }) => {
      const { credentialId: _none, ...made } = securityKey({
        id: `key-${next++}`,
        label,
        place,
        attachment,
        transports,
        aaguid,
      });
      const key = credential === undefined ? made : { ...made, credentialId: credential.id };
      fake.keys.push(key);
      return key;
    },
    'securityKey.edit': ({ id, label, place, lost }) => {
      const { lostMs: _lost, ...known } = setKey(id, {});
      const part = { ...known, ...(label === undefined ? {} : { label }), ...(place === undefined ? {} : { place }) };
      const changed = lost === true ? { ...part, lostMs: Date.now() } : part;
      fake.keys[fake.keys.findIndex((key) => key.id === id)] = changed;
      return changed;
    },
    'securityKey.verify': ({ credentialId }) => {
      const found = fake.keys.find((key) => key.credentialId === credentialId);
      if (found === undefined) throw new Fault('webauthn-mismatch', 'got an unknown key, want a known one');
      return setKey(found.id, { checkedMs: Date.now() });
    },
    'securityKey.delete': ({ id }) =>
      removed(
        fake.keys,
        fake.keys.filter((key) => key.id === id),
        'security-key',
        (key) => key.label,
      ),
    'registration.add': ({ key, host, account: tied, name }) => {
      const known = setKey(key, {});
      const made = registration({
        id: `registration-${next++}`,
        key,
        host,
        name,
        keyLabel: known.label,
        ...(tied === undefined ? {} : { account: tied, accountName: byId(tied).issuer }),
      });
      setKey(key, { registrations: [...known.registrations, made] });
      return made;
    },
    'registration.edit': ({ id, used, removed: gone }) => {
      const { key, at } = findRegistration(id);
      const { removedMs: _removed, ...rest } = at;
      const changed = {
        ...(gone === undefined ? at : rest),
        ...(used === true ? { usedMs: Date.now() } : {}),
        ...(gone === true ? { removedMs: Date.now() } : {}),
      };
      setKey(key.id, { registrations: key.registrations.map((one) => (one.id === id ? changed : one)) });
      return changed;
    },
    'registration.delete': ({ id }) => {
      const { key } = findRegistration(id);
      setKey(key.id, { registrations: key.registrations.filter((one) => one.id !== id) });
      return { undo: 'undo-registration' };
    },
    'import.compare': ({ entries }) =>
      entries.map(({ issuer, name }) => {
        const known = fake.accounts.find((one) => one.issuer === issuer && one.name === name);
        return known === undefined ? { state: 'new' } : { state: 'differs', known };
      }),
    'import.codes': ({ parameters }) =>
      parameters.map(() => ({
        code: '305771',
        nextCode: '664190',
        periodSeconds: 30,
        untilMs: Math.ceil((Date.now() + 1) / 30_000) * 30_000,
      })),
    'import.save': ({ items }) => {
      for (const { as, entry } of items) {
        if (as === 'new')
          fake.accounts.push(account({ id: `account-${next++}`, issuer: entry.issuer, name: entry.name }));
      }
      const replaced = items.filter(({ as }) => as === 'replace').length;
      const merged = items.filter(({ as }) => as === 'merge').length;
      return { added: items.length - replaced - merged, merged, replaced, undo: 'undo-import' };
    },
    'import.undo': () => undefined,
    'export.summary': () => ({
      chosen: fake.accounts.length,
      held: fake.accounts.length,
      losses: fake.accounts.slice(0, 2).map(({ issuer, name }) => ({ issuer, name, lost: ['note', 'tags'] })),
    }),
    'export.accounts': ({ passphrase: given }) => {
      if (given !== passphrase) throw new Fault('passphrase-wrong', 'got another passphrase');
      const accounts = fake.accounts.map(({ issuer, name, note, tags, pinned, hosts }) => ({
        ...{ issuer, name, note, tags, hosts, favourite: pinned, recoveryCodes: [] },
        otp: {
          ...({ kind: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', algorithm: 'SHA-1' } as const),
          ...{ digits: 6, periodSeconds: 30 },
        },
      }));
      return { accounts };
    },
    'trash.list': () => fake.bin,
    'trash.restore': ({ undo }) => empty(undo, (one) => bin.get(one)?.()),
    'trash.purge': ({ undo }) => empty(undo),
    'preferences.set': (change) => {
      fake.preferences = { ...fake.preferences, ...change };
      return fake.preferences;
    },
  };

  const draft = (part: { source: 'type' | 'paste'; issuer: string; name: string }): DraftView => {
    const existing = fake.accounts.find((one) => one.issuer === part.issuer && one.name === part.name);
    const made: DraftView = {
      id: `draft-${next++}`,
      kind: 'totp' as const,
      algorithm: 'SHA-1' as const,
      digits: 6,
      short: false,
      code: '492039',
      nextCode: '118560',
      periodSeconds: 30,
      untilMs: Math.ceil(Date.now() / 30_000) * 30_000,
      ...part,
      ...(existing === undefined
        ? {}
        : {
            existing: {
              ...{ id: existing.id, issuer: existing.issuer, name: existing.name, sameSecret: false },
              ...({ kind: 'totp', algorithm: 'SHA-1', digits: 8, periodSeconds: 30 } as const),
            },
          }),
    };
    fake.drafts = [...fake.drafts, made];
    return made;
  };

  const fake: Fake = {
    state: seed.state ?? 'unlocked',
    accounts: seed.accounts ?? [],
    sets: seed.sets ?? [],
    keys: seed.keys ?? [],
    bin: seed.bin ?? [],
    drafts: [],
    unlockMethods: { keys: [] },
    clock: undefined,
    backups: { gen: 7, ring: [], changes: 0, auto: 'off', versions: 10, failed: false },
    preferences: {
      theme: 'system',
      sort: 'name',
      hideCodes: false,
      clipboardSeconds: 30,
      idleMinutes: 15,
      lockOnSystemLock: true,
      sessionHours: 12,
    },
    asked: [],
    failing: new Map(),
    copied: [],
    downloads: [],
    recalled: 0,
    hash: seed.hash ?? '',
    platform: {
      ask: createClient(async ({ verb, ask }) => {
        const name = verb as Verb;
        fake.asked.push({ verb: name, ask });
        try {
          const failure = fake.failing.get(name);
          if (failure !== undefined) {
            fake.failing.delete(name);
            throw failure;
          }
          if (fake.state !== 'unlocked' && !/^(vault|restore)\.|^home.open$/.test(name)) {
            throw new Fault('vault-locked', 'got a locked vault, want an open one');
          }
          const handler = handlers[name] as ((ask: unknown) => unknown) | undefined;
          if (handler === undefined) throw new Fault('message-invalid', `got ${name}, want a known verb`);
          return { ok: structuredClone(handler(ask)) };
        } catch (thrown) {
          if (thrown instanceof Fault) return { fault: { code: thrown.code, detail: thrown.detail } };
          throw thrown;
        }
      }),
      version: '0.1.0',
      origin: 'chrome-extension://latchkey',
      engine: 'chromium',
      canRegisterKeys: true,
      createCredential: async () => {
        throw new DOMException('no key here', 'NotAllowedError');
      },
      getCredential: async () => {
        throw new DOMException('no key here', 'NotAllowedError');
      },
      randomBytes: (length) => new Uint8Array(length).fill(7),
      nowMs: () => Date.now(),
      changeShortcuts: async () => undefined,
      allowHosts: async () => true,
      shortcuts: async () => [
        { description: 'Open Latchkey' },
        { description: 'Fill the code for this site', keys: 'Ctrl+Shift+L' },
        { description: 'Lock Latchkey' },
      ],
      copy: async (text) => {
        fake.copied.push(text);
      },
      download: (name, text) => {
        fake.downloads.push({ name, text });
      },
      recall: () => {
        fake.recalled += 1;
      },
      saveFile: (name, bytes) => {
        fake.downloads.push({ name, text: new TextDecoder().decode(bytes) });
      },
      exchanger: {
        read: async (files, tools) => readImport(files, tools),
        write: async (accounts, ask) => writeExport(accounts, ask),
        stop: () => undefined,
      },
      readPicture: async () => {
        throw new Fault('qr-none', 'got no scanner, want one');
      },
      print: () => undefined,
      canPickFolder: true,
      pickFolder: async () => undefined,
      folderName: async () => 'Latchkey backups',
      backupFiles: async () => [],
      readBackupFile: async () => 'AAAA',
      allowDownloads: async () => true,
      readFile: async () => 'AAAA',
      closeTab: async () => undefined,
      hash: () => fake.hash,
      setHash: (hash) => {
        fake.hash = hash;
      },
    },
  };
  return fake;
}
