import { describe, expect, it } from 'vitest';
import type { RegistrationView } from '../../src/messages/views.ts';
import { findSameLink } from '../../src/sites/same-link.ts';
import type { AccountId, RegistrationId } from '../../src/vault/records.ts';
import { makeManyKeys } from '../options/security-keys/many-keys.ts';

const [any] = makeManyKeys(1, 1)[0]?.registrations ?? [];
if (any === undefined) throw new Error('got no link');
const { account: ann = '' as AccountId, ...bare } = any;
const bob = 'bob' as AccountId;
const link = (more: Partial<RegistrationView>): RegistrationView => ({
  ...bare,
  host: 'github.com',
  name: '',
  ...more,
});

describe('a link that a key has already', () => {
  it.each([
    ['the same site', link({}), { host: 'github.com', name: '' }, true],
    ['the same site with www', link({}), { host: 'www.github.com', name: '' }, true],
    ['another site', link({}), { host: 'gist.github.com', name: '' }, false],
    ['another account', link({ account: ann }), { host: 'github.com', name: '', account: bob }, false],
    [
      'the same account under another name',
      link({ account: ann, name: 'a' }),
      { host: 'github.com', name: 'b', account: ann },
      true,
    ],
    ['no account under another name', link({ name: 'a' }), { host: 'github.com', name: 'b' }, false],
    ['no account under the same name', link({ name: 'a' }), { host: 'github.com', name: ' a ' }, true],
    ['the one that is edited', link({}), { host: 'github.com', name: '', id: bare.id as RegistrationId }, false],
  ])('is found or not: %s', (_title, has, wanted, isSame) => {
    expect(findSameLink([has], wanted) !== undefined).toBe(isSame);
  });
});
