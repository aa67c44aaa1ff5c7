import { describe, expect, it } from 'vitest';
import { effectivePreferences } from '../../src/policy/effective.ts';
import {
  isManaged,
  managedSchema,
  NO_POLICY,
  POLICY_KEYS,
  type PolicyKey,
  readPolicy,
} from '../../src/policy/policy.ts';
import { isListedHost } from '../../src/policy/values.ts';

/** A value of each kind that no key takes. */
const NEVER = [{}, [{}], Number.NaN, -1, 1e12, [1], [null], () => 0];

const RIGHT: { readonly [K in PolicyKey]: readonly unknown[] } = {
  minPassphraseLength: [12, '12'],
  requireSecurityKey: [true, 1, 'true', '1', false, 0, 'false', '0'],
  securityKeyGraceDays: [0, 14, '14'],
  idleMinutesMax: [1, 720, '15'],
  lockWithSystem: [true, 'true'],
  clipboardSecondsMax: [1, 30],
  allowExport: [false, 'false', 0],
  allowPlainExport: [false],
  allowPrint: [false],
  requireBackup: [true],
  syncTargets: [['dav.example.com'], 'dav.example.com, files.example.com', [], ['*.example.com']],
  syncServer: ['https://dav.example.com/vaults/'],
  allowBrowserSync: [false],
  offerOnArrival: [['example.com']],
  allowHttpHosts: [false],
  askFirstFill: [true],
  hideWelcome: [true],
  language: ['en', 'de-CH'],
  supportText: ['Call 4711.'],
  supportUrl: ['https://help.example.com/latchkey'],
  requireTwoFactorAt: [['example.com', 'münchen.example']],
};

describe('A managed policy', () => {
  it.each(Object.keys(POLICY_KEYS) as PolicyKey[])('%s takes its kind of value and lists any other', (key) => {
    for (const raw of RIGHT[key]) {
      const { forced, problems } = readPolicy({ [key]: raw });
      expect({ raw, is: forced[key] !== undefined, problems }).toEqual({ raw, is: true, problems: [] });
    }
    for (const raw of NEVER) {
      expect(readPolicy({ [key]: raw })).toEqual({ ...NO_POLICY, problems: [{ key, why: 'value' }] });
    }
  });

  it('takes true, 1 and "true" for true, and false, 0 and "false" for false', () => {
    const values = [true, 1, 'true', false, 0, 'false'].map((raw) => readPolicy({ allowPrint: raw }).forced.allowPrint);
    expect(values).toEqual([true, true, true, false, false, false]);
  });

  it('keeps the hosts of a list in which others are none, and names those', () => {
    const raw = { syncTargets: ['dav.example.com', 'not a host', 'dav.example.com'], requireTwoFactorAt: 'a.test, ::' };
    expect(readPolicy(raw)).toEqual({
      forced: { syncTargets: ['dav.example.com'], requireTwoFactorAt: ['a.test'] },
      recommended: {},
      problems: [
        { key: 'syncTargets', why: 'host', item: 'not a host' },
        { key: 'requireTwoFactorAt', why: 'host', item: '::' },
      ],
    });
  });

  it('is read as far as it can be: one bad key costs no other', () => {
    const raw = {
      minPassphraseLength: 'long',
      allowExport: 0,
      hologram: true,
      recommended: { idleMinutesMax: 10, moon: 1 },
    };
    expect(readPolicy(raw)).toEqual({
      forced: { allowExport: false },
      recommended: { idleMinutesMax: 10 },
      problems: [
        { key: 'minPassphraseLength', why: 'value' },
        { key: 'hologram', why: 'unknown' },
        { key: 'moon', why: 'unknown', isRecommended: true },
      ],
    });
  });

  it('suggests only what leaves a choice, and says so of the rest', () => {
    const suggested = { allowExport: false, requireTwoFactorAt: ['a.test'], idleMinutesMax: 10, supportText: 'Room 4' };
    const { recommended, problems } = readPolicy({ recommended: suggested });
    expect(recommended).toEqual({ idleMinutesMax: 10, supportText: 'Room 4' });
    expect(problems).toEqual([
      { key: 'allowExport', why: 'choice', isRecommended: true },
      { key: 'requireTwoFactorAt', why: 'choice', isRecommended: true },
    ]);
  });

  it('may hold its recommendations as a text, as a registry does', () => {
    expect(readPolicy({ recommended: '{"hideWelcome":1}' }).recommended).toEqual({ hideWelcome: true });
    expect(readPolicy({ recommended: '{' }).problems).toEqual([{ key: 'recommended', why: 'value' }]);
  });

  it('of no object at all is no policy', () => {
    for (const raw of [undefined, null, 'x', 7, [], [{ allowExport: false }]]) {
      expect(readPolicy(raw)).toEqual(NO_POLICY);
      expect(isManaged(readPolicy(raw))).toBe(false);
    }
  });

  it('takes nothing through a prototype', () => {
    const raw = JSON.parse('{"__proto__":{"allowExport":false},"constructor":1,"toString":2}') as unknown;
    const { forced, problems } = readPolicy(raw);
    expect(forced).toEqual({});
    expect(problems.map(({ key }) => key).sort()).toEqual(['__proto__', 'constructor', 'toString']);
  });

  it('lists at most a hundred problems, with names cut', () => {
    const raw = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${'x'.repeat(500)}${at}`, 1]));
    const { problems } = readPolicy(raw);
    expect(problems).toHaveLength(100);
    expect(problems[0]?.key).toHaveLength(64);
  });

  it('refuses an address that would send a password, or goes over plain http', () => {
    for (const raw of [
      'http://dav.example.com/',
      'https://ada:secret@dav.example.com/',
      'javascript:alert(1)',
      'file:///etc',
    ])
      expect(readPolicy({ syncServer: raw, supportUrl: raw }).forced).toEqual({});
    expect(readPolicy({ syncServer: 'http://localhost:8080/' }).forced.syncServer).toBe('http://localhost:8080/');
  });
});

describe('The managed schema', () => {
  it('has every key twice, and nothing by which Chromium could drop a number before it is read', () => {
    const { properties } = managedSchema() as { readonly properties: Readonly<Record<string, Readonly<object>>> };
    const { recommended, ...forced } = properties;
    expect(Object.keys(forced)).toEqual(Object.keys(POLICY_KEYS));
    expect(recommended).toEqual({ type: 'object', properties: forced });
    expect(forced.minPassphraseLength).toEqual({ type: 'number' });
  });
});

describe('A listed host', () => {
  it('stands for itself and for what is below it', () => {
    const listed = ['example.com', 'dav.test:8443'];
    const hosts = ['example.com', 'mail.example.com', 'example.com:444', 'dav.test:8443'];
    for (const host of hosts) expect([host, isListedHost(host, listed)]).toEqual([host, true]);
    for (const host of ['notexample.com', 'example.com.evil.test', 'com', 'dav.test', 'dav.test:1'])
      expect([host, isListedHost(host, listed)]).toEqual([host, false]);
  });
});

describe('Preferences under a policy', () => {
  const OWN = { idleMinutes: 0, lockOnSystemLock: false, clipboardSeconds: 120, theme: 'dark' };
  const never = () => false;
  const always = () => true;

  it('take limits, of which 0 is beyond any, and leave the rest', () => {
    const policy = readPolicy({ idleMinutesMax: 15, lockWithSystem: true, clipboardSecondsMax: 60 });
    const limited = { idleMinutes: 15, lockOnSystemLock: true, clipboardSeconds: 60, theme: 'dark' };
    expect(effectivePreferences(OWN, policy, always)).toEqual(limited);
    const stricter = { ...OWN, idleMinutes: 5, clipboardSeconds: 15 };
    expect(effectivePreferences(stricter, policy, always)).toEqual({
      ...limited,
      idleMinutes: 5,
      clipboardSeconds: 15,
    });
  });

  it('are never loosened: a policy cannot turn a lock off', () => {
    const policy = readPolicy({ lockWithSystem: false });
    expect(effectivePreferences({ lockOnSystemLock: true }, policy, always)).toEqual({ lockOnSystemLock: true });
  });

  it('take a recommendation in place of a default, and not of a choice', () => {
    const policy = readPolicy({ recommended: { idleMinutesMax: 10, clipboardSecondsMax: 20 } });
    expect(effectivePreferences(OWN, policy, never)).toMatchObject({ idleMinutes: 10, clipboardSeconds: 20 });
    expect(effectivePreferences(OWN, policy, always)).toEqual(OWN);
    const onlyIdle = (name: string) => name === 'idleMinutes';
    expect(effectivePreferences(OWN, policy, onlyIdle)).toMatchObject({ idleMinutes: 0, clipboardSeconds: 20 });
  });

  it('come back as they were without a policy', () => {
    expect(effectivePreferences(OWN, NO_POLICY, never)).toEqual(OWN);
  });
});
