import { decodeBase64url, encodeBase64url } from '../../../src/bytes/base64url.ts';
import { Fault } from '../../../src/fault.ts';
import type { IconChoice, IconSetting } from '../../../src/messages/icons.ts';
import { isIconPng } from '../../../src/vault/icon-png.ts';
import { keepIcons, MAX_ICONS, mergeIcons } from '../../../src/vault/icons.ts';
import type { AccountRecord, ChosenIcon, IconId, IconRecord, VaultContents } from '../../../src/vault/records.ts';
import { iconsOf } from './tiles.ts';

/** A picture as the vault keeps it, named by its bytes (FORMAT.md "Icons"). Throws `icon-invalid`. */
export async function iconRecordOf(png: string): Promise<IconRecord> {
  if (!isIconPng(png)) throw new Fault('icon-invalid', `got ${png.length} characters, want a PNG of the vault's shape`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', decodeBase64url(png)));
  return { id: encodeBase64url(digest.subarray(0, 16)) as IconId, png };
}

/** The pictures of some choices, by their PNG. Throws `icon-invalid`. */
export async function picturesOf(choices: readonly IconChoice[]): Promise<ReadonlyMap<string, IconRecord>> {
  const pngs = new Set(choices.flatMap((choice) => (choice.kind === 'picture' ? [choice.png] : [])));
  return new Map(await Promise.all([...pngs].map(async (png) => [png, await iconRecordOf(png)] as const)));
}

/** The contents with icons chosen for accounts, and what was chosen before. Throws `icon-limit`. */
export function chooseIcons(
  contents: VaultContents,
  settings: readonly IconSetting[],
  pictures: ReadonlyMap<string, IconRecord>,
): { readonly contents: VaultContents; readonly former: readonly IconSetting[] } {
  const choices = new Map(settings.map(({ id, choice }) => [id, choice]));
  const known = iconsOf(contents);
  const former: IconSetting[] = [];
  const accounts = contents.accounts.map((account): AccountRecord => {
    const choice = choices.get(account.id);
    if (choice === undefined) return account;
    former.push({ id: account.id, choice: choiceOf(account, known) });
    const { chosenIcon: _former, ...rest } = account;
    const chosenIcon = chosenOf(choice, pictures);
    return chosenIcon === undefined ? rest : { ...rest, chosenIcon };
  });
  const chosen = new Set(
    accounts.flatMap(({ chosenIcon }) => (chosenIcon?.kind === 'picture' ? [chosenIcon.icon] : [])),
  );
  if (chosen.size > MAX_ICONS) throw new Fault('icon-limit', `got ${chosen.size} pictures, want at most ${MAX_ICONS}`);
  return { contents: withIcons({ ...contents, accounts }, [...pictures.values()]), former };
}

/** The contents with more icons, within the limits of a vault. */
export function withIcons(contents: VaultContents, icons: readonly IconRecord[]): VaultContents {
  return keepIcons({ ...contents, icons: mergeIcons(contents, { icons }) }, icons);
}

function chosenOf(choice: IconChoice, pictures: ReadonlyMap<string, IconRecord>): ChosenIcon | undefined {
  switch (choice.kind) {
    case 'auto':
      return undefined;
    case 'letter':
      return { kind: 'letter' };
    case 'brand':
      return { kind: 'brand', brand: choice.brand };
    case 'picture': {
      const icon = pictures.get(choice.png);
      return icon && { kind: 'picture', icon: icon.id };
    }
  }
}

/** What an account's tile shows by choice, as a choice that brings its picture along. */
function choiceOf({ chosenIcon }: AccountRecord, icons: ReadonlyMap<IconId, IconRecord>): IconChoice {
  if (chosenIcon?.kind === 'picture') {
    const icon = icons.get(chosenIcon.icon);
    return icon === undefined ? { kind: 'auto' } : { kind: 'picture', png: icon.png };
  }
  if (chosenIcon?.kind === 'brand') return { kind: 'brand', brand: chosenIcon.brand };
  return chosenIcon === undefined ? { kind: 'auto' } : { kind: 'letter' };
}
