import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** Each message that gives something away or takes it for good: where it is asked, and the component whose button leads there. */
const GIVING: Record<string, { readonly asked: readonly string[]; readonly button: string }> = {
  'fill.bind': { asked: ['popup/fill/link.ts'], button: 'src/ui/host-question/HostQuestionParts.tsx' },
  'site.bind': {
    asked: ['popup/fill/link.ts', 'options/common/HostDialog.tsx'],
    button: 'src/ui/host-question/HostQuestionParts.tsx',
  },
  'site.bindAll': { asked: ['options/sites/site-proposals.ts'], button: 'options/sites/SiteProposals.tsx' },
  // Where there is no vault yet, a joined one takes nothing's place.
  'restore.apply': {
    asked: ['options/backups/restore-form.ts', 'options/connect/join.ts'],
    button: 'options/backups/RestoreForm.tsx',
  },
  'export.accounts': { asked: ['options/common/exported-accounts.ts'], button: 'options/export/ExportForm.tsx' },
  'envelope.accounts': { asked: ['options/envelope/envelope-state.ts'], button: 'options/envelope/SealForm.tsx' },
  'trash.purge': { asked: ['options/accounts/trash.ts'], button: 'options/accounts/PurgeTrash.tsx' },
  // A password may go to a private address without encryption.
  'sync.probe': { asked: ['options/devices/connect-target.ts'], button: 'options/devices/ConnectForm.tsx' },
  'sync.invite': { asked: ['options/devices/Invite.tsx'], button: 'options/devices/Invite.tsx' },
  'sync.answer': { asked: ['options/devices/sync-state.ts'], button: 'options/devices/DeletionsQuestion.tsx' },
  'sync.remove': { asked: ['options/devices/sync-state.ts'], button: 'options/devices/RemoveDevice.tsx' },
  'sync.stop': { asked: ['options/devices/sync-state.ts'], button: 'options/devices/StopSync.tsx' },
  'draft.save': {
    asked: ['src/ui/draft/draft-preview.ts', 'src/ui/draft/found-drafts.ts'],
    button: 'src/ui/draft/SaveDraft.tsx',
  },
};
/** Questions whose answer is given by filling again: where the code goes, and whether it may replace what is there. */
const FILLING = ['popup/fill/PlaceQuestion.tsx', 'popup/app/ProblemNote.tsx'];
/** Copies that were put aside are deleted for good. */
const DELETING = ['options/backups/SetAsideCopies.tsx'];
/** Secrets go onto paper. */
const PRINTING = ['options/emergency-sheet/SheetForm.tsx'];
/** Every component with such a button. */
const COMPONENTS = [
  ...new Set([...Object.values(GIVING).map(({ button }) => button), ...FILLING, ...DELETING, ...PRINTING]),
];

const sources = new Map(
  ['popup', 'options', 'src/ui'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => [file, readFileSync(new URL(file, root), 'utf8')] as const),
  ),
);
const filesWith = (pattern: RegExp) => [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file);

describe('what gives something away', () => {
  it.each(Object.entries(GIVING))('%s is asked where its button is known to take no early press', (verb, { asked }) => {
    expect(filesWith(new RegExp(`'${verb.replace('.', '\\.')}'`)).toSorted()).toEqual(asked.toSorted());
  });

  it.each(COMPONENTS)('%s has a button that takes no early press', (file) => {
    expect(sources.get(file)).toMatch(/<(?:GuardedButton|Confirm)\b[^>]*?\sabout=/s);
  });

  it('has its button in these components alone', () => {
    const own = ['src/ui/Dialog.tsx'];
    expect(filesWith(/<GuardedButton\b|<Confirm\b[^>]*?\sabout=/s).toSorted()).toEqual(
      [...COMPONENTS, ...own].toSorted(),
    );
  });
});
