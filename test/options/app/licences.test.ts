import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licences, useOf } from '../../../options/app/licences.ts';
import { findShipped, licenceTexts, PARTS } from '../../../tools/licences.mjs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const shipped = findShipped();
const texts = licenceTexts();
const plain = (licence: string) => licence.replace(/^\(|\)$/g, '');

describe('the licences shown', () => {
  it('are of every package that is shipped, and of what comes within them', () => {
    const wanted = [...Object.keys(dependencies), ...Object.keys(PARTS)];
    expect(licences.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted());
  });

  it('say what each is there for', () => {
    expect(licences.map(({ name }) => name).filter((name) => useOf(name) === '')).toEqual([]);
  });

  it('are what the packages themselves say', () => {
    const own = licences.map(({ name }) => {
      if (PARTS[name] !== undefined) return [name, PARTS[name]];
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
      return [name, plain(license)];
    });
    expect(licences.map(({ name, licence }) => [name, licence])).toEqual(own);
  });
});

describe('the licence texts', () => {
  it('are there for every package, those that others need included', () => {
    expect(shipped.length).toBeGreaterThan(Object.keys(dependencies).length);
    for (const { name, version, licence } of shipped) expect(texts).toContain(`${name} ${version} (${licence})`);
    for (const [name, licence] of Object.entries(PARTS)) expect(texts).toContain(`${name} (${licence})`);
  });

  it.each([
    ['MIT', 'Permission is hereby granted, free of charge'],
    ['ISC', 'Permission to use, copy, modify, and/or distribute this software'],
    ['BSD-3-Clause', 'Redistribution and use in source and binary forms'],
    ['Apache-2.0', 'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION'],
    ['MPL-2.0', 'Mozilla Public License Version 2.0'],
    ['LGPL-3.0', 'GNU LESSER GENERAL PUBLIC LICENSE'],
    ['LGPL-3.0', 'GNU GENERAL PUBLIC LICENSE'],
  ])('hold the words of %s: %s', (_licence, words) => {
    expect(texts).toContain(words);
  });

  it('give each package the text of the licence that it names', () => {
    const words: Record<string, RegExp> = {
      MIT: /Permission is hereby granted, free of charge/,
      ISC: /Permission to use, copy, modify,/,
      'BSD-3-Clause': /Redistribution and use in source and binary forms/,
      'Apache-2.0': /Apache License\s+Version 2\.0/,
      'MPL-2.0': /Mozilla Public License/,
      'CC0-1.0': /CC0 1\.0 Universal/,
      'CC-BY-3.0-US': /Creative Commons Attribution 3\.0 United\s+States/,
      'LGPL-3.0+': /GNU LESSER GENERAL PUBLIC LICENSE/,
    };
    const sections = texts.split(/^={80}$/m).slice(1);
    for (let i = 0; i < sections.length; i += 2) {
      const title = sections[i]?.trim() ?? '';
      const named = plain(title.replace(/^.*? \(/, '('))
        .split(/ (?:AND|OR) /)
        .map(plain);
      for (const licence of named)
        expect([title, sections[i + 1]]).toEqual([title, expect.stringMatching(words[licence] ?? /^$/)]);
    }
  });
});
