import { Fault } from '../fault.ts';
import { findRecord, listMember, member, parseJson, textMember } from './containers/json.ts';
import { isZip, openZip, type ZipMember } from './containers/zip.ts';
import { checkSize, UnpackBudget } from './limits.ts';
import { cleanName, parseText } from './text.ts';

/** The icons of a pack that services of the vault have. */
export interface IconPack {
  readonly name: string;
  /** A picture file for each service found, by the name that was asked for. */
  readonly icons: ReadonlyMap<string, Uint8Array>;
}

/** Most files of a pack: the largest in use has some three thousand icons. */
const MAX_FILES = 20_000;
/** Most bytes of one picture. */
const MAX_PICTURE = 512 * 1024;
/** Most pictures that are unpacked: as many as a vault keeps. */
const MAX_PICTURES = 512;

/**
 * Reads an icon pack in Aegis's form, a ZIP archive with a `pack.json` and pictures, and unpacks the pictures of these services alone. Throws
 * `icon-pack`, and what `openZip` throws.
 */
export async function readIconPack(bytes: Uint8Array, services: readonly string[]): Promise<IconPack> {
  checkSize(bytes.length);
  if (!isZip(bytes)) throw new Fault('icon-pack', 'got another file, want a ZIP archive');
  const budget = new UnpackBudget();
  const members = await openZip(bytes, budget, MAX_FILES);
  const index = members.find(({ path }) => /(?:^|\/)pack\.json$/.test(path));
  if (index === undefined) throw new Fault('icon-pack', 'got an archive without pack.json, want one');
  const pack = findRecord(parseJson(parseText(await index.read())));
  if (pack === undefined || !Array.isArray(member(pack, 'icons')))
    throw new Fault('icon-pack', 'got no list, want icons');
  const folder = index.path.slice(0, -'pack.json'.length);
  const fileOf = filesByService(listMember(pack, 'icons'));
  const byPath = new Map(members.map((member) => [member.path, member]));
  const icons = new Map<string, Uint8Array>();
  for (const service of services) {
    const file = fileOf.get(bareName(service));
    const entry = file === undefined ? undefined : byPath.get(folder + file);
    const picture = entry && (await readPicture(entry));
    if (picture !== undefined) icons.set(service, picture);
    if (icons.size === MAX_PICTURES) break;
  }
  return { name: cleanName(textMember(pack, 'name')), icons };
}

/** The file of each service: by the names that the pack gives it, else by its own. The first of several counts. */
function filesByService(icons: readonly unknown[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const others = new Map<string, string>();
  const note = (into: Map<string, string>, name: unknown, file: string) => {
    const bare = typeof name === 'string' ? bareName(name) : '';
    if (bare !== '' && !into.has(bare)) into.set(bare, file);
  };
  for (const raw of icons.slice(0, MAX_FILES)) {
    const icon = findRecord(raw);
    const file = textMember(icon, 'filename');
    if (file === '') continue;
    for (const issuer of listMember(icon, 'issuer')) note(files, issuer, file);
    note(others, textMember(icon, 'name') || file.replace(/^.*\/|\.\w+$/g, ''), file);
  }
  return new Map([...others, ...files]);
}

/** A picture that cannot be read doesn't stop the others. */
async function readPicture(member: ZipMember): Promise<Uint8Array | undefined> {
  try {
    const picture = await member.read();
    return picture.length > MAX_PICTURE ? undefined : picture;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code !== 'import-too-large') return undefined;
    throw thrown;
  }
}

/** A name without case, blanks and punctuation. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
