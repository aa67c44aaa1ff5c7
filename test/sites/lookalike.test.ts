import { describe, expect, it } from 'vitest';
import { parseHost } from '../../src/sites/host.ts';
import { findLookalike } from '../../src/sites/lookalike.ts';

const BOUND = [
  'accounts.google.com',
  'github.com',
  'example.com',
  'paypal.com',
  'mybank.co.uk',
  'apple.com',
  't.co',
  'modern.com',
];

describe('a look-alike', () => {
  it.each([
    ['\u0435xample.com', 'example.com', 'mixed-scripts'],
    ['g\u043E\u043Egle.com', 'accounts.google.com', 'mixed-scripts'],
    ['\u0430\u0440\u0440\u04CF\u0435.com', 'apple.com', 'confusable'],
    ['ex\u00E1mple.com', 'example.com', 'confusable'],
    ['g00gle.com', 'accounts.google.com', 'confusable'],
    ['paypa1.com', 'paypal.com', 'confusable'],
    ['rnybank.co.uk', 'mybank.co.uk', 'confusable'],
    ['modem.com', 'modern.com', 'confusable'],
    ['example.com.evil.com', 'example.com', 'carries-name'],
    ['login.example.com.evil.com', 'example.com', 'carries-name'],
    ['example-com.evil.net', 'example.com', 'carries-name'],
    ['evil-example.com', 'example.com', 'carries-name'],
    ['example-login.com', 'example.com', 'carries-name'],
    ['exampl.com', 'example.com', 'one-edit'],
    ['exammple.com', 'example.com', 'one-edit'],
    ['exmaple.com', 'example.com', 'one-edit'],
    ['githud.com', 'github.com', 'one-edit'],
    ['example.co', 'example.com', 'one-edit'],
    ['www.gitnub.com:8443', 'github.com', 'one-edit'],
  ])('%s imitates %s by %s', (host, imitated, why) => {
    expect(findLookalike(parseHost(host), BOUND)).toEqual({ host: imitated, why });
  });

  it('of mixed scripts is called out even when nothing like it is bound', () => {
    expect(findLookalike(parseHost('\u0435xample.com'), [])).toEqual({ host: 'example.com', why: 'mixed-scripts' });
  });

  it.each([
    'example.com',
    'login.example.com',
    'www.google.com',
    'sample.org',
    'exams.org',
    'x.co',
    'bitbucket.org',
    'otherbank.co.uk',
    'm\u00FCnchen.de',
    '\u4F8B\u5B50.\u6D4B\u8BD5',
    '\u65E5\u672C\u8A9Ekana\u30AB\u30CA.jp',
    '\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444',
    '192.168.1.1',
    '[::1]',
    'localhost:8080',
    'co.uk',
  ])('is not seen in %s', (host) => {
    expect(findLookalike(parseHost(host), BOUND)).toBeUndefined();
  });
});
