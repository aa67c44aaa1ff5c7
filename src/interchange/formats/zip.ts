import { Fault } from '../../fault.ts';
import { findRecord, parseJson } from '../containers/json.ts';
import { openPgpMessage } from '../containers/openpgp.ts';
import { openZip, type ZipMember } from '../containers/zip.ts';
import type { Draft } from '../draft.ts';
import type { FormatName } from '../format-names.ts';
import { type Found, needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { textOf } from '../text.ts';
import { checkOnePassword } from './one-password.ts';

type Recognise = (bytes: Uint8Array) => Promise<Recognised>;

/** Archives by a member that tells the program; what is in it is recognised again by its own content. */
const TELLING: readonly (readonly [path: string, format: FormatName])[] = [
  ['export.data', '1password-1pux'],
  ['Proton Pass/data.json', 'proton-pass-zip'],
  ['Proton Pass/data.pgp', 'proton-pass-pgp'],
  ['raivo-otp-export.json', 'raivo-zip'],
  ['Accounts.txt', 'authenticator-plus-zip'],
  // Bitwarden packs attachments beside it, which may be anything.
  ['data.json', 'bitwarden-json'],
];
/** Files that come in numbers: the pictures of one transfer, or one file an account. */
const SEVERAL: ReadonlySet<FormatName> = new Set(['otpauth-migration-image', 'steam-mafile', 'steam-json']);

const LISTS: ReadonlySet<FormatName> = new Set(['otpauth-uri-list', 'winauth-text']);

/** Recognises a ZIP archive. Throws `import-damaged`, `import-too-large`, `import-nothing` for one without files. */
export async function findZip(bytes: Uint8Array, recognise: Recognise): Promise<Recognised | undefined> {
  const isZip =
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
  if (!isZip) return undefined;
  const members = await openZip(bytes);
  if (members.length === 0) throw new Fault('import-nothing', 'got an archive without files, want an export');
  for (const [path, format] of TELLING) {
    const member = members.find((one) => isAt(one.path, path));
    if (member === undefined) continue;
    return { format, read: (reading) => readMember(member, members, reading, recognise) };
  }
  const isText = members.length === 1 && !/\.(?!txt$)\w+$/i.test(members[0]?.path ?? '');
  return {
    format: isText ? 'winauth-zip' : 'zip',
    read: (reading) => readOnly(members, reading, recognise),
  };
}

/** Some pack the folder that they unpacked again, and Windows writes its own slashes. */
function isAt(path: string, wanted: string): boolean {
  const plain = path.replaceAll('\\', '/');
  return plain === wanted || plain.endsWith(`/${wanted}`);
}

async function readMember(member: ZipMember, members: readonly ZipMember[], reading: Reading, recognise: Recognise) {
  const packed = await member.read(member.isEncrypted ? needPassphrase(reading) : undefined);
  const plain = member.path.endsWith('.pgp') ? await openPgpMessage(packed, () => needPassphrase(reading)) : packed;
  const attributes = members.find(({ path }) => isAt(path, 'export.attributes'));
  if (attributes !== undefined && isAt(member.path, 'export.data')) {
    checkOnePassword(findRecord(parseJson(textOf(await attributes.read()))));
  }
  return (await recognise(plain)).read(reading);
}

/** If exactly one member is of a known format, that one is meant; of formats that come in numbers, all of them. */
async function readOnly(members: readonly ZipMember[], reading: Reading, recognise: Recognise) {
  const known: Recognised[] = [];
  let refusal: Fault | undefined;
  for (const member of members) {
    const passphrase = member.isEncrypted ? needPassphrase(reading) : undefined;
    try {
      known.push(await recognise(await member.read(passphrase)));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code === 'import-too-large') throw thrown;
      // A wrong passphrase says more than that another file is no export.
      if (refusal?.code !== 'import-passphrase') refusal = thrown;
    }
  }
  const [only] = known;
  if (only !== undefined && known.length === 1) return foundIn(only, await only.read(reading));
  if (only !== undefined && known.every(({ format }) => SEVERAL.has(format))) {
    const all: Found[] = [];
    for (const one of known) all.push(foundIn(one, await one.read(reading)));
    const drafts = all.flatMap((one) => one.drafts);
    return { format: only.format, drafts, parts: all.flatMap(({ parts }) => parts ?? []) };
  }
  if (known.length > 1) throw new Fault('import-unknown', `got ${known.length} exports in one archive, want one`);
  throw refusal ?? new Fault('import-unknown', 'got an archive of other files, want an export');
}

/** What is in the archive tells its user more than that it is one; a list of addresses in one is what WinAuth writes. */
function foundIn({ format }: Recognised, found: readonly Draft[] | Found): Found {
  const whole = 'drafts' in found ? found : { drafts: found };
  return LISTS.has(format) ? whole : { format, ...whole };
}
