import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/fault.ts';
import type { AskBackground } from '../../../src/messages/client.ts';
import { createRecoveryReader } from '../../../src/ui/recovery-reading/recovery-reader.ts';
import type { AccountId } from '../../../src/vault/records.ts';

/** A reader over answers by verb; a `Fault` is thrown. */
function readerOver(answers: Record<string, unknown>, onLocked = () => undefined) {
  const ask = vi.fn(async (verb: string, _ask?: unknown) => {
    const answer = answers[verb];
    if (answer instanceof Fault) throw answer;
    return answer;
  });
  return { ask, reader: createRecoveryReader(ask as unknown as AskBackground, onLocked) };
}

const codes = [
  { text: 'aaaa-1111', line: 0 },
  { text: 'bbbb-2222', line: 2 },
];
const preview = { codes, skipped: [] };

describe('reading recovery codes', () => {
  it('reads a pasted text at once, and a typed one when asked', async () => {
    const { ask, reader } = readerOver({ 'recovery.preview': preview });
    await reader.editOrPaste('a');
    expect(ask).not.toHaveBeenCalled();
    await reader.editOrPaste('aaaa-1111 bbbb-2222');
    expect(reader.codes.value).toEqual(codes);
  });

  it('says that codes come from the page, until a text is read instead', async () => {
    const { ask, reader } = readerOver({
      'recovery.capture': { codes },
      'recovery.preview': preview,
      'recovery.add': {},
    });
    await reader.readPage(7);
    expect([reader.source.value, reader.codes.value]).toEqual(['page', codes]);
    reader.back();
    reader.edit('aaaa-1111 bbbb-2222');
    await reader.read();
    await reader.save('a' as AccountId);
    expect(ask).toHaveBeenLastCalledWith('recovery.add', expect.objectContaining({ source: 'paste' }));
  });

  it('puts a line that was left out in its place, without its number', async () => {
    const skipped = [{ text: '2. 4711', line: 1, why: 'short', code: '4711' }];
    const { reader } = readerOver({ 'recovery.preview': { codes, skipped } });
    reader.edit('some text');
    await reader.read();
    reader.include(0);
    expect(reader.codes.value?.map(({ text }) => text)).toEqual(['aaaa-1111', '4711', 'bbbb-2222']);
    expect(reader.skipped.value).toEqual([]);
  });

  it('takes corrections in their place, and says which it cannot take', async () => {
    const { ask, reader } = readerOver({ 'recovery.preview': { codes, skipped: [] }, 'recovery.add': {} });
    reader.edit('some text');
    await reader.read();
    expect(reader.corrected.value).toBeUndefined();
    reader.mark(0, true);
    expect(reader.correct(0, ' aaaa-1112 ')).toBe('done');
    expect(reader.corrected.value).toBe('~~aaaa-1112~~\nbbbb-2222');
    expect(reader.correct(1, 'aaaa-1112')).toBe('twice');
    expect(reader.correct(1, 'x'.repeat(257))).toBe('long');
    expect([reader.addCode('cccc-3333'), reader.addCode('cccc-3333'), reader.addCode(' ')]).toEqual([
      'done',
      'twice',
      'done',
    ]);
    expect(reader.codes.value?.map(({ text }) => text)).toEqual(['aaaa-1112', 'bbbb-2222', 'cccc-3333']);
    expect(reader.correct(1, '')).toBe('done');
    await reader.save('a' as AccountId);
    expect(ask).toHaveBeenLastCalledWith(
      'recovery.add',
      expect.objectContaining({ codes: ['aaaa-1112', 'cccc-3333'], used: [0] }),
    );
  });

  it('adds no more codes than a set holds', async () => {
    const many = Array.from({ length: 200 }, (_, line) => ({ text: `code-${line}`, line }));
    const { reader } = readerOver({ 'recovery.preview': { codes: many, skipped: [] } });
    reader.edit('some text');
    await reader.read();
    expect(reader.addCode('one-more')).toBe('many');
    expect(reader.codes.value).toHaveLength(200);
  });

  it('refuses a text over the limit, a document and bytes that are no text', async () => {
    const { ask, reader } = readerOver({});
    reader.edit('a'.repeat(100_001));
    await reader.read();
    expect(reader.fault.value?.code).toBe('recovery-text-long');
    await reader.readFile(new Blob(['%PDF-1.7']));
    expect(reader.fault.value?.code).toBe('recovery-document');
    await reader.readFile(new Blob([new Uint8Array([1, 2, 3, 0, 5])]));
    expect(reader.fault.value?.code).toBe('recovery-file');
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps the text when nothing was found on the page or in it', async () => {
    const none = new Fault('recovery-none-found', 'got no codes, want some');
    const { reader } = readerOver({ 'recovery.capture': none, 'recovery.preview': none });
    await reader.readPage(7);
    reader.edit('some text');
    await reader.read();
    expect([reader.fault.value?.code, reader.codes.value, reader.text.value, reader.isBusy.value]).toEqual([
      'recovery-none-found',
      undefined,
      'some text',
      false,
    ]);
  });

  it('reports a vault that was locked meanwhile, and no fault', async () => {
    const onLocked = vi.fn();
    const { reader } = readerOver({ 'recovery.preview': new Fault('vault-locked', 'got a locked vault') }, onLocked);
    reader.edit('aaaa-1111');
    await reader.read();
    expect([onLocked.mock.calls.length, reader.fault.value]).toEqual([1, undefined]);
  });
});
