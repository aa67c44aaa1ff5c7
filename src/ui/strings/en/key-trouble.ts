import type { Messages } from '../catalog.ts';

/** Words about a security key that doesn't answer. */
export const keyTrouble = {
  title: 'What to try',
  titleUnlessClosed: 'What to try if you didn’t close the browser’s prompt',
  more: 'More to try',
  details: 'Details',
  browserSaid: 'The browser’s own message:',
  tips: {
    inserted: 'Push the key all the way in, the right way up, and wait until its light comes on.',
    touch: 'Touch the metal part when the light blinks. Don’t press hard: it senses your finger.',
    port: 'Try another port. Ports on keyboards and monitors often supply too little power.',
    hub: 'Plug it straight into the computer, without a hub, an adapter or an extension cable.',
    nfc: 'Hold it still against the reader for a few seconds. Thick cases and other cards can block the signal.',
    bluetooth: 'Turn on Bluetooth on this computer, charge the key and keep it close.',
    phone: 'Turn on Bluetooth on the phone and this computer, keep the phone close and unlock it.',
    pin: 'After too many wrong PINs, a key locks itself. Take it out and put it back in. If it stays locked, only a reset helps, which deletes everything stored on it.',
    otherProgram:
      'Close other programs and tabs that may be using the key: another sign-in, or smart card or PGP software.',
    profile:
      'Latchkey recognises a key only in the browser profile where you added it. If you added it in another profile or on another computer, add it here as well.',
    otherKey: 'If you touched another key, take that one out and touch the right one.',
    builtIn: 'Check that fingerprint, face or PIN sign-in is set up in this computer’s own settings.',
    reinstalled:
      'If this computer was reset, or its sign-in was set up again, its built-in key is a new one: add it again.',
    policy: 'Your organisation or your browser’s settings may keep extensions from using security keys.',
    reset: 'If the key was reset since you added it, it has forgotten Latchkey: delete it here and add it again.',
    cloned: 'If you haven’t reset or replaced this key, someone may have copied it. Don’t rely on it.',
  },
} satisfies Messages;
