import { describe, expect, it } from 'vitest';
import { findImitatedAccount } from '../../src/services/find-imitated.ts';
import { type Rankable, rankAccounts } from '../../src/services/rank-accounts.ts';
import { parseServiceTable } from '../../src/services/service-table.ts';
import { SERVICES } from '../../src/services/table.ts';
import { parsePageUrl, type WebPage } from '../../src/sites/page.ts';

const table = parseServiceTable(SERVICES);

function webPage(host: string): WebPage {
  const page = parsePageUrl(`https://${host}/`);
  if (page.kind !== 'web') throw new Error(`got no web page for ${host}`);
  return page;
}

const account = (issuer: string, ...hosts: readonly string[]): Rankable => ({
  issuer,
  name: 'ada@example.com',
  hosts: hosts.map((host) => ({ host, scope: 'host' })),
  uses: 0,
});

/** What is offered on a page, as the popup gets it: the reason, and whether it may be the main action. */
function offered(host: string, ...accounts: readonly Rankable[]): readonly string[] {
  const page = webPage(host);
  const isImitation = findImitatedAccount(accounts, page, table) !== undefined;
  return rankAccounts(accounts, page, table, isImitation).map(
    (one) => `${one.account.issuer} ${one.why}${one.ready ? ' ready' : ''}`,
  );
}

describe('an account without a site', () => {
  it.each([
    ['github.com', 'GitHub', 'table'],
    ['gist.github.com', 'github', 'table'],
    ['x.com', 'Twitter', 'table'],
    ['twitter.com', 'X', 'table'],
    ['accounts.google.com', 'Google', 'table'],
    ['login.microsoftonline.com', 'Microsoft', 'table'],
    ['account.apple.com', 'Apple', 'table'],
    ['signin.aws.amazon.com', 'Amazon Web Services', 'table'],
    ['wordpress.com', 'WordPress.com', 'table'],
    ['northwind.example', 'Northwind', 'name'],
    ['login.northwind.example', 'NORTHWIND', 'name'],
    ['northwind.example', 'northwind.example', 'name'],
    ['münchen.example', 'München', 'name'],
  ])('is the main suggestion at %s when its service is %s', (host, issuer, why) => {
    expect(offered(host, account(issuer))).toEqual([`${issuer} ${why} ready`]);
  });

  it('is found by its name where it has no service', () => {
    const nameless = { ...account(''), name: 'GitHub' };
    expect(offered('github.com', nameless)).toEqual([' table ready']);
  });

  it.each([
    ['northwindbank.example', 'Northwind'],
    ['example.com', 'Anything'],
  ])('is listed at %s, and never as the main action, where it only resembles %s', (host, issuer) => {
    expect(offered(host, account(issuer))).toEqual([`${issuer} resembles`]);
  });

  it('isn’t offered on a page that has nothing to do with it', () => {
    expect(offered('fabrikam.example', account('Northwind'))).toEqual([]);
    expect(offered('192.168.1.1', account('Northwind'))).toEqual([]);
    expect(offered('localhost:8080', account('Northwind'))).toEqual([]);
  });
});

describe('an account that is used elsewhere', () => {
  it('is offered on other hosts of its site', () => {
    expect(offered('www.shop.example', account('Anything', 'login.shop.example'))).toEqual([
      'Anything same-site ready',
    ]);
  });

  it('is offered on other domains of its service', () => {
    expect(offered('x.com', account('Birds', 'twitter.com'))).toEqual(['Birds former-host ready']);
  });

  it('is never the main action on another domain of the same name', () => {
    expect(offered('northwind.test', account('Northwind', 'northwind.example'))).toEqual(['Northwind resembles']);
  });

  it('isn’t offered to another tenant of a hosting domain', () => {
    expect(offered('bob.github.io', account('Pages', 'alice.github.io'))).toEqual([]);
  });
});

describe('several accounts', () => {
  it('come by reason and then by use, and none is the main action among equals', () => {
    const often = { ...account('GitHub'), name: 'work', uses: 9 };
    expect(offered('github.com', account('Hubs', 'gist.github.com'), account('GitHub'), often)).toEqual([
      'Hubs same-site ready',
      'GitHub table',
      'GitHub table',
    ]);
    expect(offered('github.com', account('GitHub'), often)).toEqual(['GitHub table', 'GitHub table']);
    const [first] = rankAccounts([account('GitHub'), often], webPage('github.com'), table, false);
    expect(first?.account).toBe(often);
  });
});

/** Hosts that imitate a service, or a host that an account is linked to. */
const FAKES = [
  'paypa1.com',
  'paypai.com',
  'paypal-login.com',
  'paypal.com.evil.example',
  'xn--pypal-4ve.com',
  'p\u0430yp\u0430l.com',
  'paypall.com',
  'secure-paypal.example',
];

describe('a host that imitates a service', () => {
  it.each(FAKES)('%s is named, and no account is the main action there', (host) => {
    for (const accounts of [
      [account('PayPal')],
      [account('PayPal', 'paypal.com')],
      [account('PayPal'), account('Northwind', new URL(`https://${host}`).host.replace(/^/, 'sub.'))],
    ]) {
      const page = webPage(host);
      expect(findImitatedAccount(accounts.slice(0, 1), page, table)).toBeDefined();
      expect(offered(host, ...accounts).filter((one) => one.endsWith('ready'))).toEqual([]);
      expect(offered(host, ...accounts).filter((one) => one.startsWith('PayPal'))).toEqual([]);
    }
  });

  it.each(['paypal.xyz', 'paypal.example', 'my.paypal.net'])(
    '%s, the name of a known service under another ending, is never the main action',
    (host) => {
      expect(offered(host, account('PayPal'))).toEqual(['PayPal resembles']);
      expect(offered(host, account('PayPal', 'paypal.com'))).toEqual(['PayPal resembles']);
    },
  );

  it('is not a known domain of a service, nor one that an account is linked to', () => {
    const github = account('GitHub', 'github.com');
    expect(
      findImitatedAccount([account('Slick'), account('Amazon', 'amazon.de')], webPage('slack.com'), table),
    ).toBeUndefined();
    expect(findImitatedAccount([github, account('Hub', 'githib.com')], webPage('githib.com'), table)).toBeUndefined();
    expect(findImitatedAccount([github], webPage('githib.com'), table)?.host).toBe('github.com');
  });

  it('isn’t every site with a short name that is one letter away', () => {
    expect(findImitatedAccount([account('Zoom'), account('Wise')], webPage('wire.com'), table)).toBeUndefined();
  });
});
