import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { clientOf, haveVault } from './steps/vault.ts';

const NEXT = 'nine loud herons row downstream';

let stage: Stage;
afterEach(() => stage?.close());

/** Every file below a folder that can be read. */
function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) yield* filesBelow(path);
    else if (found?.isFile()) yield path;
  }
}

/** The files of a profile in which a text stands, as it is or as base64 at any of the three alignments. */
function filesWith(profile: string, text: string): readonly string[] {
  const needles = [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + text)
      .toString('base64')
      .slice(4, -8),
  );
  const holds = (file: Buffer) => [text, ...needles].some((needle) => file.includes(needle));
  return [...filesBelow(profile)].filter((path) => holds(readFileSync(path))).map((path) => relative(profile, path));
}

it('leaves no byte of what the old passphrase opened in any file of the profile', { timeout: 240_000 }, async () => {
  stage = await Stage.open({ name: 'purge' });
  const options = await haveVault(stage, 'settings');
  const ask = clientOf(options);
  for (const name of ['ann', 'bob', 'eve']) {
    const text = `otpauth://totp/Acme:${name}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme`;
    const draft = await ask('draft.read', { text, source: 'paste' });
    await ask('draft.save', { id: draft.id, issuer: 'Acme', name, mode: 'new', bindHost: false });
  }
  const file = Buffer.from((await ask('backup.make')).file, 'base64');
  const header = JSON.parse(file.subarray(12, 12 + file.readUInt32BE(8)).toString()) as { slots: { w: string }[] };
  const wrapped = header.slots[0]?.w ?? '';
  const profile = dirname(stage.downloads);
  expect(filesWith(profile, wrapped)).not.toEqual([]);

  await options.click('button', unlockMethodsText.passphrase.change);
  await options.type('textbox', passphraseText.current, PASSPHRASE);
  await options.type('textbox', passphraseText.next, NEXT);
  await options.type('textbox', passphraseText.repeatNext, NEXT);
  await options.click('button', unlockMethodsText.passphrase.change);
  await options.reads(unlockMethodsText.passphrase.changed);
  // The browser removes the files of values that are gone within half a minute, or when it starts again.
  await stage.restart();
  const again = clientOf(await stage.options('settings'));
  await again('vault.unlock', { passphrase: NEXT });
  await eventually(
    'no file with a former copy',
    async () => {
      const left = filesWith(profile, wrapped);
      if (left.length > 0) throw new Error(left.join(', '));
      return true;
    },
    60_000,
  );
});
