import { foldText } from '../../src/bytes/fold-text.ts';
import type { NamedThing } from '../../src/messages/readiness.ts';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import type {
  Facts,
  PhysicalThing,
  Place,
  PlaceId,
  Stamp,
  Thing,
  ThingId,
  VaultCopy,
  VaultOpener,
} from '../../src/readiness/facts.ts';
import { hasCredential } from '../../src/vault/key-records.ts';
import type { KeptItemId, KeptItemRecord, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import type { BackupLog } from '../storage/stored-shapes.ts';
import { accountFacts } from './account-facts.ts';
import { goneMs, isSynced, lastAnswers } from './key-facts.ts';

/** What the facts are gathered from. */
export interface FactSources {
  readonly contents: VaultContents;
  readonly thisComputer: KeptItemId | undefined;
  readonly unlockMethods: UnlockMethodsView;
  readonly lastBackup: BackupLog['last'];
  readonly onlineCopy?: OnlineCopy | undefined;
}

/** The kept item that stands for the files on the target of sync, and when these were last as new as the vault. */
export interface OnlineCopy {
  readonly item: KeptItemId;
  readonly atMs?: number;
}

const COMPUTER = 'computer' as ThingId;
const PASSPHRASE = 'passphrase' as ThingId;
const EMERGENCY_CODE = 'emergency-code' as ThingId;
const LAST_BACKUP = 'last-backup' as ThingId;
/** The place that outlives every other, as `foldText` gives it; FORMAT.md, “Kept items and ways in”. */
const ONLINE = 'online';

/** Gathers what the vault and this browser know of ways in, for the model. Nothing that nobody said or saw is among it. */
export function gatherFacts(sources: FactSources): { readonly facts: Facts; readonly things: readonly NamedThing[] } {
  const { contents } = sources;
  const named: NamedThing[] = [];
  const things: Thing[] = [];
  const add = (thing: Thing, name: Omit<NamedThing, 'id'>) => {
    things.push(thing);
    named.push({ id: thing.id, ...name });
  };

  addComputer(sources, add);
  add({ id: PASSPHRASE, kind: 'passphrase', from: { atMs: 0, source: 'seen' } }, { name: '', place: '' });
  const answers = lastAnswers(contents);
  for (const key of contents.securityKeys) addKey(key, answers.get(key.id), add);
  for (const item of contents.keptItems ?? []) if (item.id !== sources.thisComputer) addItem(item, sources, add);
  addUnrecordedBackup(sources, add);
  addEmergencyCode(sources, add);
  const accounts = accountFacts(contents);
  for (const provider of accounts.providers)
    add({ id: provider.id, kind: 'provider', from: provider.from }, { name: provider.name, place: '' });

  const facts = {
    places: placesOf(named, things),
    things,
    copies: copiesOf(things),
    openers: openersOf(sources),
    accounts: accounts.facts,
  };
  return { facts, things: named };
}

type Add = (thing: Thing, name: Omit<NamedThing, 'id'>) => void;

function addComputer({ contents, thisComputer }: FactSources, add: Add): void {
  const item = contents.keptItems?.find((one) => one.id === thisComputer && one.gone === undefined);
  add(
    { id: COMPUTER, kind: 'computer', from: { atMs: item?.createdMs ?? 0, source: 'seen' }, ...whereOf(item?.place) },
    { name: item?.name ?? '', place: item?.place ?? '', ...(item && { item: item.id }) },
  );
}

function addKey(key: SecurityKeyRecord, answeredMs: number | undefined, add: Add): void {
  const { id, label, attachment, createdMs } = key;
  const gone = goneMs(key);
  const from: Stamp = { atMs: createdMs, source: answeredMs === undefined ? 'said' : 'seen' };
  const known = { id: id as string as ThingId, from, ...(gone !== undefined && { goneMs: gone }) };
  const name = {
    name: label,
    key: id,
    ...(key.lostMs === undefined && gone !== undefined && { retired: true as const }),
  };
  // A synced passkey outlives the computer in which it was made: its provider keeps it.
  if (isSynced(key)) {
    add({ ...known, kind: 'provider' }, { ...name, place: '' });
    return;
  }
  const place = attachment === 'platform' ? '' : key.place;
  add(
    {
      ...known,
      kind: 'key',
      ...(attachment === 'platform' ? { where: { kind: 'inside' as const, thing: COMPUTER } } : whereOf(place)),
      ...(answeredMs !== undefined && { checkedMs: answeredMs }),
    },
    { ...name, place },
  );
}

function addItem(item: KeptItemRecord, { contents, lastBackup, onlineCopy }: FactSources, add: Add): void {
  const { id, name, place, madeMs, checkedMs, gone, automatic } = item;
  // A folder of this computer dies with it, unless the user said that it is kept elsewhere as well.
  const where =
    automatic === true && place === '' ? { where: { kind: 'inside' as const, thing: COMPUTER } } : whereOf(place);
  const lastMs = id === onlineCopy?.item ? onlineCopy.atMs : automatic === true ? lastBackup?.atMs : undefined;
  add(
    {
      id: id as string as ThingId,
      kind: kindOf(item),
      from: { atMs: Math.max(madeMs, lastMs ?? 0), source: checkedMs === undefined ? 'said' : 'seen' },
      ...where,
      ...(checkedMs !== undefined && { checkedMs }),
      ...(gone && { goneMs: gone.atMs }),
      ...openedBy(item, contents),
    },
    { name, place, item: id },
  );
}

function kindOf({ kind, opens }: KeptItemRecord): PhysicalThing['kind'] {
  // Of the computers, the model calls this one alone so: it is what holds this vault and the keys built in.
  if (kind === 'computer') return 'device';
  // A sheet that opens an envelope holds no account itself, and none can be put on it.
  return opens === undefined ? kind : 'paper';
}

/** An envelope is closed without its sheets. */
function openedBy(
  { id, kind, needed = 1 }: KeptItemRecord,
  { keptItems = [] }: VaultContents,
): Pick<PhysicalThing, 'openedBy'> {
  if (kind !== 'envelope') return {};
  const sheets = keptItems.filter(({ opens }) => opens === id);
  return sheets.length === 0
    ? {}
    : { openedBy: { count: needed, of: sheets.map((sheet) => sheet.id as string as ThingId) } };
}

/** The last backup, where nobody said yet what became of it. */
function addUnrecordedBackup({ contents, lastBackup: last, onlineCopy }: FactSources, add: Add): void {
  if (last === undefined || findRecorded(contents, last, onlineCopy) !== undefined) return;
  add(
    {
      id: LAST_BACKUP,
      kind: 'backup',
      from: { atMs: last.atMs, source: 'seen' },
      // A file that was downloaded may have been moved since; a folder was chosen on this computer.
      ...(last.how === 'folder' && { where: { kind: 'inside' as const, thing: COMPUTER } }),
    },
    { name: '', place: '' },
  );
}

/** The kept item that stands for the last backup: the folder of automatic ones, or one recorded since. */
function findRecorded(
  { keptItems = [] }: VaultContents,
  last: BackupLog['last'],
  onlineCopy: OnlineCopy | undefined,
): KeptItemRecord | undefined {
  const backups = keptItems.filter(
    ({ id, kind, gone }) => kind === 'backup' && gone === undefined && id !== onlineCopy?.item,
  );
  return backups.find(({ automatic, madeMs }) =>
    last?.how === 'folder' ? automatic === true : automatic !== true && madeMs >= (last?.atMs ?? 0),
  );
}

/** The emergency code, where no sheet is recorded that has it. */
function addEmergencyCode({ contents, unlockMethods }: FactSources, add: Add): void {
  const { code } = unlockMethods;
  if (code === undefined || contents.keptItems?.some((item) => item.emergencySlot === code)) return;
  add({ id: EMERGENCY_CODE, kind: 'paper', from: { atMs: 0, source: 'seen' } }, { name: '', place: '' });
}

function whereOf(place: string | undefined): { where?: { kind: 'place'; place: PlaceId } } {
  return place === undefined || place === '' ? {} : { where: { kind: 'place', place: placeId(place) } };
}

function placeId(place: string): PlaceId {
  return foldText(place.trim()) as PlaceId;
}

/** Where a lost thing was is no place to keep another at. */
function placesOf(named: readonly NamedThing[], things: readonly Thing[]): readonly Place[] {
  const gone = new Set(things.flatMap(({ id, goneMs }) => (goneMs === undefined ? [] : [id])));
  const ids = new Set(named.flatMap(({ id, place }) => (place === '' || gone.has(id) ? [] : [placeId(place)])));
  return [...ids].map((id) => (id === ONLINE ? { id, online: true as const } : { id }));
}

function copiesOf(things: readonly Thing[]): readonly VaultCopy[] {
  const backups = things.filter(({ kind }) => kind === 'backup');
  return [{ thing: COMPUTER }, ...backups.map(({ id, from }) => ({ thing: id, atMs: from.atMs }))];
}

function openersOf({ contents, unlockMethods }: FactSources): readonly VaultOpener[] {
  const keys = unlockMethods.keys.flatMap(({ credentialId }): readonly VaultOpener[] => {
    const key = contents.securityKeys.find((one) => hasCredential(one, credentialId));
    return key === undefined ? [] : [{ thing: key.id as string as ThingId, sinceMs: key.createdMs }];
  });
  const { code } = unlockMethods;
  const sheets = (contents.keptItems ?? []).filter(({ emergencySlot }) => code !== undefined && emergencySlot === code);
  const codes =
    code === undefined
      ? []
      : sheets.length > 0
        ? sheets.map(({ id, madeMs }) => ({ thing: id as string as ThingId, sinceMs: madeMs }))
        : [{ thing: EMERGENCY_CODE, sinceMs: 0 }];
  return [{ thing: PASSPHRASE, sinceMs: 0 }, ...keys, ...codes];
}
