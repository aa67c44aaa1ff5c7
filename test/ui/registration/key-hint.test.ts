import { expect, it } from 'vitest';
import { keyOption } from '../../../options/common/key-option.ts';
import { keyHint } from '../../../src/ui/registration/key-hint.ts';

const key = { attachment: 'cross-platform', place: '' } as const;

it('tells keys of one name apart by model, colour and place, and calls nothing built in that is not', () => {
  expect(keyHint({ ...key, model: 'YubiKey 5 NFC', colour: 'blue', place: 'Safe' })).toBe(
    'YubiKey 5 NFC · Blue · Safe',
  );
  expect(keyHint({ ...key, form: 'card' })).toBe('Card');
  const provider = keyHint({ ...key, attachment: 'platform', form: 'provider' });
  expect(provider).not.toBe(keyHint({ ...key, attachment: 'platform' }));
  expect(keyHint({ ...key, form: 'of a later version', colour: 'teal' })).toBe(keyHint(key));
});

it('names the model by its AAGUID in a list to choose from, where the user named none', () => {
  const aaguid = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
  const option = keyOption({ ...key, label: 'Work', aaguid, colour: 'red', place: 'Desk' });
  expect(option).toBe('Work · YubiKey 5 NFC · Red · Desk');
  expect(keyOption({ ...key, label: 'Work', aaguid, colour: 'black', place: 'Desk' })).not.toBe(option);
});
