import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGiven } from '../../background/accounts/read-draft.ts';
import { parseLook } from '../../background/fill/parse-look.ts';
import { parseSeenKey } from '../../background/key-watch/seen-key.ts';
import { Fault } from '../../src/fault.ts';
import { judgePage } from '../../src/fill/judge.ts';
import { readImport } from '../../src/interchange/read-import.ts';
import { readTransfer } from '../../src/interchange/transfer.ts';
import { readPastedKeys } from '../../src/key-register/read-pasted.ts';
import { readRegister } from '../../src/key-register/read-register.ts';
import { REGISTER_COLUMNS } from '../../src/key-register/register-columns.ts';
import { createDispatch } from '../../src/messages/dispatch.ts';
import { readGivenCodes, readPageCodes } from '../../src/recovery/read.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { decodeContents } from '../../src/vault/contents.ts';
import { startWithVault } from '../background/in-memory-background.ts';
import { noteOf } from '../background/key-watch/notes.ts';
import { readSamples } from '../conform/import-samples.ts';
import { readForms } from '../fill/corpus.ts';
import { pageOf } from '../fill/record-page.ts';
import { ownCorpus } from '../own-corpus.ts';
import { sampleContents, textOf } from '../vault/sample.ts';
import { FOREIGN_ANSWERS } from './foreign-answers.ts';
import { findMadeUp, findMadeUpName, isCodeOf, isKeyOf } from './from-input.ts';
import { decode, encode, type Reader, reader } from './reader.ts';

function none(): undefined {}

const samples = readSamples(ownCorpus('imports'));
const linesOf = (bytes: readonly Uint8Array[], begins: string) =>
  bytes.flatMap((each) => decode(each).split(/\s+/)).filter((line) => line.startsWith(begins));
const usual = samples.filter(({ bytes }) => bytes.length < 300_000).map(({ bytes }) => bytes);
const texts = linesOf(usual, 'otpauth://')
  .flatMap((line) => [
    line,
    `[Acme](${line})`,
    line.replaceAll('&', '&amp;'),
    line.replaceAll('=', '=3D'),
    encodeURIComponent(line),
  ])
  .map(encode);
const recoveryTexts = readdirSync(ownCorpus('recovery'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => new Uint8Array(readFileSync(join(ownCorpus('recovery'), name))));

async function readFileAsImport(input: Uint8Array): Promise<string | undefined> {
  const { files, entries } = await readImport([{ name: 'file', bytes: input }]);
  const [file] = files;
  if (file?.state === 'refused') throw new Fault(file.fault, file.detail);
  // What an archive packs can't be looked for.
  if (decode(input.subarray(0, 2)) === 'PK') return undefined;
  const secrets = entries.flatMap((entry) => ('otp' in entry ? [entry.otp.secret] : []));
  const madeUp = findMadeUp(secrets, input);
  return madeUp && `a key ${madeUp} that is not in the file`;
}

const OTP = { kind: 'totp', secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA-1', digits: 6, periodSeconds: 30 };
/** Messages of our own pages, to be changed: what a page sends is JSON. */
const MESSAGES = [
  { verb: 'home.open', ask: { tab: 'active', limit: 12 } },
  { verb: 'home.codes', ask: { ids: ['AAAAAAAAAAAAAAAAAAAAAA'] } },
  {
    verb: 'draft.read',
    ask: { text: 'otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', source: 'paste', url: 'https://a.example/' },
  },
  { verb: 'draft.save', ask: { id: 'AAAAAAAAAAAAAAAAAAAAAA', issuer: 'A', name: 'b', mode: 'new', bindHost: true } },
  {
    verb: 'account.edit',
    ask: {
      id: 'AAAAAAAAAAAAAAAAAAAAAA',
      edit: { issuer: 'A', tags: ['x'], hosts: [{ host: 'a.example', scope: 'host' }] },
    },
  },
  { verb: 'account.bulk', ask: { ids: ['AAAAAAAAAAAAAAAAAAAAAA'], addTag: 'x', pinned: true } },
  { verb: 'recovery.preview', ask: { text: 'Recovery codes\n1111-2222\n3333-4444' } },
  { verb: 'preferences.set', ask: { idleMinutes: 5, clipboardSeconds: 30, theme: 'dark' } },
  { verb: 'site.bind', ask: { id: 'AAAAAAAAAAAAAAAAAAAAAA', host: 'a.example', scope: 'site' } },
  { verb: 'import.compare', ask: { entries: [{ issuer: 'A', name: 'b', otp: OTP }] } },
  {
    verb: 'import.codes',
    ask: {
      parameters: [OTP],
    },
  },
  { verb: 'clipboard.clearLater', ask: { digest: 'a', seconds: 30 } },
  { verb: 'restore.inspect', ask: { file: 'iVZMVA0KGgE=', passphrase: 'x' } },
  { verb: 'diagnostics.add', ask: { reason: 'clipboard', code: 'unexpected' } },
];

const ORIGIN = 'chrome-extension://fuzz';

function messageReader(): Reader {
  const dispatching = startWithVault().then(({ handlers }) =>
    createDispatch(handlers, { id: 'fuzz', origin: ORIGIN, admit: async () => undefined }),
  );
  return reader(
    MESSAGES.map((message) => encode(JSON.stringify(message))),
    async (input) => {
      const message = parseJson(input);
      const dispatch = await dispatching;
      const reply = await dispatch(message, { id: 'fuzz', origin: ORIGIN, url: `${ORIGIN}/popup/index.html` });
      if (!('fault' in reply)) return undefined;
      if (reply.fault.code === 'unexpected') return reply.fault.detail;
      if (reply.fault.code === 'message-invalid') throw new Fault('message-invalid', reply.fault.detail);
      return undefined;
    },
  );
}

/** What is no JSON is sent as the text that it is. */
function parseJson(input: Uint8Array): unknown {
  const text = decode(input);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the probe answers beside the page. */
const LOOK = {
  token: 'a',
  origin: 'https://a.example',
  ancestors: [],
  frameSeen: true,
  loading: false,
  closedFrames: [],
};

const pastedLists: readonly { readonly text: string }[] = JSON.parse(
  readFileSync(join(ownCorpus('pasted-keys'), 'samples.json'), 'utf8'),
);
const LIST_SETTING = { nowMs: Date.UTC(2026, 10, 30), isDayFirst: false, serialNumber: (serial: string) => serial };
const REGISTERS = [
  `${REGISTER_COLUMNS.join(',')}\r\n${REGISTER_COLUMNS.map((_, at) => `"${at}"`).join(',')}\r\n`,
  'Name;Model;Location\nBlue key;YubiKey 5 NFC;Safe\n"Grey; key";Titan;\n',
  'name\tsite\tlast used\nBlue key\tgithub.com\t2025-03-04\nBlue key\tlogin.example\t\n',
  JSON.stringify([{ name: 'Blue key', notes: 'two\nlines', accounts: [{ site: 'github.com', username: 'ada' }] }]),
];

/** By name, so that one can be chosen. */
export const READERS: Readonly<Record<string, () => Reader>> = {
  texts: () =>
    reader(texts, (input) => {
      const { parameters } = parseGiven(decode(input), 'paste');
      return isKeyOf(parameters.secret, input) ? undefined : `a key ${parameters.secret} that is not in the text`;
    }),
  migration: () =>
    reader(
      linesOf(usual, 'otpauth-migration://').map((line) =>
        Buffer.from(decodeURIComponent(line.split('data=')[1] ?? ''), 'base64'),
      ),
      async (input) => {
        const data = encodeURIComponent(Buffer.from(input).toString('base64'));
        const { entries } = await readTransfer(`otpauth-migration://offline?data=${data}`);
        const madeUp = entries.find(({ otp }) => !isKeyOf(otp.secret, input));
        return madeUp && 'an account whose key is not in the code';
      },
    ),
  imports: () => reader(usual, readFileAsImport),
  recovery: () =>
    reader(recoveryTexts, (input) => {
      const text = decode(input);
      readPageCodes(text);
      const { codes } = readGivenCodes(text);
      const madeUp = codes.find((code) => !isCodeOf(code.text, text));
      return madeUp && `a code "${madeUp.text}" that is not in the text`;
    }),
  'pasted-keys': () =>
    reader(
      pastedLists.map(({ text }) => encode(text)),
      (input) => {
        const text = decode(input);
        const names = readPastedKeys(text, LIST_SETTING).keys.map(({ name }) => name);
        const madeUp = findMadeUpName(names, text);
        return madeUp && `a key "${madeUp}" that is not in the text`;
      },
    ),
  'key-registers': () => reader(REGISTERS.map(encode), (input) => readRegister(decode(input), LIST_SETTING).then(none)),
  'key-notes': () =>
    reader(
      [noteOf(), noteOf({ kind: 'get' }), noteOf({ attachment: null, flags: 0x1d, transports: [] })].map(encode),
      (input) => parseSeenKey(decode(input), 'https://login.example.com', 1).then(none),
    ),
  'vault-file': () =>
    reader(
      [new Uint8Array(readFileSync(new URL('../vault/fixtures/three-slots.latchkey', import.meta.url)))],
      (input) => void parseContainer(input),
    ),
  'vault-contents': () => reader([textOf(sampleContents())], (input) => void decodeContents(input)),
  messages: messageReader,
  snapshots: () =>
    reader(
      readForms(ownCorpus('login-forms'))
        .slice(0, 200)
        .map((record) => encode(JSON.stringify({ ...LOOK, page: pageOf(record) }))),
      (input) => void judgePage(parseLook(parseJson(input)).page),
    ),
  ...FOREIGN_ANSWERS,
};
