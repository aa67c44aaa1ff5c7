import { describe, expect, it } from 'vitest';
import { pageKeyAction } from '../../../src/ui/keyboard/page-keys.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false };
const action = (key: string, more: Partial<typeof bare> = {}, isTyping = false) =>
  pageKeyAction({ ...bare, key, ...more }, isTyping);

describe('the keys that work on every screen', () => {
  it('are ? for the list of keys and Ctrl+Z or Cmd+Z to undo', () => {
    expect(action('?', { shiftKey: true })).toBe('help');
    expect(action('z', { ctrlKey: true })).toBe('undo');
    expect(action('Z', { metaKey: true })).toBe('undo');
  });

  it('leave what is typed alone', () => {
    expect(action('?', {}, true)).toBeUndefined();
    expect(action('z', { ctrlKey: true }, true)).toBeUndefined();
    expect(action('?', { isComposing: true })).toBeUndefined();
  });

  it('are no other keys, nor ones that are held', () => {
    expect(action('z')).toBeUndefined();
    expect(action('z', { ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(action('z', { ctrlKey: true, altKey: true })).toBeUndefined();
    expect(action('?', { ctrlKey: true })).toBeUndefined();
    expect(action('?', { repeat: true })).toBeUndefined();
  });
});
