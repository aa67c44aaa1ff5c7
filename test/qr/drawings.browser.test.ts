import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureOf } from '../e2e/steps/codes.ts';
import { drawingsOf, hostileDrawings } from './drawings.ts';
import { type LabBrowser, openLab } from './lab/lab-browser.ts';

const TEXT = 'otpauth://totp/Acme:drawn?secret=JBSWY3DPEHPK3PXP&issuer=Acme';
const png = (await pictureOf(TEXT)).replace(/^[^,]*,/, '');
let lab: LabBrowser;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab?.close());

describe('a drawing is rebuilt and painted by the worker', () => {
  it.each(Object.entries(drawingsOf(TEXT, png)))('with %s: its code is read', async (_, drawing) => {
    expect(await lab.readDrawing(drawing)).toMatchObject({ texts: [TEXT] });
  });

  it.each(Object.entries(hostileDrawings()))('with %s: it ends, and the page goes on', async (_, drawing) => {
    const { texts, ms, pauseMs } = await lab.readDrawing(drawing);
    expect(texts).toEqual([]);
    // On a busy machine, too: what this is about never ends.
    expect(ms).toBeLessThan(60_000);
    expect(pauseMs).toBeLessThan(5_000);
  });
});
