import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { ExportChoice } from '../../src/messages/interchange.ts';
import type { NewCopy } from '../../src/messages/kept-items.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import type { KeptItemId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { readExportedAccounts } from '../common/exported-accounts.ts';
import { createWork } from '../common/work.ts';
import { type KeptMethods, keptOf } from '../unlock/unlock-methods.ts';
import { type SheetContents, type SheetWish, sheetContents } from './sheet-contents.ts';

/** What is asked before a sheet is printed. */
export interface SheetForm extends SheetWish {
  readonly emergencyCode: boolean;
  readonly place: string;
  readonly replaces: { readonly id: KeptItemId; readonly title: string } | undefined;
}

/** Printing an emergency sheet: its contents are kept until the user says that it was printed. */
export interface SheetState {
  readonly contents: ReadonlySignal<SheetContents | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Checks the passphrase and puts the contents together. A new emergency code is not in use yet. */
  prepare(choice: ExportChoice, form: SheetForm, passphrase: string): Promise<void>;
  /** Puts the emergency code to use, and records the sheet; answers whether that is done. */
  record(form: SheetForm, kept: KeptMethods): Promise<boolean>;
}

/** Makes the state. It holds the passphrase and the secrets of the sheet only while the sheet is being printed. */
export function createSheet(app: AppState): SheetState {
  const contents = signal<SheetContents | undefined>();
  const { busy, fault, run } = createWork(app);
  let confirmed = '';
  let codeInUse: string | undefined;

  /** Puts the code to use, once: to set it again would replace it, and drop every key that isn’t among `kept`. */
  async function useCode(code: string, kept: KeptMethods): Promise<string | undefined> {
    if (codeInUse !== code)
      await app.ask('vault.setEmergencyCode', { passphrase: confirmed, code, keep: keptOf(kept, undefined) });
    codeInUse = code;
    return (await app.ask('vault.unlockMethods')).code;
  }

  return {
    contents,
    fault,
    busy,
    async prepare(choice, form, passphrase) {
      await run(async () => {
        const accounts = await readExportedAccounts(app.ask, 'emergency-sheet', choice, passphrase);
        const [gathered, findPages] = await Promise.all([app.ask('readiness.facts', {}), findServicePages()]);
        const made = sheetContents(accounts, gathered, { ...form, madeMs: app.platform.nowMs(), findPages });
        const code = form.emergencyCode ? (await app.ask('vault.newEmergencyCode')).code : undefined;
        confirmed = passphrase;
        contents.value = {
          ...made,
          ...(code !== undefined && { emergencyCode: code }),
          ...(form.replaces && { replaces: form.replaces.title }),
        };
      });
    },
    record(form, kept) {
      const printed = contents.value;
      if (printed === undefined) return Promise.resolve(false);
      return run(async () => {
        const slot = printed.emergencyCode === undefined ? undefined : await useCode(printed.emergencyCode, kept);
        await app.ask('keptItem.add', {
          kind: 'sheet',
          place: form.place.trim(),
          copies: copiesOn(printed),
          ...(slot !== undefined && { emergencySlot: slot }),
          ...(form.replaces && { replaces: form.replaces.id }),
          from: 'seen',
        });
        confirmed = '';
        contents.value = undefined;
        const { recorded, replaced } = emergencySheetText;
        app.say(form.replaces === undefined ? recorded : replaced(form.replaces.title));
        await app.changed();
      });
    },
  };
}

/** What of which account is on the sheet. */
function copiesOn({ accounts }: SheetContents): readonly NewCopy[] {
  return accounts.flatMap(({ id, key, codes }): readonly NewCopy[] =>
    id === undefined || (key === undefined && codes.length === 0)
      ? []
      : [{ account: id, key: key !== undefined, codes: codes.length > 0 }],
  );
}
