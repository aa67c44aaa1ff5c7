import { beforeEach, describe, expect, it } from 'vitest';
import { exportRegister } from '../../../options/key-register/export-register.ts';
import { createImport } from '../../../options/key-register/import-state.ts';
import { proposeImported } from '../../../options/key-register/key-choice.ts';
import { LABEL_FORMATS, labelsOn, layOut, rowAndColumn } from '../../../options/key-register/label-formats.ts';
import { createPaste } from '../../../options/key-register/paste-state.ts';
import { keepReturn, keptReturn } from '../../../options/key-register/return-note.ts';
import { accountRecord, recordId, registrationRecord, securityKeyRecord } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

let harness: OptionsHarness;

beforeEach(async () => {
  harness = await openOptions({
    vault: {
      accounts: [accountRecord({ id: 'a', issuer: 'GitHub', name: 'ada' })],
      securityKeys: [securityKeyRecord({ id: 'blue' }), securityKeyRecord({ id: 'two', label: 'Blue key' })],
      registrations: [registrationRecord({ id: 'r', key: 'blue', host: 'github.com', name: 'yk', account: 'a' })],
    },
  });
  await harness.app.open();
});

const fileOf = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'keys.csv');

describe('a pasted list', () => {
  it('is refused with a host that is none, and with a text that is no list', async () => {
    const state = createPaste(harness.app);
    state.host.value = 'not a host';
    state.text.value = 'yk\nAdded on Mar 3, 2024';
    await state.read();
    expect(state.hostFault.value?.code).toBe('host-invalid');
    state.host.value = 'github.com';
    state.text.value = 'Sign in with your password.';
    await state.read();
    expect(state.fault.value?.code).toBe('key-list-none');
    expect(state.list.value).toBeUndefined();
  });

  it('is matched by the name at a site, can be corrected, and is saved with its dates', async () => {
    const state = createPaste(harness.app);
    state.host.value = 'https://github.com/settings';
    state.text.value =
      'YK\nAdded on Mar 3, 2024\nRemove\nOther\nAdded on May 5, 2025\nRemove\nThird\nNever used\nRemove';
    await state.read();
    expect(state.list.value?.rows.map(({ choice }) => choice)).toEqual([
      { is: 'known', id: recordId('blue') },
      { is: 'new', label: 'Other' },
      { is: 'new', label: 'Third' },
    ]);
    state.choose(1, { is: 'new', label: ' ' });
    expect(state.canSave.value).toBe(false);
    state.choose(1, { is: 'skip' });
    state.choose(2, { is: 'known', id: recordId('two') });
    expect(state.canSave.value).toBe(true);
    expect(await state.save()).toBe(true);
    const { registrations, securityKeys } = await harness.background.contents();
    expect(securityKeys).toHaveLength(2);
    expect(registrations).toMatchObject([
      { key: recordId('blue'), name: 'YK', account: recordId('a'), sinceMs: new Date(2024, 2, 3).getTime() },
      { key: recordId('two'), host: 'github.com', name: 'Third' },
    ]);
  });
});

describe('the review of a pasted list', () => {
  it('has what was left out, and saves nothing of what is only shown', async () => {
    const state = createPaste(harness.app);
    state.host.value = 'github.com';
    state.text.value = `${'x'.repeat(300)}\nAdded on Jan 1, 2099\nRemove\nOther\nAdded on Mar 3, 2024\nRemove\nGoodbye`;
    await state.read();
    expect(state.list.value?.leftOut).toEqual(['Goodbye']);
    expect(state.list.value?.rows.map(({ pasted }) => [pasted.isShortened, pasted.unreadDates])).toEqual([
      [true, ['Added on Jan 1, 2099']],
      [undefined, undefined],
    ]);
    expect(await state.save()).toBe(true);
    const { registrations } = await harness.background.contents();
    expect(registrations.some(({ name, sinceMs }) => name === 'x'.repeat(256) && sinceMs === undefined)).toBe(true);
  });
});

describe('a list from a file', () => {
  it('that was exported here changes nothing, with two keys of one name', async () => {
    let saved: Uint8Array | undefined;
    const platform = { ...harness.app.platform, saveFile: (_name: string, bytes: Uint8Array) => (saved = bytes) };
    await exportRegister({ ...harness.app, platform });
    const before = await harness.background.contents();
    const state = createImport(harness.app);
    state.file.value = fileOf(new Uint8Array(saved ?? []));
    await state.read();
    expect(state.list.value?.choices).toEqual([
      { is: 'known', id: recordId('blue') },
      { is: 'known', id: recordId('two') },
    ]);
    expect(await state.save()).toBe(true);
    const after = await harness.background.contents();
    expect(after.securityKeys).toEqual(before.securityKeys);
    expect(after.registrations).toEqual(before.registrations);
  });

  it('gets the site of a known service, and asks for that of another', async () => {
    const state = createImport(harness.app);
    state.file.value = fileOf('key,service\nFerry,GitHub\nFerry,Home server\nFerry,Router\n');
    await state.read();
    expect(state.list.value?.unknown).toEqual(['Home server', 'Router']);
    state.place('Home server', 'not a host');
    expect(await state.save()).toBe(false);
    expect(state.fault.value?.code).toBe('host-invalid');
    state.place('Home server', 'home.example');
    expect(await state.save()).toBe(true);
    const { registrations } = await harness.background.contents();
    expect(registrations.slice(1).map(({ host }) => host)).toEqual(['github.com', 'home.example']);
  });

  it.each([
    ['a letter', 'Dear Ada,', 'key-register-unknown'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'key-register-unknown'],
    ['broken JSON', '{"app":"keeyo"', 'key-register-damaged'],
  ])('is refused: %s', async (_what, content, code) => {
    const state = createImport(harness.app);
    state.file.value = fileOf(content);
    await state.read();
    expect(state.fault.value?.code).toBe(code);
  });

  it('never takes one key for two of the file', async () => {
    const register = await harness.app.ask('keyRegister.read');
    const [blue] = register.keys;
    if (blue === undefined) throw new Error('the key is missing');
    const one = { ...register, keys: [blue] };
    const choices = proposeImported([{ facts: blue }, { facts: blue }], one);
    expect(choices).toEqual([
      { is: 'known', id: blue.id },
      { is: 'new', label: 'Blue key' },
    ]);
  });
});

describe('labels', () => {
  it.each(LABEL_FORMATS)('on %s stand each in a place of its own, from the one that was chosen', (format) => {
    const size = labelsOn(format);
    for (const start of [1, Math.ceil(size / 2), size]) {
      const labels = Array.from({ length: size + 2 }, (_, at) => at);
      const pages = layOut(labels, format, start);
      expect(pages.flat().filter((label) => label !== undefined)).toEqual(labels);
      expect(pages[0]?.indexOf(0)).toBe(start - 1);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(size);
    }
  });

  it('have places in rows', () => {
    expect(rowAndColumn('5160', 1)).toEqual({ row: 1, column: 1 });
    expect(rowAndColumn('5160', 6)).toEqual({ row: 2, column: 3 });
    expect(rowAndColumn('l7651', 65)).toEqual({ row: 13, column: 5 });
  });

  it('keep the text for a finder in the notes only when asked, and find it again', async () => {
    const { keys } = await harness.app.ask('keyRegister.read');
    expect(keptReturn(keys)).toBe('');
    await harness.app.ask('keyRegister.save', keepReturn(keys, 'ada@example.com'));
    expect(keptReturn((await harness.app.ask('keyRegister.read')).keys)).toBe('ada@example.com');
  });
});
