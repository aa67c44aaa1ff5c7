import { describe, expect, it } from 'vitest';
import { proposeSite } from '../../src/services/propose-site.ts';
import { parseServiceTable } from '../../src/services/service-table.ts';
import { SERVICES } from '../../src/services/table.ts';
import { isRegistrySuffix } from '../../src/sites/registrable.ts';

const table = parseServiceTable(SERVICES);
const propose = (issuer: string, more: { name?: string; icon?: string } = {}) =>
  proposeSite({ issuer, name: 'ada@example.com', ...more }, table);

describe('the proposed site of an account', () => {
  it.each([
    ['GitHub', 'github.com', 'site'],
    ['twitter', 'x.com', 'site'],
    ['Amazon', 'amazon.com', 'site'],
    ['Google', 'accounts.google.com', 'host'],
    ['Microsoft', 'login.live.com', 'host'],
    ['Discord', 'discord.com', 'site'],
    ['Battle.net', 'battle.net', 'site'],
    ['github.com', 'github.com', 'site'],
    ['https://github.com/login', 'github.com', 'site'],
    ['Steam', 'store.steampowered.com', 'host'],
  ])('of %s is %s', (issuer, host, scope) => {
    expect(propose(issuer)).toMatchObject({ site: { host, scope }, isSure: true });
  });

  it('is never a suffix that a registry keeps', () => {
    for (const issuer of ['co.uk', 'https://com.au/', 'GOV.UK', 'gov.uk']) {
      const { site, choices = [] } = propose(issuer) ?? {};
      expect([site, ...choices].filter((one) => one !== undefined && isRegistrySuffix(one.host))).toEqual([]);
    }
    expect(propose('Carrd')).toMatchObject({ site: { host: 'carrd.co', scope: 'host' } });
  });

  it('is read from the name where there is no service', () => {
    expect(propose('', { name: 'GitLab' })).toMatchObject({ site: { host: 'gitlab.com' }, isSure: true });
  });

  it.each(['northwind.example', 'Node.js', 'paypa1.com'])('by the address %s alone is not sure', (issuer) => {
    expect(propose(issuer)).toMatchObject({ site: { host: issuer.toLowerCase() }, isSure: false });
  });

  it('by an icon alone is not sure', () => {
    expect(propose('Work', { icon: 'github' })).toMatchObject({ site: { host: 'github.com' }, isSure: false });
  });

  it('is left open where several services could be meant', () => {
    const several = parseServiceTable('Parrot (US)\tparrot.example\nParrot (UK)\tparrot.test');
    const found = proposeSite({ issuer: 'Parrot', name: '' }, several);
    expect(found).toEqual({
      isSure: false,
      choices: [
        { host: 'parrot.example', scope: 'site' },
        { host: 'parrot.test', scope: 'site' },
      ],
    });
  });

  it.each(['Northwind', 'My router', '', '.', '192.168.1.1', 'co.uk', 'https://', '-'])(
    'is none for “%s”',
    (issuer) => {
      expect(proposeSite({ issuer, name: '' }, table)).toBeUndefined();
    },
  );
});
