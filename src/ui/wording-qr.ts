import type { CodeKind } from '../qr/kind.ts';

/** What a code is called that was read and cannot be added: after "The code found is …". */
export const codeKinds: Record<CodeKind, string> = {
  account: 'an account for an authenticator',
  transfer: 'a transfer of accounts from another authenticator',
  key: 'the key of an account without its name',
  'other-authenticator': 'for an authenticator app of one maker only',
  login: 'a sign-in code for another device; whoever scans it lets that device in',
  passkey: 'for signing in with a passkey on a phone',
  web: 'a web address',
  wifi: 'for joining a Wi-Fi network',
  payment: 'for a payment',
  contact: 'a contact',
  mail: 'an e-mail address or message',
  phone: 'a phone number',
  message: 'a text message',
  place: 'a place on a map',
  event: 'a calendar entry',
  device: 'for setting up a device in a home',
  'mobile-plan': 'a mobile plan',
  health: 'a health certificate',
  ticket: 'a ticket or boarding pass',
  app: 'a link into an app',
  text: 'a text that is no account',
};
