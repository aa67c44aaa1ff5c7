import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { keyNames } from '../../../src/ui/keyboard/key-names.ts';
import { readShortcuts, takenOf, takenText } from '../../../src/ui/keyboard/shortcuts.ts';
import { keyboardText } from '../../../src/ui/strings/keyboard.ts';

/** What the browser answers when it gave these keys. */
const given = (keys: Readonly<Record<string, string>>) =>
  Object.keys(manifest.commands).map((name) => ({
    name,
    description: name === 'fill' ? 'Fill' : '',
    shortcut: keys[name] ?? '',
  }));

describe('the shortcuts of the browser', () => {
  it('come with their keys, and with what the manifest suggests for the system', () => {
    const [open, fill, lock] = readShortcuts(given({ _execute_action: 'Alt+Shift+K' }), manifest, false);
    expect(open).toMatchObject({ keys: 'Alt+Shift+K', suggested: 'Alt+Shift+K', what: keyboardText.browser.open });
    expect(fill).toEqual({ name: 'fill', what: 'Fill', suggested: 'Alt+Shift+L' });
    expect(lock).not.toHaveProperty('suggested');
    expect(readShortcuts(given({}), manifest, true)[0]?.suggested).toBe('Ctrl+Shift+K');
  });

  it('are taken where keys were suggested and none are set', () => {
    const taken = (keys: Readonly<Record<string, string>>) => readShortcuts(given(keys), manifest, false);
    expect(takenOf(taken({ _execute_action: 'Alt+Shift+K' })).map(({ name }) => name)).toEqual(['fill']);
    expect(takenText(taken({ _execute_action: 'Alt+Shift+K' }))).toContain('Alt+Shift+L');
    expect(takenText(taken({}))).toContain(keyboardText.browser.open);
    expect(takenText(taken({ _execute_action: 'Ctrl+Shift+1', fill: 'Ctrl+Shift+2' }))).toBeUndefined();
  });

  it('are none that a browser or Bitwarden has, on any system', () => {
    const claimed = ['Ctrl+Shift+Y', 'Ctrl+Shift+U', 'Ctrl+Shift+L', 'Ctrl+Shift+9', 'Alt+Shift+A', 'Alt+Shift+B'];
    const all = Object.values(manifest.commands).flatMap((command) =>
      'suggested_key' in command ? Object.values(command.suggested_key) : [],
    );
    expect(all.length).toBeGreaterThan(3);
    for (const keys of all) {
      expect(claimed).not.toContain(keys.replace('Command', 'Ctrl'));
      expect(keys).toMatch(/^(Alt|MacCtrl)\+Shift\+[KL]$/);
    }
  });
});

it('keys are named as on the keyboard', () => {
  expect(keyNames('Ctrl+C', true)).toBe('⌘C');
  expect(keyNames('Ctrl+C', false)).toBe('Ctrl+C');
});
