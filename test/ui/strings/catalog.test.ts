import { expect, it } from 'vitest';
import { createCatalog, textsReady, translateAll } from '../../../src/ui/strings/catalog.ts';
import { chosenLanguage, directionOf } from '../../../src/ui/strings/language.ts';
import { plural } from '../../../src/ui/strings/plural.ts';

const english = {
  title: 'Accounts',
  count: (n: number) => plural(n, { one: '1 account', other: `${n} accounts` }),
  saved: <P>(host: P) => ['Saved for ', host, '.'],
  days: ['Monday', 'Tuesday'],
  nested: { save: 'Save', cancel: 'Cancel' },
};

it('shows a translation over English, and English for what it leaves out', async () => {
  const text = createCatalog(english, {
    de: async () => ({ title: 'Konten', count: (n) => `${n} Konten`, nested: { save: 'Speichern' } }),
  });
  expect(text.title).toBe('Accounts');
  await translateAll(async (_english, loaders) => loaders.de?.());
  expect(text).toMatchObject({ title: 'Konten', nested: { save: 'Speichern', cancel: 'Cancel' } });
  expect(text.count(3)).toBe('3 Konten');
  expect(text.saved('a.example')).toEqual(['Saved for ', 'a.example', '.']);
  expect(text.days).toEqual(['Monday', 'Tuesday']);
  expect(english.nested.save).toBe('Save');
});

it('translates a surface that is loaded after the language was set', async () => {
  await translateAll(async (_english, loaders) => loaders.de?.());
  const late = createCatalog({ title: 'Settings' }, { de: async () => ({ title: 'Einstellungen' }) });
  await textsReady();
  expect(late.title).toBe('Einstellungen');
});

it('stays English where a translation cannot be fetched', async () => {
  const text = createCatalog({ title: 'About' }, { de: () => Promise.reject(new Error('gone')) });
  await translateAll(async (_english, loaders) => loaders.de?.());
  expect(text.title).toBe('About');
});

it('chooses the user’s language first, then the browser’s, then English', () => {
  expect(chosenLanguage('en', ['fr-CA'])).toBe('en');
  expect(chosenLanguage(null, ['fr-CA', 'en-GB'])).toBe('en');
  expect(chosenLanguage('xx', ['yy'])).toBe('en');
});

it('knows which languages are written from right to left', () => {
  expect([directionOf('ar-EG'), directionOf('he'), directionOf('en')]).toEqual(['rtl', 'rtl', 'ltr']);
});

it('chooses the plural of the language in use', () => {
  expect([english.count(1), english.count(0), english.count(2)]).toEqual(['1 account', '0 accounts', '2 accounts']);
});
