import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import { cleanContents } from '../../src/vault/clean-contents.ts';
import { decodeContents, emptyContents, encodeContents } from '../../src/vault/contents.ts';
import { isIconPng } from '../../src/vault/icon-png.ts';
import { keepIcons, MAX_ICONS } from '../../src/vault/icons.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import type { AccountRecord, IconRecord, VaultContents } from '../../src/vault/records.ts';
import { accountRecord, iconRecord } from './records.ts';
import { textOf } from './sample.ts';

const chosen = ({ id }: IconRecord) => ({ chosenIcon: { kind: 'picture' as const, icon: id } });
const site = ({ id }: IconRecord) => ({ siteIcon: { icon: id, host: 'northwind.example' } });
const vaultOf = (accounts: readonly AccountRecord[], icons: readonly IconRecord[]): VaultContents => ({
  ...emptyContents(),
  accounts,
  icons,
});
const idsOf = ({ icons = [] }: VaultContents) => icons.map(({ id }) => id).toSorted();

describe('the icons of a vault', () => {
  it('are those that an account shows, or would show again from the trash', () => {
    const [shown, gone, trashed] = [iconRecord(1), iconRecord(2), iconRecord(3)];
    const bin = [{ kind: 'account' as const, deletedMs: 9, record: accountRecord({ id: 'b', ...site(trashed) }) }];
    const contents = { ...vaultOf([accountRecord({ id: 'a', ...chosen(shown) })], [shown, gone, trashed]), bin };
    expect(idsOf(keepIcons(contents))).toEqual([shown.id, trashed.id].toSorted());
  });

  it('leave no empty list behind', () => {
    expect(keepIcons(vaultOf([], [iconRecord(1)]))).not.toHaveProperty('icons');
  });

  it('go, above the limit, where nobody chose them, those that were set first before others', () => {
    const icons = Array.from({ length: MAX_ICONS + 2 }, (_, number) => iconRecord(number));
    const accounts = icons.map((icon, number) =>
      accountRecord({
        id: `a${number}`,
        ...(number === 0 ? chosen(icon) : site(icon)),
        createdMs: 1,
        updatedMs: 1000 + number,
      }),
    );
    const kept = idsOf(keepIcons(vaultOf(accounts, icons)));
    expect(kept.length).toBe(MAX_ICONS);
    expect(kept).toContain(icons[0]?.id);
    for (const number of [1, 2]) expect(kept).not.toContain(icons[number]?.id);
    // The one that is just being set has no time yet.
    const first = icons[1];
    expect(first && idsOf(keepIcons(vaultOf(accounts, icons), [first]))).toContain(first?.id);
  });

  it('are refused as a file above the limit', () => {
    const icons = Array.from({ length: MAX_ICONS + 1 }, (_, number) => iconRecord(number));
    expect(() => encodeContents(vaultOf([], icons))).toThrow(expect.objectContaining({ code: 'vault-limit' }));
  });

  it('are shared by two vaults after a merge, in whatever order', () => {
    const [one, two] = [iconRecord(1), iconRecord(2)];
    const ours = vaultOf([accountRecord({ id: 'a', issuer: 'A', ...site(one) })], [one]);
    const theirs = vaultOf([accountRecord({ id: 'b', issuer: 'B', ...chosen(two) })], [two]);
    expect(idsOf(mergeContents(ours, theirs))).toEqual([one.id, two.id].toSorted());
    expect(idsOf(mergeContents(theirs, ours))).toEqual([one.id, two.id].toSorted());
  });

  it('let the choice of one device stand beside an icon that another read later', () => {
    const [own, read] = [iconRecord(1), iconRecord(2)];
    const both = { id: 'a', createdMs: 1 };
    const ours = vaultOf(
      [accountRecord({ ...both, ...chosen(own), updatedMs: 10, othersMs: 1, fieldsMs: { chosenIcon: 10 } })],
      [own],
    );
    const theirs = vaultOf(
      [accountRecord({ ...both, ...site(read), updatedMs: 20, othersMs: 1, fieldsMs: { siteIcon: 20 } })],
      [read],
    );
    expect(mergeContents(ours, theirs).accounts[0]).toMatchObject({ ...chosen(own), ...site(read) });
  });

  it('of a program that does not know them stay what they are', () => {
    const icon = iconRecord(1);
    const before = vaultOf([accountRecord({ id: 'a', ...chosen(icon) })], [icon]);
    expect(JSON.parse(JSON.stringify(decodeContents(textOf(before))))).toEqual(before);
  });
});

describe('an icon', () => {
  const good = iconRecord(1).png;
  const changed = (change: (bytes: Uint8Array) => Uint8Array) => encodeBase64url(change(decodeBase64url(good)));

  it('is a small PNG with a palette', () => {
    expect(isIconPng(good)).toBe(true);
  });

  it.each<[string, string]>([
    ['text', 'iVBORw0KGgo'],
    ['no base64url', `${good}=`],
    ['more than its chunks', changed((bytes) => Uint8Array.of(...bytes, 0))],
    ['cut short', changed((bytes) => bytes.slice(0, -1))],
    ['wider than 64 pixels', changed((bytes) => bytes.with(19, 65))],
    ['65,536 pixels high', changed((bytes) => bytes.with(21, 1))],
    ['true colour', changed((bytes) => bytes.with(25, 2))],
    ['interlaced', changed((bytes) => bytes.with(28, 1))],
    ['another chunk', changed((bytes) => bytes.with(37, 'X'.charCodeAt(0)))],
    ['a chunk that claims to be endless', changed((bytes) => bytes.with(33, 0xff))],
    ['more than 2,048 bytes', changed((bytes) => Uint8Array.of(...bytes, ...new Uint8Array(2_048)))],
  ])('is not: %s', (_what, png) => {
    expect(isIconPng(png)).toBe(false);
  });

  it('of another shape is left out of a file from outside', () => {
    const evil = { ...iconRecord(2), png: changed((bytes) => bytes.with(19, 65)) };
    const account = accountRecord({ id: 'a', ...chosen(evil), siteIcon: { icon: evil.id, host: 'NOT A HOST' } });
    const { contents } = cleanContents(vaultOf([account], [iconRecord(1), evil]), Number.MAX_SAFE_INTEGER);
    expect(idsOf(contents)).toEqual([iconRecord(1).id]);
    expect(contents.accounts[0]).not.toHaveProperty('siteIcon');
  });
});
