import { Fault, type FaultCode } from '../../fault.ts';
import { findRecord, parseJson } from '../containers/json.ts';
import { openOpenPgp } from '../containers/openpgp.ts';
import type { ZipMember } from '../containers/zip.ts';
import type { Draft } from '../draft.ts';
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

/** What says that a member is no export, rather than one that cannot be read. */
const NO_EXPORT: ReadonlySet<FaultCode> = new Set([
  ...([
    'import-unknown',
    'import-empty',
    'import-nothing',
    'import-not-export',
    'import-document',
    'import-video',
  ] as const),
]);
/** What is wrong with the archive, or with the passphrase that all its members share. */
const OF_ALL: ReadonlySet<FaultCode> = new Set(['import-too-large', 'import-locked']);

/**
 * Reads every member that is an export. One that cannot be read is reported by its path and keeps no other out. Throws the
 * refusal that says most when none can be read.
 */
async function readAnyMember(members: readonly ZipMember[], reading: Reading): Promise<FileContent> {
  const contents: FileContent[] = [];
  const lost: Draft[] = [];
  let refusal: Fault | undefined;
  for (const member of members) {
    try {
      const packed = await member.read(member.isEncrypted ? requirePassphrase(reading) : undefined);
      const file = await reading.recogniseInner(packed);
      // Without structure it could be anything.
      if (file.isGuess) throw new Fault('import-unknown', 'got a member without structure, want an export');
      contents.push(await readNamed(file, reading));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || OF_ALL.has(thrown.code)) throw thrown;
      if (refusal === undefined || NO_EXPORT.has(refusal.code)) refusal = thrown;
      if (!NO_EXPORT.has(thrown.code)) lost.push({ name: member.path, fault: thrown.code });
    }
  }
  const [first] = contents;
  if (first === undefined)
    throw refusal ?? new Fault('import-unknown', 'got an archive of other files, want an export');
  const formats = new Set(contents.map(({ format }) => format));
  return {
    ...(formats.size === 1 && first.format !== undefined ? { format: first.format } : {}),
    drafts: [...contents.flatMap(({ drafts }) => drafts), ...lost],
    parts: contents.flatMap(({ parts }) => parts ?? []),
  };
}

/** Names the content rather than the archive, except a list of addresses, which is what WinAuth packs. */
async function readNamed(file: RecognisedFile, reading: Reading): Promise<FileContent> {
  const content = await file.read(reading);
  return URI_LISTS.includes(file.format) ? content : { format: file.format, ...content };
}
