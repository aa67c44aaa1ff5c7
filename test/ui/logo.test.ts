import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const drawing = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const shapesOf = (text: string) => [...text.matchAll(/\b(?:d|transform)="([^"]+)"/g)].map(([, shape]) => shape);

it('is the same key on the pages as on the toolbar button', () => {
  const onPages = shapesOf(drawing('src/ui/Logo.tsx'));
  expect(onPages.length).toBe(3);
  expect(onPages).toEqual(shapesOf(drawing('tools/icons/mark.svg')));
});
