import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_ROWS, type Popup } from '../../../popup/app/state.ts';
import { sortableList } from '../../../popup/home/sortable-list.ts';
import { moveRow } from '../../../src/ui/reorder/reorder.ts';
import type { AccountRecord } from '../../../src/vault/records.ts';
import { START_MS } from '../../background/in-memory-background.ts';
import { type BackgroundStart, NORTHWIND_URL } from '../../background/surface-background.ts';
import { exampleVault } from '../../vault/example.ts';
import { accountId, accountRecord } from '../../vault/records.ts';
import { withAccounts } from '../../vault/variations.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
let background: PopupHarness['background'];
let popup: Popup;
const receive = () => opened.receive();
const northwind = accountId('northwind');
const issuers = () => popup.listing.rows.value.map(({ issuer }) => issuer);
const manyAccounts = (many: number): readonly AccountRecord[] =>
  Array.from({ length: many }, (_, order) => accountRecord({ id: `n${String(order).padStart(3, '0')}`, order }));

async function start(from: BackgroundStart = {}): Promise<void> {
  opened?.popup.codes.stop();
  opened = await openPopup(from);
  ({ background, popup } = opened);
}

stopTime(() => opened);
beforeEach(() => start());

describe('searching', () => {
  it('asks the background at each letter and drops late answers', async () => {
    await receive();
    const answerFirst = background.holdNext('home.page');
    popup.listing.search('n');
    popup.listing.search('no');
    await background.idle();
    expect(issuers()).toEqual(['Northwind']);
    answerFirst();
    await background.idle();
    expect(issuers()).toEqual(['Northwind']);
    expect(background.askedOf('home.page').map(({ text }) => text)).toEqual(['n', 'no']);
  });

  it('leaves the accounts of this site out of the list only while nothing is searched for', async () => {
    const { accounts } = await background.contents();
    await receive();
    popup.listing.search('n');
    popup.listing.search('');
    await background.idle();
    expect(popup.listing.rows.value.map(({ id }) => id).sort()).toEqual(
      accounts
        .map(({ id }) => id)
        .filter((id) => id !== northwind)
        .sort(),
    );
    expect(background.askedOf('home.page').map((ask) => ask.exceptUrl)).toEqual([undefined, NORTHWIND_URL]);
  });

  it('goes together with a tag, and forgets a tag that is gone', async () => {
    await receive();
    popup.listing.filter('work');
    popup.listing.search('het');
    await background.idle();
    expect(issuers()).toEqual(['Hetzner']);
    expect(background.askedOf('home.page').map((ask) => ask.exceptUrl)).toEqual([undefined, undefined]);
    await background.change((contents) => withAccounts(contents, (account) => ({ ...account, tags: [] })));
    await popup.reload();
    expect(popup.listing.tag.value).toBeUndefined();
    popup.listing.clear();
    await background.idle();
    expect(popup.listing.rows.value).toHaveLength((await background.contents()).accounts.length - 1);
  });

  it('loads later pages after what is there, and each page once', async () => {
    const accounts = manyAccounts(130);
    await start({ vault: { accounts } });
    await receive();
    expect(popup.listing.rows.value.length).toBe(FIRST_ROWS);
    await Promise.all([popup.listing.more(), popup.listing.more()]);
    expect(popup.listing.rows.value.length).toBe(FIRST_ROWS + 50);
    await popup.listing.more();
    await popup.listing.more();
    await popup.listing.more();
    expect(popup.listing.rows.value.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id));
  });
});

describe('moving an account by hand', () => {
  const vault = () => {
    const example = exampleVault(START_MS);
    return { ...example, preferences: { ...example.preferences, sort: 'hand' } as const };
  };
  const first = () => issuers().slice(0, 3);

  it('is on screen at once, and undone when it could not be saved', async () => {
    await start({ vault: vault() });
    await receive();
    const moving = moveRow(sortableList(popup), accountId('cloud66'), 2);
    expect(first()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
    await moving;
    background.fillDisk(true);
    await moveRow(sortableList(popup), accountId('cloud66'), 1);
    expect(popup.problem.value).toEqual({ code: 'storage-full' });
    expect(first()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
    background.fillDisk(false);
    await popup.reload();
    expect(first()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
  });

  it('stays on screen when the next page was under way meanwhile', async () => {
    await start({ vault: { ...vault(), accounts: manyAccounts(40) } });
    await receive();
    const answer = background.holdNext('home.page');
    const loading = popup.listing.more();
    await moveRow(sortableList(popup), accountId('n003'), 0);
    answer();
    await loading;
    const order = [3, 0, 1, 2, ...Array.from({ length: 36 }, (_, at) => at + 4)];
    expect(popup.listing.rows.value.map(({ id }) => id)).toEqual(
      order.map((at) => accountId(`n${String(at).padStart(3, '0')}`)),
    );
  });

  it('to the end of what is loaded loads more first, so that it does not land below rows not seen yet', async () => {
    await start({ vault: { ...vault(), accounts: manyAccounts(40) } });
    await receive();
    await moveRow(sortableList(popup), accountId('n003'), FIRST_ROWS - 1);
    expect(background.askedOf('account.move')).toEqual([{ id: accountId('n003'), before: accountId('n012') }]);
  });
});
