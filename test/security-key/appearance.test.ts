import { describe, expect, it } from 'vitest';
import { findColour, findForm, guessForm, KEY_FORMS } from '../../src/security-key/appearance.ts';
import { keyStateOf, withState } from '../../src/security-key/key-state.ts';
import { modelName, modelNames } from '../../src/security-key/models.ts';
import { MORE_MODELS } from '../../src/security-key/more-models.ts';
import { packModels } from '../../tools/key-models.mjs';

const carried = { attachment: 'cross-platform', transports: ['usb'] } as const;
const builtIn = { attachment: 'platform', transports: ['internal'] } as const;

describe('what a key looks like', () => {
  it.each([
    [{ ...carried, model: 'YubiKey 5 NFC' }, 'stick'],
    [{ ...carried, transports: [] }, 'stick'],
    [{ ...carried, model: 'YubiKey 5C Nano' }, 'nano'],
    [{ ...carried, transports: ['nfc'], model: 'Arculus Key Card' }, 'card'],
    [{ ...carried, transports: ['nfc', 'smart-card'] }, 'card'],
    [{ ...carried, transports: ['hybrid'] }, 'phone'],
    [{ ...builtIn, model: 'Android' }, 'phone'],
    [{ ...builtIn, model: 'Windows Hello' }, 'built-in'],
    [builtIn, 'built-in'],
    [{ ...builtIn, backup: { eligible: true } }, 'provider'],
    [{ ...builtIn, model: 'iCloud Keychain, managed' }, 'provider'],
    [{ ...builtIn, model: '1Password' }, 'provider'],
    [{ ...carried, model: 'Crayonic KeyVault' }, 'stick'],
    [{ ...carried, model: 'Thales IDPrime 931 FIDO' }, 'card'],
  ] as const)('is guessed of %j', (hints, form) => {
    expect(guessForm(hints)).toBe(form);
  });

  it('is one of the drawn forms for every known model', () => {
    const guessed = modelNames().map((model) => guessForm({ ...carried, model }));
    expect(new Set(guessed)).toEqual(new Set(KEY_FORMS.filter((form) => form !== 'built-in')));
  });

  it('is left open where a later version wrote something else', () => {
    expect(findForm('ring')).toBeUndefined();
    expect(findColour('teal')).toBeUndefined();
    expect([findForm('card'), findColour('pink')]).toEqual(['card', 'pink']);
  });
});

describe('the models', () => {
  it('are packed from the package: run node tools/key-models.mjs', () => {
    expect(packModels()).toContain(`\`${MORE_MODELS}\``);
  });

  it('have the names of our own table first, then those of the package', () => {
    expect(modelName('2FC0579F-8113-47EA-B116-BB5A8DB9202A')).toBe('YubiKey 5 NFC');
    expect(modelName('a11a5faa-9f32-4b8c-8c5d-2f7d13e8c942')).toBe('AliasVault');
    expect(modelName('d7781e5d-e353-46aa-afe2-3ca49f13332a')).toBe('YubiKey 5 NFC');
    expect(modelName('ab32f0c6-2239-afbb-c470-d2ef4e254db6')).toBeUndefined();
    expect(modelName('00000000-0000-0000-0000-000000000000')).toBeUndefined();
  });
});

describe('the state of a key', () => {
  it('is lost above all, then retired, then spare', () => {
    expect(keyStateOf({})).toBe('in-use');
    expect(keyStateOf({ spare: true })).toBe('spare');
    expect(keyStateOf({ spare: true, retiredMs: 5 })).toBe('retired');
    expect(keyStateOf({ spare: true, retiredMs: 5, lostMs: 6 })).toBe('lost');
  });

  it('changes to one that is then its own', () => {
    for (const from of [{}, { spare: true }, { retiredMs: 5 }, { lostMs: 6, spare: true }])
      for (const state of ['in-use', 'spare', 'lost', 'retired'] as const)
        expect(keyStateOf(withState(from, state, 9))).toBe(state);
  });

  it('keeps the time at which it began, and a spare that was lost is a spare again', () => {
    expect(withState({ lostMs: 6 }, 'lost', 9)).toEqual({ lostMs: 6 });
    expect(withState({ spare: true }, 'lost', 9)).toEqual({ spare: true, lostMs: 9 });
  });
});
