import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const KEPT = 'Your vault is complete on this device.';
const WAITS = 'Everything is saved on this device, and your changes will be sent later.';
const RETRY = 'Latchkey tries again by itself.';

/** Failures to reach the place that keeps the files of several devices. */
export const syncFaults = {
  'sync-address': {
    what: 'This isn’t the address of a server.',
    kept: KEPT,
    todo: 'Enter an address such as https://cloud.example.com/dav/Latchkey/ without a password in it.',
  },
  'sync-insecure': {
    what: 'This address isn’t encrypted: it begins with http, not https.',
    kept: 'Nothing was sent.',
    todo: 'Use an address that begins with https.',
  },
  'sync-private': {
    what: 'This address in your own network isn’t encrypted. Anyone in that network could read your password for the server.',
    kept: 'Nothing was sent. Your vault itself is always encrypted.',
    todo: 'Use https if your server has it, or confirm that you trust this network.',
  },
  'sync-permission': {
    what: 'The browser doesn’t allow Latchkey to contact this server.',
    kept: WAITS,
    todo: 'Allow it under Options › Devices.',
  },
  'sync-offline': { what: 'This computer is offline.', kept: WAITS, todo: RETRY },
  'sync-unreachable': {
    what: 'The server can’t be reached, or its certificate isn’t valid.',
    kept: WAITS,
    todo: 'Open the address in a tab. If the browser shows it without a warning, try again.',
  },
  'sync-certificate': {
    what: 'This server can’t be reached. It may use a certificate of its own, which the browser doesn’t trust.',
    kept: WAITS,
    todo: 'Open the address in a tab. If the browser warns of the certificate, import it into the browser or system, or get one that browsers trust.',
  },
  'sync-timeout': {
    what: 'The server took too long to answer.',
    kept: WAITS,
    todo: 'Check that it’s awake and not busy, then try again.',
  },
  'sync-redirect': {
    what: 'The server sends Latchkey to another address, which it doesn’t follow.',
    kept: 'Your password wasn’t sent there.',
    todo: 'Open the address in your browser and enter the one that it ends up at, with https and a slash at the end.',
  },
  'sync-password': {
    what: 'The server doesn’t accept this user name and password.',
    kept: WAITS,
    todo: 'Check both, capitals included, then try again.',
  },
  'sync-app-password': {
    what: 'The server doesn’t accept this user name and password. It probably wants an app password.',
    kept: WAITS,
    todo: 'Create an app password in your account’s security settings there, and use it here instead of your own.',
  },
  'sync-forbidden': {
    what: 'The server lets you in but doesn’t let you write to this folder.',
    kept: WAITS,
    todo: 'Choose a folder of your own, or ask for permission to write and delete there.',
  },
  'sync-not-webdav': {
    what: 'This is the address of a web page, not of a WebDAV folder.',
    kept: KEPT,
    todo: 'Look in your provider’s settings for its WebDAV address.',
  },
  'sync-folder-missing': {
    what: 'This folder doesn’t exist on the server.',
    kept: KEPT,
    todo: 'Create it, or correct the address.',
  },
  'sync-no-space': {
    what: 'The server has no space left.',
    kept: WAITS,
    todo: 'Delete something there, or get more space.',
  },
  'sync-too-large': {
    what: 'Your vault is larger than the files that this server accepts.',
    kept: KEPT,
    todo: 'Raise the limit for uploads on the server, or use another one.',
  },
  'sync-busy': {
    what: 'The server is busy, or got too many requests.',
    kept: WAITS,
    todo: RETRY,
  },
  'sync-server': {
    what: 'The server reports an error of its own.',
    kept: WAITS,
    todo: 'Try again later. If it keeps happening, look into the server’s log.',
  },
  'sync-answer': {
    what: 'The server’s answer can’t be read.',
    kept: WAITS,
    todo: 'Try again. If it keeps happening, check the address.',
  },
  'sync-list-late': {
    what: 'This server doesn’t list new files at once.',
    kept: KEPT,
    todo: 'It can be used, but changes will reach your other devices later.',
  },
  'sync-read-back': {
    what: 'The server returned something other than what was stored there.',
    kept: KEPT,
    todo: 'Don’t use it for your vault: use another one.',
  },
  'sync-not-deleted': {
    what: 'Latchkey can’t delete files on this server.',
    kept: KEPT,
    todo: 'Allow deleting there. Otherwise old files would fill it up.',
  },
  'sync-clock': {
    what: 'The server refuses requests because this computer’s clock is wrong.',
    kept: WAITS,
    todo: 'Set this computer’s date and time in its system settings.',
  },
  'sync-keys': {
    what: 'The server doesn’t accept this access key and secret key.',
    kept: WAITS,
    todo: 'Copy both again. Check the address and the region, too.',
  },
  'sync-bucket': {
    what: 'There’s no bucket of this name.',
    kept: KEPT,
    todo: 'Create it at your provider, or correct its name.',
  },
  'sync-region': {
    what: 'This bucket is in another region.',
    kept: KEPT,
    todo: 'Enter the region that your provider shows for it.',
  },
  'sync-folder': {
    what: 'Latchkey can’t use the folder that you chose.',
    kept: WAITS,
    todo: 'Allow access again under Options › Devices, or choose another folder.',
  },
  'sync-browser-full': {
    what: 'Your vault doesn’t fit: the browser’s own sync holds only 100 kB for all your devices together.',
    kept: KEPT,
    todo: 'Use WebDAV, S3 or a folder instead.',
  },
  'sync-browser-none': {
    what: 'This browser has no sync that Latchkey could use.',
    kept: KEPT,
    todo: 'Use WebDAV, S3 or a folder instead.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
