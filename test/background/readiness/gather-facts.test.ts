import { describe, expect, it } from 'vitest';
import { type FactSources, gatherFacts } from '../../../background/readiness/gather-facts.ts';
import type { AccountFacts, Thing } from '../../../src/readiness/facts.ts';
import { emptyContents } from '../../../src/vault/contents.ts';
import type { KeptItemId, VaultContents } from '../../../src/vault/records.ts';
import {
  accountId,
  accountRecord,
  keptItemRecord,
  recordId,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
} from '../../vault/records.ts';

const itemId = (name: string): KeptItemId => recordId(name);

function gather(more: Partial<VaultContents>, sources: Partial<FactSources> = {}) {
  return gatherFacts({
    contents: { ...emptyContents(), ...more },
    thisComputer: undefined,
    unlockMethods: { keys: [] },
    lastBackup: undefined,
    ...sources,
  });
}

const thing = (all: readonly Thing[], kind: Thing['kind']) => all.find((one) => one.kind === kind);
const kinds = ({ ways }: AccountFacts = { id: accountId(''), ways: [] }) => ways.map(({ kind }) => kind);

describe('the facts of a vault', () => {
  it('close an envelope that has sheets, and take those for paper; one of another program is open', () => {
    const keptItems = [
      keptItemRecord({ id: 'e', kind: 'envelope', needed: 2 }),
      keptItemRecord({ id: 'one', kind: 'sheet', opens: itemId('e') }),
      keptItemRecord({ id: 'two', kind: 'sheet', opens: itemId('e'), gone: { atMs: 5, why: 'lost' } }),
      keptItemRecord({ id: 'code', kind: 'envelope' }),
      keptItemRecord({ id: 'its', kind: 'sheet', opens: itemId('code') }),
      keptItemRecord({ id: 'other', kind: 'envelope' }),
      keptItemRecord({ id: 'plain', kind: 'sheet' }),
    ];
    const { things } = gather({ keptItems }).facts;
    const physical = things.filter((one) => one.kind !== 'passphrase' && one.kind !== 'provider').slice(1);
    expect(physical.map(({ kind, openedBy }) => [kind, openedBy])).toEqual([
      ['envelope', { count: 2, of: [itemId('one'), itemId('two')] }],
      ['paper', undefined],
      ['paper', undefined],
      ['envelope', { count: 1, of: [itemId('its')] }],
      ['paper', undefined],
      ['envelope', undefined],
      ['sheet', undefined],
    ]);
  });

  it('begin with this computer, which holds the vault, and the passphrase, which opens it', () => {
    const { facts } = gather({});
    expect(facts.things.map(({ kind }) => kind)).toEqual(['computer', 'passphrase']);
    expect(facts.copies).toEqual([{ thing: 'computer' }]);
    expect(facts.openers.map((opener) => opener.thing)).toEqual(['passphrase']);
    expect(facts.places).toEqual([]);
  });

  it('name where this computer is, once it was said, and no other computer for it', () => {
    const keptItems = [
      keptItemRecord({ id: 'laptop', kind: 'computer', name: 'Laptop', place: 'Home' }),
      keptItemRecord({ id: 'desktop', kind: 'computer', place: 'Office' }),
    ];
    const { facts, things } = gather({ keptItems }, { thisComputer: itemId('laptop') });
    expect(facts.things.filter(({ kind }) => kind === 'computer' || kind === 'device')).toMatchObject([
      { id: 'computer', kind: 'computer', where: { kind: 'place', place: 'home' } },
      { kind: 'device', where: { place: 'office' } },
    ]);
    expect(things[0]).toMatchObject({ id: 'computer', name: 'Laptop', item: itemId('laptop') });
  });

  it('put built-in authenticators into this computer, and keys where they are kept', () => {
    const securityKeys = [
      securityKeyRecord({ id: 'touch', attachment: 'platform', place: 'ignored' }),
      securityKeyRecord({ id: 'blue', place: 'Bag', checkedMs: 5 }),
      securityKeyRecord({ id: 'lost', place: '', lostMs: 7 }),
    ];
    const { facts } = gather({ securityKeys });
    const keys = facts.things.filter(({ kind }) => kind === 'key');
    expect(keys).toMatchObject([
      { where: { kind: 'inside', thing: 'computer' } },
      { where: { kind: 'place', place: 'bag' }, checkedMs: 5, from: { source: 'seen' } },
      { goneMs: 7 },
    ]);
    expect(keys[2]).not.toHaveProperty('where');
    expect(facts.places).toEqual([{ id: 'bag' }]);
  });

  it('count a retired key as gone, a use as an answer, and a synced passkey as its provider’s', () => {
    const securityKeys = [
      securityKeyRecord({ id: 'blue', retiredMs: 9 }),
      securityKeyRecord({ id: 'used', checkedMs: 5 }),
      securityKeyRecord({ id: 'synced', attachment: 'platform', backup: { eligible: true, state: true } }),
    ];
    const registrations = [
      registrationRecord({ id: '1', key: 'used', account: 'ann', usedMs: 8 }),
      registrationRecord({ id: '2', key: 'synced', account: 'ann' }),
    ];
    const { facts, things } = gather({ accounts: [accountRecord({ id: 'ann' })], securityKeys, registrations });
    expect(facts.things.filter(({ kind }) => kind === 'key')).toMatchObject([{ goneMs: 9 }, { checkedMs: 8 }]);
    expect(things.filter(({ key }) => key !== undefined).map(({ retired }) => retired)).toEqual([
      true,
      undefined,
      undefined,
    ]);
    expect(thing(facts.things, 'provider')).toMatchObject({ id: securityKeys[2]?.id });
    expect(kinds(facts.accounts[0])).toEqual(['code', 'key', 'passkey']);
  });

  it('know “Online” in any case for the place that outlives the others', () => {
    const keptItems = [keptItemRecord({ id: 'a', kind: 'backup', place: 'ONLINE' })];
    expect(gather({ keptItems }).facts.places).toEqual([{ id: 'online', online: true }]);
  });

  it('lose the folder of automatic backups with this computer, unless it is said to be elsewhere too', () => {
    const folder = keptItemRecord({ id: 'folder', kind: 'backup', automatic: true, madeMs: 10 });
    const lastBackup = { atMs: 50, how: 'folder' } as const;
    const inside = thing(gather({ keptItems: [folder] }, { lastBackup }).facts.things, 'backup');
    expect(inside).toMatchObject({ where: { kind: 'inside', thing: 'computer' }, from: { atMs: 50 } });
    const synced = gather({ keptItems: [{ ...folder, place: 'Online' }] }, { lastBackup }).facts;
    expect(thing(synced.things, 'backup')).toMatchObject({ where: { kind: 'place', place: 'online' } });
    expect(synced.copies).toContainEqual({ thing: folder.id, atMs: 50 });
  });

  it('do not know where a downloaded backup is until somebody says', () => {
    const lastBackup = { atMs: 50, how: 'download' } as const;
    const unsaid = thing(gather({}, { lastBackup }).facts.things, 'backup');
    expect(unsaid).toMatchObject({ id: 'last-backup', from: { atMs: 50, source: 'seen' } });
    expect(unsaid).not.toHaveProperty('where');
    const said = keptItemRecord({ id: 'files', kind: 'backup', place: 'Home', madeMs: 60 });
    const { facts } = gather({ keptItems: [said] }, { lastBackup });
    expect(facts.things.filter(({ kind }) => kind === 'backup')).toMatchObject([
      { id: said.id, where: { place: 'home' } },
    ]);
    // Of an earlier file was said where it is, and not of the last.
    const earlier = gather({ keptItems: [{ ...said, madeMs: 40 }] }, { lastBackup }).facts;
    expect(earlier.things.filter(({ kind }) => kind === 'backup')).toHaveLength(2);
  });

  it('open the vault by the emergency code of the sheet that has it, and by no sheet with a former one', () => {
    const sheet = keptItemRecord({ id: 'sheet', place: 'Bank safe', emergencySlot: 'slot-1' });
    const code = gather({ keptItems: [sheet] }, { unlockMethods: { keys: [], code: 'slot-1' } }).facts;
    expect(code.openers.map((opener) => opener.thing)).toEqual(['passphrase', sheet.id]);
    const replaced = gather({ keptItems: [sheet] }, { unlockMethods: { keys: [], code: 'slot-2' } }).facts;
    expect(replaced.openers.map((opener) => opener.thing)).toEqual(['passphrase', 'emergency-code']);
    expect(thing(replaced.things, 'paper')).not.toHaveProperty('where');
  });

  it('open the vault by the keys that have a slot in it', () => {
    const credential = { id: 'AQID', publicKey: 'BAUG', algorithm: -7, signCount: 0 };
    const blue = securityKeyRecord({ id: 'blue', credential });
    const keys = [{ slot: 's', credentialId: 'AQID', transports: [], salt: '' }];
    const { facts } = gather({ securityKeys: [blue, securityKeyRecord({ id: 'red' })] }, { unlockMethods: { keys } });
    expect(facts.openers.map((opener) => opener.thing)).toEqual(['passphrase', blue.id]);
  });
});

describe('the ways into an account', () => {
  const withKey = registrationRecord({ id: 'r', key: 'blue', account: 'ann' });

  it.each([
    ['codes alone', {}, {}, ['code']],
    ['nothing that is known', { otp: undefined }, {}, ['unsaid']],
    ['a key beside the code', {}, { registrations: [withKey] }, ['code', 'key']],
    ['a key that was removed at the site', {}, { registrations: [{ ...withKey, removedMs: 3 }] }, ['code']],
    ['recovery codes', {}, { recoverySets: [recoverySetRecord({ id: 's', account: 'ann' })] }, ['code', 'recovery']],
    [
      'recovery codes of a former set',
      {},
      { recoverySets: [recoverySetRecord({ id: 's', account: 'ann', supersededMs: 4 })] },
      ['code'],
    ],
    [
      'an account that opens it',
      { otp: undefined, signsInWith: { kind: 'account', account: accountId('bob') } },
      {},
      ['sign-on'],
    ],
    [
      'a provider that opens it',
      { otp: undefined, signsInWith: { kind: 'provider', provider: 'Google' } },
      {},
      ['provider-sign-on'],
    ],
    ['a service that helps by e-mail', { serviceRecovery: { means: ['email'] } }, {}, ['code', 'service']],
    ['a service that doesn’t', { serviceRecovery: { means: [] } }, {}, ['code']],
    [
      'a copy of its setup key on a phone',
      { copies: [{ item: itemId('phone'), atMs: 5, from: 'said', key: true }] },
      {},
      ['code', 'code-copy'],
    ],
    [
      'a copy that is there no longer',
      { copies: [{ item: itemId('phone'), atMs: 5, from: 'said', key: false }] },
      {},
      ['code'],
    ],
  ] as const)('are those of an account with %s', (_what, more, contents, want) => {
    const { otp, ...account } = accountRecord({ id: 'ann', ...(more as object) });
    const one = otp === undefined ? account : { ...account, otp };
    const { facts } = gather({ accounts: [one], ...(contents as Partial<VaultContents>) });
    expect(kinds(facts.accounts[0])).toEqual(want);
  });

  it('are as usual by what was used last', () => {
    const usual = (usedMs: number, keyMs: number) => {
      const accounts = [accountRecord({ id: 'ann', usedMs })];
      const { facts } = gather({ accounts, registrations: [{ ...withKey, usedMs: keyMs }] });
      return facts.accounts[0]?.ways.find((way) => way.usual)?.kind;
    };
    expect(usual(10, 5)).toBe('code');
    expect(usual(5, 10)).toBe('key');
  });

  it('hold no setup key and no recovery code', () => {
    const accounts = [accountRecord({ id: 'ann' })];
    const recoverySets = [recoverySetRecord({ id: 's', account: 'ann' })];
    const text = JSON.stringify(gather({ accounts, recoverySets }));
    const [{ otp }] = accounts as [(typeof accounts)[number]];
    expect(text).not.toContain(otp?.secret);
    for (const { text: code } of recoverySets[0]?.codes ?? []) expect(text).not.toContain(code);
  });
});
