import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneCheckout } from '../../tools/clone.mjs';

let work = '';
let checkout = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
};

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'latchkey-checkout-'));
  checkout = join(work, 'project');
  write('package.json', '{}');
  write('.gitignore', 'node_modules/\ndist/\n');
  write('node_modules/one/index.js', 'a package');
  write('dist/main.js', 'built');
  write('test/a text.txt', 'first');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: checkout });

describe('a clone of a checkout', () => {
  it('has what git has or would take, as it is now, and the packages', () => {
    write('gone.txt', 'deleted later');
    git('init', '--quiet');
    git('add', '.');
    write('test/a text.txt', 'changed');
    write('new.txt', 'not added yet');
    rmSync(join(checkout, 'gone.txt'));
    const clone = cloneCheckout(checkout);
    expect(readdirSync(clone.folder).sort()).toEqual(['.gitignore', 'new.txt', 'node_modules', 'package.json', 'test']);
    expect(readFileSync(join(clone.folder, 'test/a text.txt'), 'utf8')).toBe('changed');
    expect(readFileSync(join(clone.folder, 'node_modules/one/index.js'), 'utf8')).toBe('a package');
    clone.remove();
  });

  it('stands alone in its folder, and goes without taking the packages along', () => {
    git('init', '--quiet');
    const clone = cloneCheckout(checkout);
    expect(readdirSync(dirname(clone.folder))).toEqual(['latchkey']);
    clone.remove();
    expect(existsSync(dirname(clone.folder))).toBe(false);
    expect(existsSync(join(checkout, 'node_modules/one/index.js'))).toBe(true);
  });

  it('is the folder itself where git knows nothing of it', () => {
    const clone = cloneCheckout(checkout);
    expect(clone.folder).toBe(checkout);
    clone.remove();
    expect(existsSync(checkout)).toBe(true);
  });
});
