import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Sizes in pixels that are meant so, each with its reason. */
const IN_PIXELS: Record<string, string> = {
  '--highest: 600px;': 'the browser gives a popup as many of the screen’s pixels, whatever the font',
  '@media (min-height: 601px) {': 'a window that is higher is no popup',
  'border-radius: 999px;': 'half a circle at any size',
};

function styleSheets(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}${name}`);
}

it('gives every size in rem, so that the browser’s font size applies; only hairlines and shadows are in pixels', () => {
  const lines = ['popup/', 'options/', 'src/ui/'].flatMap(styleSheets).flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .map((line) => ({ file, line: line.trim() })),
  );
  const sized = lines.filter(({ line }) => [...line.matchAll(/([\d.]+)px/g)].some(([, size]) => Number(size) > 2));
  const strange = sized.filter(({ line }) => !line.includes('shadow') && IN_PIXELS[line] === undefined);
  expect(lines.length).toBeGreaterThan(2000);
  expect(strange.map(({ file, line }) => `${file}: ${line}`)).toEqual([]);
});
