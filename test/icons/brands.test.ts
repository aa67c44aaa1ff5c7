import { describe, expect, it } from 'vitest';
import { luminanceOf, openBrands } from '../../src/icons/brands.ts';

const brands = openBrands();
const found = (issuer: string, more: { icon?: string; hosts?: string[] } = {}) =>
  brands.find({ issuer, icon: more.icon, hosts: more.hosts?.map((host) => ({ host })) })?.slug;

describe('the icon of a service', () => {
  it.each([
    ['GitHub', 'github'],
    ['github', 'github'],
    ['Git Hub', 'github'],
    ['GitHub (work)', 'github'],
    ['github.com', 'github'],
    ['gist.github.com', 'github'],
    ['Électronic Arts', 'ea'],
    ['Twitter', 'x'],
  ])('is found by the name %s', (issuer, slug) => {
    expect(found(issuer)).toBe(slug);
  });

  it('is found by a linked site before the name, and by the icon of another program after it', () => {
    expect(found('Work', { hosts: ['eu.dash.cloudflare.com:8443'] })).toBe('cloudflare');
    expect(found('GitHub', { hosts: ['gitlab.com'] })).toBe('gitlab');
    expect(found('My code', { icon: 'github' })).toBe('github');
    expect(found('Mail', { hosts: ['mail.google.com'] })).toBe('gmail');
  });

  it.each(['', ' ', '(', 'Northwind', 'GitHu', 'GitHubs', 'notgithub.com', 'github.com.evil.example', 'com'])(
    'is not guessed for %j',
    (issuer) => {
      expect(found(issuer)).toBeUndefined();
      expect(found('', { hosts: [issuer] })).toBeUndefined();
    },
  );

  it('is one of a few hundred, each with a colour, a path and a name of its own', () => {
    expect(brands.all.length).toBeGreaterThan(300);
    expect(new Set(brands.all.map(({ slug }) => slug)).size).toBe(brands.all.length);
    for (const { slug, title, background, path } of brands.all) {
      expect(brands.bySlug(slug)?.title).toBe(title);
      expect(background).toMatch(/^#[0-9A-F]{6}$/);
      expect(path).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
    }
  });

  it('stands out from its background by 3 to 1 at least', () => {
    for (const { background, foreground } of brands.all) {
      const [dark = 0, light = 0] = [luminanceOf(background), luminanceOf(foreground)].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });
});
