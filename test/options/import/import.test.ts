import { describe, expect, it } from 'vitest';
import { partsOf, saveBatch } from '../../../options/import/batch.ts';
import { createImports } from '../../../options/import/import-state.ts';
import type { AskBackground } from '../../../src/messages/client.ts';
import type { ImportItem } from '../../../src/messages/interchange.ts';
import { importReviewText } from '../../../src/ui/strings/import-review.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { transferCode } from '../../e2e/steps/codes.ts';
import { accountId, accountRecord } from '../../vault/records.ts';
import { openOptions } from '../options-harness.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const uri = (issuer: string, name: string, secret = SECRET) =>
  `otpauth://totp/${issuer}:${name}?secret=${secret}&issuer=${issuer}`;

async function open(vault: NonNullable<BackgroundStart['vault']> = {}) {
  const { app, ...harness } = await openOptions({ vault });
  await app.open();
  return { ...harness, app, state: createImports(app) };
}

describe('importing', () => {
  it('selects what is new or differs, leaves out what cannot be imported, and saves it with one message', async () => {
    const accounts = [accountRecord({ id: 'known', issuer: 'Acme', name: 'ann' })];
    const { background, state } = await open({ accounts });
    await state.paste([uri('Acme', 'ann'), uri('Bolt', 'bob', 'GEZDGNBVGY3TQOJQ'), 'nonsense'].join('\n'));
    expect(state.phase.value).toBe('preview');
    expect(state.preview.counts.value).toEqual({ differs: 1, new: 1, refused: 1 });
    expect(state.preview.choices.value).toEqual(['new', 'new', 'skip']);
    state.preview.choose(0, 'replace');
    await state.save();
    expect(state.phase.value).toBe('done');
    const saved = background.askedOf('import.save');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.items).toMatchObject([
      { as: 'replace', account: accountId('known'), entry: { issuer: 'Acme' } },
      { as: 'new', entry: { issuer: 'Bolt', name: 'bob' } },
    ]);
    expect(saved[0]?.items[0]).not.toHaveProperty('entry.place');
    expect((await background.contents()).accounts).toMatchObject([
      { id: accountId('known'), otp: { secret: SECRET }, formerOtp: [{}] },
      { issuer: 'Bolt', name: 'bob', otp: { secret: 'GEZDGNBVGY3TQOJQ' } },
    ]);
  });

  it('reads the QR codes of a transfer one after the other until the last, however often each is seen', async () => {
    const { state } = await open();
    const part = (index: number) =>
      transferCode([{ issuer: 'Globex', name: `n${index}`, secret: `a-secret-that-moves-${index}` }], index, 3);
    expect(await state.scan([part(2)])).toBe(false);
    expect(state.missingParts.value.map(({ part: missing }) => missing)).toEqual([1, 2]);
    expect(await state.scan([part(2), part(0)])).toBe(false);
    expect(await state.scan([uri('Acme', 'ann')])).toBe(false);
    expect(await state.scan([part(1)])).toBe(true);
    expect(state.files.value).toHaveLength(1);
    expect(state.preview.counts.value).toEqual({ new: 4 });
  });

  it('never ends a scan of accounts that each have a QR code of their own, and keeps files that were chosen', async () => {
    const { state } = await open();
    await state.paste(uri('Bolt', 'bob'));
    expect(await state.scan([uri('Acme', 'ann')])).toBe(false);
    expect(await state.scan([uri('Acme', 'bea', 'GEZDGNBVGY3TQOJQ')])).toBe(false);
    expect(state.files.value).toHaveLength(2);
    expect(state.preview.rows.value).toHaveLength(3);
  });

  it('keeps no secret once it is saved, and none in the report', async () => {
    const { background, browser, state } = await open();
    await state.paste(uri('Acme', 'ann'));
    await state.save();
    expect((await background.contents()).accounts).toHaveLength(1);
    expect(state.preview.rows.value).toEqual([]);
    expect(state.files.value).toEqual([]);
    state.saveReport();
    const { kind, place, report } = importReviewText;
    const account = report.placed('Acme ann', place.line(1));
    expect(browser.downloads[0]?.text).toContain(
      report.entry(account, report.entry(kind.standard, report.outcomes.new)),
    );
    expect(browser.downloads[0]?.text).not.toContain(SECRET);
    await state.undo();
    expect((await background.contents()).accounts).toEqual([]);
    expect(state.done.value?.undone).toBe(true);
  });

  it('ticks and unticks all of a state, on every page', async () => {
    const { state } = await open();
    await state.paste(
      Array.from({ length: 250 }, (_, at) => uri('Acme', `n${at}`, `${SECRET}${'A'.repeat(8)}`)).join('\n'),
    );
    const { preview } = state;
    expect(preview.page.value).toHaveLength(100);
    expect(preview.chosen.value).toBe(250);
    preview.toggleMatching();
    expect(preview.chosen.value).toBe(0);
    preview.search('n24');
    preview.toggleMatching();
    expect(preview.chosen.value).toBe(11);
    expect(preview.matchingTicked.value).toBe('all');
    preview.search('');
    expect(preview.matchingTicked.value).toBe('some');
  });

  it('goes back to the choice of files when what was given is nothing', async () => {
    const { state } = await open();
    await state.paste('');
    expect(state.results.value).toMatchObject([{ state: 'refused', fault: 'import-empty' }]);
    await state.drop(0);
    expect(state.phase.value).toBe('choose');
  });

  it('reads what can be read of what is given, and says that there was more', async () => {
    const { state } = await open();
    const folder = new File([], 'folder');
    folder.slice = () => {
      throw new DOMException('A requested file or directory could not be found', 'NotFoundError');
    };
    await state.take([folder]);
    expect([state.phase.value, state.fault.value?.code]).toEqual(['choose', 'import-unreadable']);
    const file = (at: number) => new File([uri('Acme', `n${at}`)], `${at}.txt`);
    await state.take([folder, file(0)]);
    expect([state.phase.value, state.fault.value?.code]).toEqual(['preview', 'import-unreadable']);
    expect(state.results.value).toMatchObject([{ name: '0.txt', state: 'read' }]);
    await state.take(Array.from({ length: 200 }, (_, at) => file(at + 1)));
    expect([state.results.value.length, state.fault.value?.code]).toEqual([200, 'import-too-many']);
    state.clear();
    await state.take(Array.from({ length: 200 }, (_, at) => file(at)));
    expect([state.results.value.length, state.fault.value]).toEqual([200, undefined]);
  });

  it('keeps the preview when the vault refuses', async () => {
    const { background, state } = await open();
    await state.paste(uri('Acme', 'ann'));
    background.fillDisk(true);
    await state.save();
    expect(state.fault.value?.code).toBe('storage-full');
    expect(state.phase.value).toBe('preview');
    expect(state.preview.chosen.value).toBe(1);
  });
});

describe('a batch in several messages', () => {
  const big: ImportItem[] = Array.from({ length: 3 }, (_, at) => ({
    as: 'new',
    entry: {
      ...{ issuer: 'Acme', name: `n${at}`, note: 'x'.repeat(2_500_000), tags: [], favourite: false, hosts: [] },
      ...{ recoveryCodes: [], otp: { kind: 'steam', secret: SECRET } },
    },
  }));

  it('holds every item once, in order', () => {
    const parts = partsOf(['a', 'bb', 'c', 'dddddddddd', 'e'], 8);
    expect(parts.flat()).toEqual(['a', 'bb', 'c', 'dddddddddd', 'e']);
    expect(parts).toEqual([['a', 'bb'], ['c'], ['dddddddddd'], ['e']]);
  });

  it('is sent anew when the worker lost the first part', async () => {
    const batches = new Map<string, number>();
    let died = false;
    const ask = (async (_verb: string, { batch, total, items }: { batch: string; total: number; items: unknown[] }) => {
      const have = (batches.get(batch) ?? 0) + items.length;
      batches.set(batch, have);
      if (!died && have === 2) {
        died = true;
        return { have: 1 };
      }
      return have === total ? { added: total, merged: 0, replaced: 0, undo: 'u' } : { have };
    }) as unknown as AskBackground;
    let made = 0;
    expect(await saveBatch(ask, big, () => `batch-${made++}`)).toMatchObject({ added: 3 });
    expect([...batches.keys()]).toEqual(['batch-0', 'batch-1']);
  });
});
