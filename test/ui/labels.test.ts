import { describe, expect, it } from 'vitest';
import { withCurrent } from '../../options/settings/settings-choices.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { count, formatAgo } from '../../src/ui/counted.ts';
import { formatNames } from '../../src/ui/format-names.ts';

describe('words', () => {
  it('count in the singular and plural', () => {
    expect([count(0, 'key'), count(1, 'key'), count(2, 'key')]).toEqual(['0 keys', '1 key', '2 keys']);
    expect(count(1, 'account is', 'accounts are')).toBe('1 account is');
  });

  it('say how long ago something was', () => {
    const now = Date.UTC(2026, 10, 21, 12);
    const ago = (minutes: number) => formatAgo(now - minutes * 60_000, now);
    expect([ago(0), ago(1), ago(59), ago(60), ago(60 * 24), ago(60 * 24 * 3)]).toEqual([
      'just now',
      '1 minute ago',
      '59 minutes ago',
      '1 hour ago',
      'yesterday',
      '3 days ago',
    ]);
  });

  it('name four things, and of more the first three and how many are left', () => {
    expect(formatNames(['a'])).toBe('a');
    expect(formatNames(['a', 'b', 'c', 'd'])).toBe('a, b, c, and d');
    expect(formatNames(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, and 2 more');
  });

  it('never leave an account without a title', () => {
    expect(accountTitle({ issuer: '', name: '' })).not.toBe('');
    expect(accountTitle({ issuer: 'GitHub', name: '' })).toBe('GitHub');
  });
});

describe('settings', () => {
  it('offer the value in force even where it is not a usual one, never last but for "never"', () => {
    expect(withCurrent('idleMinutes', 7).map(([value]) => value)).toEqual([
      '5',
      '7',
      '15',
      '30',
      '60',
      '120',
      '240',
      '480',
      '0',
    ]);
    expect(withCurrent('sessionHours', 12).map(([value]) => value)).toEqual(['1', '2', '4', '8', '12', '24', '0']);
    expect(withCurrent('clipboardSeconds', 0).at(-1)).toEqual(['0', 'Never']);
  });
});
