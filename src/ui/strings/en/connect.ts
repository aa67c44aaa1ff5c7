import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words for inviting a device, and for connecting a new one to a vault that is used elsewhere. */
export const connect = {
  title: 'Connect to your vault',
  lead: 'Your vault is on another device that syncs. Enter the details of the same storage here, or use an invitation from that device.',
  ways: { label: 'How to connect', typed: 'Enter the details', invitation: 'Use an invitation' },
  invitation: {
    lead: 'On the other device: Options › Devices › “Invite a device”.',
    text: 'Invitation',
    textHint: 'Paste all of it, or read its QR code.',
    camera: 'Scan with the camera',
    picture: 'Read from a picture',
    read: 'Invitation read. Now enter its code.',
    holdUp: 'Hold the QR code of the invitation in front of the camera.',
    stop: 'Stop the camera',
    code: 'Code',
    codeHint: 'The twelve characters that the other device shows.',
    act: 'Continue',
    leadsTo: 'The invitation leads to this storage:',
  },
  noVault: {
    title: 'There is no vault in this storage.',
    todo: 'Check the address, or set up sync on your other device first: Options › Devices.',
  },
  vaults: {
    title: 'Which vault?',
    lead: 'This storage holds the files of several vaults. You can tell which is which once you unlock one.',
    vault: (n: number) => `Vault ${formatNumber(n)}`,
    files: (n: number) => plural(n, { one: '1 file', other: `${formatNumber(n)} files` }),
    act: 'Continue',
  },
  notStarted: 'Nothing has changed in this browser.',
  reading: 'Downloading your vault, encrypted…',
  unlock: {
    title: 'Unlock your vault',
    lead: 'Latchkey found it. Unlock it as you do on your other devices. Nothing in it is shown until then.',
    keysElsewhere: 'A security key works here only if this browser may use it for Latchkey.',
    usePassphrase: 'Use passphrase instead',
    code: 'Emergency code',
    back: 'Choose another vault',
  },
  done: 'Your vault is here, and this device is in sync.',
  restored:
    'Your vault is here. Unlock it with the emergency code, then choose a new passphrase. Sync starts after that.',
  invite: {
    title: 'Invite a device',
    lead: 'Install Latchkey on the other device and choose “Connect to my vault” there. It needs this invitation, its code, and how you unlock your vault.',
    holds:
      'The invitation contains the address and the password of your storage, encrypted with the code. Your vault isn’t in it.',
    create: 'Create invitation',
    creating: 'Encrypting the invitation…',
    qr: 'QR code of the invitation',
    scan: 'Scan this with the other device, or copy the invitation and send it any way you like.',
    copy: 'Copy invitation',
    copied: 'Invitation copied.',
    codeTitle: 'Code',
    codeLead: 'Share it separately from the invitation: read it out, or type it on the other device yourself.',
    showCode: 'Show code',
    expires: (time: string) => `Valid until ${time}.`,
    noInvitation: {
      browser:
        'No invitation is needed: sign in to the same browser account on the other device, and choose “This browser’s sync” there.',
      folder: 'No invitation is needed: choose the same folder on the other device.',
    },
  },
} satisfies Messages;
