import type { LikelyKey } from '../../src/messages/key-watch.ts';
import { modelName } from '../../src/security-key/models.ts';
import type { SeenRegistration } from '../../src/vault/key-records.ts';
import type { RegistrationRecord, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import { siteOf } from '../vault/account-entry.ts';

/** What is known of the registration whose key is wanted. */
interface Wanted {
  readonly host: string;
  /** It was registered, not only used. */
  readonly isNew: boolean;
  readonly atMs: number;
  readonly seen?: Pick<SeenRegistration, 'rpId' | 'attachment' | 'transports' | 'aaguid'>;
}

/** Some keys, the likeliest first. */
interface Ranking {
  readonly keys: readonly LikelyKey[];
  /** The first is likelier than every other, by more than its last use. */
  readonly isClear: boolean;
}

const NO_MODEL = '00000000-0000-0000-0000-000000000000';
/** What was recorded by hand so shortly before or after is most probably the same. */
const SAME_TIME_MS = 3_600_000;
/** Each outweighs all below it together. */
const POINTS = { model: 32, here: 16, kind: 8, transport: 4, known: 2 } as const;

/** Ranks the keys in use by what a page showed: model, kind, connection, then what was used last. */
export function rankKeys(contents: VaultContents, wanted: Wanted): Ranking {
  const ranked = contents.securityKeys
    .filter(({ lostMs, retiredMs }) => lostMs === undefined && retiredMs === undefined)
    .map((key) => {
      const registrations = contents.registrations.filter((one) => one.key === key.id);
      return { key, points: pointsOf(key, registrations, wanted), lastMs: lastMsOf(key, registrations) };
    })
    .sort((a, b) => b.points - a.points || b.lastMs - a.lastMs);
  const [first, second] = ranked;
  return {
    keys: ranked.map(({ key }) => likelyKey(key)),
    isClear: first !== undefined && (second === undefined || first.points > second.points),
  };
}

function likelyKey(key: SecurityKeyRecord): LikelyKey {
  const { id, label, attachment, place, model, form, colour, aaguid, transports, backup } = key;
  const named = model ?? modelName(aaguid);
  return {
    ...{ id, label, attachment, place, transports },
    ...(named !== undefined && { model: named }),
    ...(form !== undefined && { form }),
    ...(colour !== undefined && { colour }),
    ...(backup && { backup: { eligible: backup.eligible } }),
  };
}

function pointsOf(
  key: SecurityKeyRecord,
  registrations: readonly RegistrationRecord[],
  { host, isNew, atMs, seen }: Wanted,
): number {
  let points = 0;
  if (seen?.aaguid !== undefined && key.aaguid !== NO_MODEL)
    points += key.aaguid === seen.aaguid ? POINTS.model : -POINTS.model;
  if (seen?.attachment !== undefined) points += key.attachment === seen.attachment ? POINTS.kind : -POINTS.kind;
  if (seen?.transports?.some((one) => key.transports.includes(one))) points += POINTS.transport;
  const site = siteOf(host);
  const here = registrations.filter((one) => one.removedMs === undefined && siteOf(one.host) === site);
  // What the user recorded by hand may be this very registration; what was seen is another credential.
  const said = here.filter((one) => one.seen === undefined);
  const isSaid = isNew ? said.some(({ createdMs }) => Math.abs(createdMs - atMs) < SAME_TIME_MS) : said.length > 0;
  if (isSaid) points += POINTS.here;
  // A key that is registered here is hardly the one that was just added.
  else if (isNew && here.length > 0) points -= POINTS.known;
  return points;
}

function lastMsOf(
  { createdMs, checkedMs = 0 }: SecurityKeyRecord,
  registrations: readonly RegistrationRecord[],
): number {
  return Math.max(createdMs, checkedMs, ...registrations.map((one) => Math.max(one.usedMs ?? 0, one.createdMs)));
}
