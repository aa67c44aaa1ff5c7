import { Fault } from '../../fault.ts';
import { findRecord, parseJson } from '../containers/json.ts';
import { openOpenPgp } from '../containers/openpgp.ts';
import type { ZipMember } from '../containers/zip.ts';
import { defineFormat, type ImportFormat } from '../import-format.ts';
import { type FileContent, type Reading, type RecognisedFile, requirePassphrase } from '../reading.ts';
import { parseText } from '../text.ts';
import { checkOnePassword } from './one-password.ts';

/** Archives that the path of one member identifies. Bitwarden comes last: Proton Pass has a `data.json` too. */
const PROGRAMS = [
  ['export.data', '1password-1pux'],
  ['Proton Pass/data.json', 'proton-pass-zip'],
  ['Proton Pass/data.pgp', 'proton-pass-pgp'],
  ['raivo-otp-export.json', 'raivo-zip'],
  ['Accounts.txt', 'authenticator-plus-zip'],
  ['data.json', 'bitwarden-json'],
] as const;

type ArchiveId = (typeof PROGRAMS)[number][1] | 'winauth-zip' | 'zip';

/** Formats that come as many files: the pictures of one transfer, or one file an account. */
const SEVERAL_FILES: readonly string[] = ['otpauth-migration-image', 'steam-mafile', 'steam-json'];

const URI_LISTS: readonly string[] = ['otpauth-uri-list', 'winauth-text'];

/** ZIP archives; what lies inside is recognised by its own content. The type is written out because `FormatId` depends on it. */
export const archiveFormats: readonly ImportFormat<ArchiveId>[] = [
  ...PROGRAMS.map(([path, id]) =>
    defineFormat({
      id,
      document: 'archive',
      recognise: (members) => {
        const member = findMember(members, path);
        return member === undefined ? undefined : { member, members };
      },
      read: readMember,
    }),
  ),
  defineFormat({
    id: 'winauth-zip',
    document: 'archive',
    recognise: (members) =>
      members.length === 1 && !/\.(?!txt$)\w+$/i.test(members[0]?.path ?? '') ? members : undefined,
    read: readAnyMember,
  }),
  defineFormat({ id: 'zip', document: 'archive', recognise: (members) => members, read: readAnyMember }),
];

/** Finds a member below any folder: some repack the folder that they unpacked, and Windows writes backslashes. */
function findMember(members: readonly ZipMember[], wanted: string): ZipMember | undefined {
  return members.find(({ path }) => `/${path.replaceAll('\\', '/')}`.endsWith(`/${wanted}`));
}

async function readMember(
  { member, members }: { readonly member: ZipMember; readonly members: readonly ZipMember[] },
  reading: Reading,
): Promise<FileContent> {
  const packed = await member.read(member.isEncrypted ? requirePassphrase(reading) : undefined);
  const plain = member.path.endsWith('.pgp') ? await openOpenPgp(packed, () => requirePassphrase(reading)) : packed;
  const attributes = findMember(members, 'export.attributes');
  if (attributes !== undefined && findMember([member], 'export.data') !== undefined) {
    checkOnePassword(findRecord(parseJson(parseText(await attributes.read()))));
  }
  return (await reading.recogniseInner(plain)).read(reading);
}

/** Reads the only member that is an export, or all of them where a format comes as many files. */
async function readAnyMember(members: readonly ZipMember[], reading: Reading): Promise<FileContent> {
  const known = await recogniseMembers(members, reading);
  const [first] = known;
  if (first !== undefined && known.length === 1) return readNamed(first, reading);
  if (first === undefined || !known.every(({ format }) => SEVERAL_FILES.includes(format))) {
    throw new Fault('import-unknown', `got ${known.length} exports in one archive, want one`);
  }
  const contents: FileContent[] = [];
  for (const one of known) contents.push(await readNamed(one, reading));
  return {
    format: first.format,
    drafts: contents.flatMap(({ drafts }) => drafts),
    parts: contents.flatMap(({ parts }) => parts ?? []),
  };
}

/** Throws the refusal of a member that says most when none is an export. */
async function recogniseMembers(members: readonly ZipMember[], reading: Reading): Promise<readonly RecognisedFile[]> {
  const known: RecognisedFile[] = [];
  let refusal: Fault | undefined;
  for (const member of members) {
    const passphrase = member.isEncrypted ? requirePassphrase(reading) : undefined;
    try {
      known.push(await reading.recogniseInner(await member.read(passphrase)));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code === 'import-too-large') throw thrown;
      // A wrong passphrase says more than that another file is no export.
      if (refusal?.code !== 'import-passphrase') refusal = thrown;
    }
  }
  if (known.length > 0) return known;
  throw refusal ?? new Fault('import-unknown', 'got an archive of other files, want an export');
}

/** Names the content rather than the archive, except a list of addresses, which is what WinAuth packs. */
async function readNamed(file: RecognisedFile, reading: Reading): Promise<FileContent> {
  const content = await file.read(reading);
  return URI_LISTS.includes(file.format) ? content : { format: file.format, ...content };
}
