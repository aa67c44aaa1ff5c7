import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fillPage } from '../../src/envelope/page.ts';
import { buildEnvelopePage } from '../../tools/build/opener.mjs';
import { codeOf } from '../vault/faults.ts';
import { openAge, openIndependently } from './independent-opener.ts';
import { makeEnvelope } from './made.ts';
import { QUICK, SAMPLE } from './sample.ts';

const page = await buildEnvelopePage();
const folder = mkdtempSync(join(tmpdir(), 'latchkey-envelope-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the contents say beside the sender's own words. */
const HEAD = { format: 'latchkey-envelope', version: 1 };

describe('the file of an envelope', () => {
  it('opens by its format document alone, with the code', async () => {
    const { html, printed } = await makeEnvelope(page, SAMPLE);
    expect(openIndependently(html, printed)).toEqual({ ...HEAD, ...SAMPLE });
  });

  it('opens by its format document alone, with any parts that are enough', async () => {
    const made = await makeEnvelope(page, SAMPLE, { needed: 3, parts: 5, workFactor: QUICK });
    for (const chosen of [
      [0, 1, 2],
      [4, 2, 0],
      [1, 3, 4],
    ])
      expect(
        openIndependently(
          made.html,
          chosen.map((at) => made.printed[at] ?? ''),
        ),
      ).toEqual({ ...HEAD, ...SAMPLE });
    expect(() => openIndependently(made.html, made.printed.slice(0, 2))).toThrow();
  });

  it('opens in several chunks', async () => {
    const large = {
      ...SAMPLE,
      things: Array.from({ length: 900 }, (_, at) => ({ name: `${at}`.repeat(80), place: 'x' })),
    };
    const { html, printed } = await makeEnvelope(page, large, { workFactor: QUICK });
    expect(openIndependently(html, printed)).toEqual({ ...HEAD, ...large });
  });

  it('opens with the age program, by the command in the format document', async () => {
    const { html, code } = await makeEnvelope(page, SAMPLE);
    writeFileSync(join(folder, 'latchkey-envelope-7K2M.html'), html);
    const line = readFileSync('src/envelope/FORMAT.md', 'utf8')
      .split('\n')
      .find((one) => one.startsWith("sed -n '"));
    expect(line).toMatch(/ \| age -d$/);
    // The program asks its passphrase of a terminal only: `script` gives it one.
    const command = `sh -c "${line?.replace(/\$/g, '\\$')} -o opened.json"`;
    execFileSync('script', ['-qec', command, '/dev/null'], { input: `${code}\n`, stdio: 'pipe', cwd: folder });
    expect(JSON.parse(readFileSync(join(folder, 'opened.json'), 'utf8'))).toEqual({ ...HEAD, ...SAMPLE });
  }, 60_000);

  it('is what the independent reader takes from the age program, too', () => {
    writeFileSync(join(folder, 'plain.txt'), 'hello');
    const input = 'correct horse battery\n'.repeat(2);
    execFileSync('script', ['-qec', 'age -p -o sealed.age plain.txt', '/dev/null'], {
      input,
      stdio: 'pipe',
      cwd: folder,
    });
    expect(openAge(readFileSync(join(folder, 'sealed.age')), 'correct horse battery').toString()).toBe('hello');
  }, 60_000);

  it('says outside only what the label says, and nothing that is sealed', async () => {
    const { html, printed } = await makeEnvelope(page, SAMPLE, { needed: 2, parts: 3, workFactor: QUICK });
    expect(html).toContain('data-id="7K2M" data-needed="2" data-parts="3"');
    expect(html).toContain('data-title="For Charles"');
    for (const secret of ['GEZDGNBV', '3f9c-81d3', 'Northwind', 'ada@example.com', 'Blue key', ...printed])
      expect(html).not.toContain(secret);
  });

  it('takes a title that looks like markup for a text', async () => {
    const title = `"><script>alert(1)</script> & '$&' $1 ${'-----BEGIN AGE ENCRYPTED FILE-----'}`;
    const { html } = await makeEnvelope(page, { ...SAMPLE, title }, { workFactor: QUICK });
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toContain(
      'data-title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \'$&amp;\' $1 -----BEGIN AGE ENCRYPTED FILE-----"',
    );
  });

  it('has one age file, whatever its title', async () => {
    const title = 'a\n-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n';
    const { html, printed } = await makeEnvelope(page, { ...SAMPLE, title }, { workFactor: QUICK });
    expect(openIndependently(html, printed)).toEqual({ ...HEAD, ...SAMPLE, title });
  });

  it('is not made of another page', async () => {
    const label = { id: '7K2M', needed: 1, parts: 1, madeMs: 0, title: '' };
    expect(await codeOf(() => fillPage('<pre></pre>', '', label))).toBe('unexpected');
    expect(await codeOf(() => fillPage(page + page, '', label))).toBe('unexpected');
  });
});

describe('the page that opens an envelope', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const only = (name: string) => new RegExp(`<${name}>([^]*?)</${name}>`).exec(page)?.[1] ?? '';
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('forbids every connection, and every script and style but its own', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(only('script'))}`,
      `style-src ${hash(only('style'))}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
    expect(page.match(/<script|<style|<link|<img|<iframe|<object|<embed|<base/g)).toEqual(['<style', '<script']);
  });

  it('has nothing in it that asks for anything, stores anything or runs text', () => {
    const script = only('script');
    expect(script.length).toBeGreaterThan(50_000);
    const wrong =
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\bimport\(|localStorage\.|sessionStorage|indexedDB|document\.cookie|\beval\(|new Function|innerHTML|document\.write|new Worker|https?:\/\//;
    expect(wrong.exec(script)?.[0]).toBeUndefined();
  });

  it('is small enough to read: one script of lines, without the parts of age that it does not need', () => {
    const script = only('script');
    expect(script.length).toBeLessThan(150_000);
    const lines = script.split('\n');
    expect(lines.length).toBeGreaterThan(3_000);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(600);
    expect(script).not.toMatch(/mlkem|p256|x25519\.|webauthn/i);
  });

  it('brings the licence of each package that is in it', () => {
    const inside = [...page.matchAll(/^\t\/\/ (?:\S*\/)?node_modules\/((?:@[\w-]+\/)?[\w-]+)\//gm)].map(
      ([, name = '']) => name,
    );
    expect(new Set(inside).size).toBeGreaterThan(3);
    for (const name of new Set(inside)) expect(page, name).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'm'));
  });
});
