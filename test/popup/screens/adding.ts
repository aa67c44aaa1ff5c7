import { accountFormText } from '../../../src/ui/strings/account-form.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import type { DraftRecord } from '../../../src/vault/records.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { accountRecord, draftRecord, totpOf } from '../../vault/records.ts';
import { press, type ScreenFixture } from './actions.ts';

/** One that is new, one that is there, one with a new key, and one without a name. */
export const several = (): readonly DraftRecord[] => [
  draftRecord({ id: 'new' }),
  draftRecord({ id: 'known', issuer: 'GitHub', name: 'ada-l', otp: totpOf('github') }),
  draftRecord({ id: 'new-key', issuer: 'Cloud 66', name: 'ops@example.com' }),
  draftRecord({ id: 'bare', issuer: '', name: '' }),
];

const adding =
  (draft: Partial<DraftRecord> = {}, vault?: BackgroundStart['vault']) =>
  (): BackgroundStart => ({
    drafts: [{ ...draftRecord({ id: 'new' }), ...draft }],
    ...(vault && { vault }),
  });
/** The example has an account of that name. */
const northwind = { issuer: 'Northwind', host: 'dash.northwind.example' } as const;

/** Adding accounts. */
export const addingFixtures: readonly ScreenFixture[] = [
  { name: 'add', reach: press('Add account') },
  {
    name: 'add-not-a-key',
    reach: async (page) => {
      await press('Add account')(page);
      await (await page.waitForSelector(`aria/${accountFormText.setupKey.label}[role="textbox"]`))?.type(
        'https://example.com/setup',
      );
      await page.waitForSelector('.caution');
    },
  },
  {
    name: 'add-odd-key',
    reach: async (page) => {
      await press('Add account')(page);
      await (await page.waitForSelector(`aria/${accountFormText.setupKey.label}[role="textbox"]`))?.type(
        'JBSW Y3DP EHPK 3PXP J',
      );
      await page.keyboard.press('Enter');
      await page.waitForSelector('.problem');
    },
  },
  { name: 'preview', start: adding() },
  { name: 'preview-site', start: adding({ issuer: 'Ledger', name: 'ada', host: 'dash.northwind.example' }) },
  {
    name: 'preview-double',
    start: adding({ ...northwind, otp: totpOf('', { secret: 'JBSWY3DP' }) }),
  },
  {
    name: 'preview-notices',
    start: adding({
      ...northwind,
      notices: [
        { code: 'name-shortened' },
        { code: 'service-other', detail: 'Northwind Traders International' },
        { code: 'ignored', detail: 'image, lock, color' },
        { code: 'a later one' },
      ],
    }),
  },
  { name: 'preview-filled', start: () => adding({ ...northwind, filledMs: Date.now() })() },
  {
    name: 'preview-known',
    start: adding(
      { ...northwind, otp: totpOf('northwind', { digits: 8 }) },
      {
        accounts: [accountRecord({ id: 'northwind', issuer: 'Northwind at work', name: 'ada.lindqvist@example.com' })],
      },
    ),
  },
  { name: 'preview-lookalike', start: adding({ issuer: 'GitHub', host: 'glthub.com' }) },
  { name: 'preview-same', start: adding({ ...northwind, otp: totpOf('northwind') }) },
  { name: 'preview-bare', start: adding({ issuer: 'Registrar', name: 'domains' }) },
  { name: 'preview-discard', start: () => adding({ filledMs: Date.now() })(), reach: press(addText.discard) },
  { name: 'found', start: () => ({ drafts: several() }) },
];
