import type { FaultCode } from '../../../fault.ts';
import type { TargetConfig } from '../../../messages/sync.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

type Kind = TargetConfig['kind'];

/** Words for choosing the storage of several devices, and for what was found there. */
export const syncSetup = {
  title: 'Set up sync',
  changeTitle: 'Change storage',
  changeLead: (place: string) =>
    `Sync uses this storage now: ${place}. It stays in use until another one has taken your vault.`,
  /** Nothing is sent, and nothing tries by itself, before sync is set up. */
  notStarted: 'Sync isn’t set up yet. Your vault stays on this device as it is.',
  triedTodo: {
    'sync-permission': 'Press “Connect” again, and allow it when the browser asks.',
    'sync-offline': 'Connect it to the internet, then press “Connect” again.',
    'sync-busy': 'Wait a few minutes, then press “Connect” again.',
    'sync-folder': 'Choose it again and allow access, or choose another folder.',
  } satisfies Partial<Record<FaultCode, string>>,
  stillUsed: (place: string) => `Nothing has changed: sync still uses ${place}.`,
  where: 'Where is your storage?',
  kinds: { webdav: 'WebDAV', s3: 'S3-compatible', browser: 'This browser’s sync', folder: 'A folder' } satisfies Record<
    Kind,
    string
  >,
  kindHints: {
    webdav: 'Nextcloud, ownCloud, Synology, Hetzner, Koofr, Fastmail or another server.',
    s3: 'A bucket at Backblaze, Cloudflare R2, Wasabi, AWS, MinIO or the like.',
    browser: 'Your browser account syncs it. For small vaults, and only between browsers of the same kind.',
    folder: 'One that Syncthing, Dropbox, Nextcloud or the like keeps on all your computers.',
  } satisfies Record<Kind, string>,
  fields: {
    url: 'Address',
    urlHint: 'The folder’s WebDAV address. In Nextcloud: Files › Files settings › WebDAV.',
    urlExample: 'https://cloud.example.com/remote.php/dav/files/ada/Latchkey/',
    user: 'User name',
    password: 'Password',
    passwordHint: 'Use an app password if your storage offers them: you can revoke it without changing anything else.',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    endpoint: 'Endpoint',
    endpointExample: 'https://s3.example.com',
    region: 'Region',
    regionHint: 'As your provider names it; “auto” for Cloudflare R2, “us-east-1” if it has none.',
    bucket: 'Bucket',
    prefix: 'Folder in the bucket (optional)',
    accessKey: 'Access key ID',
    secretKey: 'Secret access key',
    secretHint: 'A key that can read, write, list and delete in this bucket alone is enough.',
    style: 'Address style',
    styles: { virtual: 'Bucket in the host name', path: 'Bucket in the path' },
    more: 'More options',
    folder: 'Folder',
    chooseFolder: 'Choose folder',
    noFolder: 'No folder chosen',
    device: 'Name of this device',
    deviceHint: 'Your other devices show it.',
  },
  problems: {
    address: 'Enter the address of a server, such as https://cloud.example.com/remote.php/dav.',
    missing: 'Fill this in.',
    folder: 'Choose a folder first.',
  },
  credential:
    'The password stays on this device, outside the encrypted vault: Latchkey needs it while the vault is locked. Someone who can read this browser’s files could use it to reach the storage, but not to read the vault.',
  credentialFree: {
    browser: 'Latchkey never sees the password of your browser account.',
    folder: 'Latchkey writes into this folder only. Another program carries the files to your other computers.',
  },
  connect: 'Connect',
  checking: 'Trying your storage: write, read, list, delete…',
  uploading: 'Uploading your vault, encrypted…',
  connected: 'Sync is set up. This device is in sync.',
  moved: 'Sync uses the new storage now. Change it on your other devices too.',
  useHint: 'Use this address',
  regionFound: 'Its region is:',
  useRegion: 'Use this region',
  createFolder: 'Create the folder',
  hint: 'This address would probably work:',
  plainHttp: {
    title: 'Connect without encryption?',
    lead: (host: string) =>
      `${host} is on your own network, and its address starts with http://. Everyone on that network can read the user name and password that you send, and what they open.`,
    kept: 'Your vault itself stays encrypted.',
    advice: 'If your storage offers an https:// address, use that one.',
    act: 'Connect anyway',
  },
  otherVault: {
    title: 'Another vault is there already',
    lead: (files: number) =>
      plural(files, {
        one: 'This folder holds 1 file of a vault that isn’t this one. The two don’t mix: Latchkey leaves that file alone.',
        other: `This folder holds ${formatNumber(files)} files of a vault that isn’t this one. The two don’t mix: Latchkey leaves those files alone.`,
      }),
    meant:
      'If that is the vault you want here, don’t set up sync. Start over on the locked screen, then choose “Connect to my vault”.',
    act: 'Use this folder anyway',
  },
  ownFiles: 'Files of this vault are there already. Latchkey merges them.',
  clock: {
    ahead: (by: string) => `This device’s clock is ${by} ahead of the server’s.`,
    behind: (by: string) => `This device’s clock is ${by} behind the server’s.`,
    advice: 'Set the date and time in the system settings: codes and the order of changes depend on it.',
    minutes: (n: number) => plural(n, { one: '1 minute', other: `${formatNumber(n)} minutes` }),
    hours: (n: number) => plural(n, { one: '1 hour', other: `${formatNumber(n)} hours` }),
    days: (n: number) => plural(n, { one: '1 day', other: `${formatNumber(n)} days` }),
  },
  space: {
    title: 'Your storage is almost full.',
    advice: 'Each device keeps a few files of the size of your vault there.',
  },
  device: {
    browserOn: (browser: string, system: string) => `${browser} on ${system}`,
    systems: { windows: 'Windows', mac: 'Mac', linux: 'Linux', chromeOs: 'ChromeOS', android: 'Android' },
    browser: 'Browser',
    unknown: 'this computer',
  },
} satisfies Messages;
