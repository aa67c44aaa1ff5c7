import { describe, expect, it } from 'vitest';
import { createAppState } from '../../../options/common/app-state.ts';
import { partsOf, saveBatch } from '../../../options/import/batch.ts';
import { createImports } from '../../../options/import/import-state.ts';
import { Fault } from '../../../src/fault.ts';
import type { AskBackground } from '../../../src/messages/client.ts';
import type { ImportItem } from '../../../src/messages/interchange.ts';
import { createFake } from '../fake.ts';
import { account } from '../records.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const uri = (issuer: string, name: string, secret = SECRET) =>
  `otpauth://totp/${issuer}:${name}?secret=${secret}&issuer=${issuer}`;

async function open(seed: Parameters<typeof createFake>[0] = {}) {
  const fake = createFake(seed);
  const app = createAppState(fake.platform, (code) => code);
  await app.open();
  return { fake, app, state: createImports(app) };
}
const saved = (fake: Awaited<ReturnType<typeof open>>['fake']) =>
  fake.asked.filter(({ verb }) => verb === 'import.save').flatMap(({ ask }) => (ask as { items: ImportItem[] }).items);

describe('importing', () => {
  it('selects what is new or differs, leaves out what cannot be imported, and saves it with one message', async () => {
    const { fake, state } = await open({ accounts: [account({ id: 'known', issuer: 'Acme', name: 'ann' })] });
    await state.paste([uri('Acme', 'ann'), uri('Bolt', 'bob', 'GEZDGNBVGY3TQOJQ'), 'nonsense'].join('\n'));
    expect(state.phase.value).toBe('preview');
    expect(state.preview.counts.value).toEqual({ differs: 1, new: 1, refused: 1 });
    expect(state.preview.choices.value).toEqual(['new', 'new', 'skip']);
    state.preview.choose(0, 'replace');
    await state.save();
    expect(state.phase.value).toBe('done');
    expect(fake.asked.filter(({ verb }) => verb === 'import.save')).toHaveLength(1);
    expect(saved(fake)).toMatchObject([
      { as: 'replace', account: 'known', entry: { issuer: 'Acme' } },
      { as: 'new', entry: { issuer: 'Bolt', name: 'bob' } },
    ]);
    expect(saved(fake)[0]).not.toHaveProperty('entry.place');
  });

  it('keeps no secret once it is saved, and none in the report', async () => {
    const { fake, state } = await open();
    await state.paste(uri('Acme', 'ann'));
    await state.save();
    expect(state.preview.rows.value).toEqual([]);
    expect(state.files.value).toEqual([]);
    state.saveReport();
    expect(fake.downloads[0]?.text).toContain('Acme ann (line 1): Time: added');
    expect(fake.downloads[0]?.text).not.toContain(SECRET);
    await state.undo();
    expect(fake.asked.some(({ verb }) => verb === 'import.undo')).toBe(true);
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
    const { fake, state } = await open();
    await state.paste(uri('Acme', 'ann'));
    fake.failing.set('import.save', new Fault('storage-full', 'got no room'));
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
