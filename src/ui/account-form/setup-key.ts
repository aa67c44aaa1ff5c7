import { signal } from '@preact/signals';
import { bareKeyText, isHexKey, strangersIn } from '../../bytes/key-text.ts';
import type { TypedForm } from '../../messages/views.ts';
import { accountFormText } from '../strings/account-form.ts';
import { formatList } from '../strings/plural.ts';

/** Characters that no setup key has are named up to this many. */
const MOST_NAMED = 4;

/** Returns an empty form with the settings that nearly every site uses. */
export function emptyForm(): TypedForm {
  return {
    issuer: '',
    name: '',
    secret: '',
    kind: 'totp',
    algorithm: 'SHA-1',
    digits: '6',
    periodSeconds: '30',
    counter: '0',
  };
}

/** Says what is wrong with a setup key while it is typed: it is another kind of text, or has a character that no key has. */
export function keyNote(typed: string): string | undefined {
  const { setupKey } = accountFormText;
  const text = typed.trim();
  if (/^otpauth-migration:/i.test(text)) return setupKey.isTransfer;
  if (/^otpauth:/i.test(text)) return setupKey.isUri;
  if (/^https?:/i.test(text) || /^www\./i.test(text)) return setupKey.isAddress;
  if (/^[a-z][a-z0-9+.-]{2,}:\/\//i.test(text)) return setupKey.isLink;
  const bare = bareKeyText(text);
  if (isHexKey(bare)) return undefined;
  const strangers = strangersIn(bare);
  const [first] = strangers;
  if (first === undefined) return undefined;
  const named = formatList(
    [...new Set(strangers.map(({ character }) => setupKey.quoted(character)))].slice(0, MOST_NAMED),
    'disjunction',
  );
  const isConfusable = strangers.some(({ character }) => '018'.includes(character));
  return isConfusable ? setupKey.lookalikes(named, first.place) : setupKey.strangers(named, first.place);
}

/** Says that a whole setup key has a length that no encoder makes: RFC 4648 section 6 ends it with 2, 4, 5, 7 or 8 characters. */
export function keyLengthNote(typed: string): string | undefined {
  const { length } = bareKeyText(typed);
  if (length < 2 || isHexKey(bareKeyText(typed)) || keyNote(typed) !== undefined || ![1, 3, 6].includes(length % 8))
    return undefined;
  return accountFormText.setupKey.oddLength(length);
}

/** Holds a setup key of an odd length back once: some sites do show such keys, and every authenticator takes them. */
export function createLengthCheck() {
  const doubted = signal<string | undefined>();
  return {
    isDoubted: (secret: string): boolean => doubted.value === secret,
    /** Whether to go on with the key; the second time it always is. */
    accepts(secret: string): boolean {
      if (keyLengthNote(secret) === undefined || doubted.peek() === secret) return true;
      doubted.value = secret;
      return false;
    },
  };
}
