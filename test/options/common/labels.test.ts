import { describe, expect, it, vi } from 'vitest';
import { createClipboard } from '../../../options/common/clipboard.ts';
import { accountTitle, count, formatAgo } from '../../../options/common/labels.ts';
import { noPassphrase, readNewPassphrase } from '../../../options/common/new-passphrase.ts';
import { withCurrent } from '../../../options/common/settings-choices.ts';

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

  it('never leave an account without a title', () => {
    expect(accountTitle({ issuer: '', name: '' })).not.toBe('');
    expect(accountTitle({ issuer: 'GitHub', name: '' })).toBe('GitHub');
  });
});

describe('settings', () => {
  it('offer the value in force even where it is not a usual one, never last but for "never"', () => {
    expect(withCurrent('idleMinutes', 7).map(([value]) => value)).toEqual([
      '1',
      '5',
      '7',
      '15',
      '30',
      '60',
      '240',
      '0',
    ]);
    expect(withCurrent('clipboardSeconds', 0).at(-1)).toEqual(['0', 'Never']);
  });
});

describe('a chosen passphrase', () => {
  const good = 'tulip gravel oboe tenant';

  it('counts once it was typed twice alike', async () => {
    expect(await readNewPassphrase(noPassphrase)).toBeUndefined();
    expect(await readNewPassphrase({ first: good, second: `${good}s` })).toBeUndefined();
    expect(await readNewPassphrase({ first: good, second: good })).toBe(good);
  });

  it.each(['a', 'aaaaaaaaaaaa', 'x7#Kq2!', '        ', 'password', 'Password123!'])('is refused: %j', async (poor) => {
    expect(await readNewPassphrase({ first: poor, second: poor })).toBeUndefined();
  });
});

describe('the clipboard', () => {
  const stage = () => {
    const written: string[] = [];
    let leave: () => void = () => undefined;
    const copy = createClipboard({
      write: async (text) => void written.push(text),
      onLeave: (left) => {
        leave = left;
        return () => {
          leave = () => undefined;
        };
      },
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    return { written, copy, leave: () => leave() };
  };

  it('is cleared after the chosen time, counted from the last copy', async () => {
    vi.useFakeTimers();
    const { written, copy } = stage();
    await copy('111111', 30);
    await vi.advanceTimersByTimeAsync(20_000);
    await copy('222222', 30);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(written).toEqual(['111111', '222222']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual(['111111', '222222', '']);
    vi.useRealTimers();
  });

  it('is left alone when the user went elsewhere meanwhile, or wants it kept', async () => {
    vi.useFakeTimers();
    const { written, copy, leave } = stage();
    await copy('111111', 30);
    leave();
    await vi.advanceTimersByTimeAsync(60_000);
    await copy('222222', 0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual(['111111', '222222']);
    vi.useRealTimers();
  });
});
