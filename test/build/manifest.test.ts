import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../src/policy/policy.ts';
import { filesOf, manifestOf, textsOf } from './builds.ts';

/** The policy of a page; `frame-ancestors` counts only in a header or the manifest. */
const PAGES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'worker-src': "'self'",
  'connect-src': "'none'",
  'font-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

function directivesOf(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe.each(['chrome', 'firefox'] as const)('the manifest built for %s', (target) => {
  const manifest = manifestOf(target);

  it('asks for exactly the permissions that never prompt', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'alarms',
      'idle',
      'contextMenus',
      ...(target === 'chrome' ? ['offscreen'] : []),
    ]);
  });

  it('may ask later for downloads, when automatic backups are turned on, and for the clipboard, to clear it', () => {
    const clipboard = target === 'chrome' ? ['clipboardRead', 'clipboardWrite'] : [];
    expect(manifest.optional_permissions).toEqual(['downloads', ...clipboard]);
  });

  it('may ask for hosts, one at a time, at a press of the user', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('asks for no host, runs nothing in pages, and opens nothing to them', () => {
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  it('closes everything but what its worker needs, which alone may connect', () => {
    const { extension_pages } = manifest.content_security_policy as { extension_pages: string };
    expect(directivesOf(extension_pages)).toEqual({
      ...PAGES,
      'connect-src': 'https: http:',
      'frame-ancestors': "'none'",
    });
  });

  it('gives each of its pages the same policy without any connection, before all that it loads', () => {
    const pages = [...textsOf(target)].filter(([file]) => file.endsWith('.html'));
    expect(pages.map(([file]) => file)).toEqual(
      expect.arrayContaining(['options/index.html', 'popup/index.html', 'offscreen.html']),
    );
    for (const [file, html] of pages) {
      const [before = '', policy = ''] = html.split(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/);
      expect(directivesOf(policy), file).toEqual(PAGES);
      expect(before, file).not.toMatch(/<(?:script|link|style|img|body)/);
    }
  });

  it('takes its words from a catalogue that has all of them, in English at least', () => {
    const messages = textsOf(target).get(`_locales/${String(manifest.default_locale)}/messages.json`) ?? '{}';
    const words = JSON.parse(messages) as Record<string, { readonly message: string }>;
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(words)));
    expect(words.name?.message).toBe('Latchkey');
    // The stores refuse a longer one.
    expect(words.description?.message.length).toBeLessThanOrEqual(132);
  });

  it('has no words of its own', () => {
    const { name, short_name, description, action, commands } = manifest as Record<string, unknown> & {
      readonly action: { readonly default_title: string };
      readonly commands: Record<string, { readonly description?: string }>;
    };
    const words = [name, short_name, description, action.default_title];
    // The browser itself names the command that opens the popup.
    const all = [...words, ...Object.values(commands).flatMap(({ description }) => description ?? [])];
    expect(all.filter((text) => !/^__MSG_\w+__$/.test(String(text)))).toEqual([]);
  });

  it('names only files that were built', () => {
    const built = new Set(filesOf(target));
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(?:png|html|json|js)"/g) ?? [];
    expect(named.length).toBeGreaterThan(6);
    expect(named.map((name) => JSON.parse(name) as string).filter((name) => !built.has(name))).toEqual([]);
  });
});

describe('what differs between the browsers', () => {
  it('gives Chromium a classic worker, whose compiled code it keeps, and a least version', () => {
    const { background, minimum_chrome_version } = manifestOf('chrome');
    expect(background).toEqual({ service_worker: 'background/main.js' });
    expect(Number(minimum_chrome_version)).toBeGreaterThan(120);
  });

  it('tells Chromium the keys of a managed policy, and Firefox, which asks for none, nothing', () => {
    expect(manifestOf('chrome').storage).toEqual({ managed_schema: 'managed-schema.json' });
    expect(JSON.parse(textsOf('chrome').get('managed-schema.json') ?? '')).toEqual(managedSchema());
    expect(manifestOf('firefox')).not.toHaveProperty('storage');
    expect(filesOf('firefox')).not.toContain('managed-schema.json');
  });

  it('gives Firefox an event page and an id, and nothing of Chromium', () => {
    const manifest = manifestOf('firefox');
    expect(manifest.background).toEqual({ scripts: ['background/main.js'] });
    expect(manifest).toHaveProperty('browser_specific_settings.gecko.id', 'latchkey@latchkey.example');
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });

  it('gives Firefox an icon for light and one for dark toolbars in each size', () => {
    const { action } = manifestOf('firefox') as { action: { theme_icons: readonly { size: number }[] } };
    expect(action.theme_icons.map(({ size }) => size)).toEqual([16, 24, 32]);
    expect(manifestOf('chrome').action).not.toHaveProperty('theme_icons');
  });
});
