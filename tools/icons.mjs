// Renders public/icons/*.png from the two drawings in tools/icons; run by hand after a change: `node tools/icons.mjs`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { root } from './processes.mjs';
import { setUp } from './setup.mjs';

const SIZES = [16, 24, 32, 48, 64, 128];
// The plate and the key: for light toolbars, and for dark ones.
const LOOKS = [
  { name: 'icon', plate: '#0a6b5d', key: '#ffffff' },
  { name: 'icon-dark', plate: '#4fc4af', key: '#06231e' },
];
const folder = join(root, 'public', 'icons');

const { chromium } = await setUp(['chromium']);
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium, pipe: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    // Below 32 pixels the fine drawing blurs; its small sister has fewer, thicker strokes.
    const drawing = readFileSync(join(root, 'tools', 'icons', size < 32 ? 'mark-small.svg' : 'mark.svg'), 'utf8');
    await page.setViewport({ width: size, height: size });
    for (const { name, plate, key } of LOOKS) {
      const style = `body{margin:0}svg{display:block;width:${size}px;height:${size}px}.plate{fill:${plate}}.key{fill:${key}}`;
      await page.setContent(`<style>${style}</style>${drawing}`);
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
