import { holdsAddress } from '../otp/pieces.ts';
import { moreDrafts } from './addresses.ts';
import type { Draft } from './draft.ts';
import { type FieldPlaces, type FieldRole, placesOf } from './field-names.ts';
import { base32OrHexKey, base64Key, hexKey, isKey, isSameKey, type SetupKey, textKey } from './setup-key.ts';
import { findHost } from './text.ts';

const DECODERS: readonly (readonly [FieldRole, (value: unknown) => SetupKey])[] = [
  ['key-base32', base32OrHexKey],
  ['key-hex', hexKey],
  ['key-base64', base64Key],
  ['key-text', textKey],
];
const KINDS: ReadonlyMap<string, string> = new Map([
  ...['totp', 'time', 'timebased', 'zeitbasiert', 'totpkey'].map((word) => [word, 'totp'] as const),
  ...['hotp', 'counter', 'counterbased', 'event', 'eventbased', 'zahlerbasiert'].map((word) => [word, 'hotp'] as const),
  ...['steam', 'steamtotp', 'steamguard'].map((word) => [word, 'steam'] as const),
  ...['motp', 'yaotp', 'yandex', 'ocra', 'mobileotp'].map((word) => [word, word] as const),
]);

/** A file that holds no shorter key and no address isn't taken for an export. */
const SURE_BYTES = 10;

/** Values that stand under names: a row under its header, or a record's own members. */
export interface LabelledFields {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}

/** How the accounts of one file are told from its other fields. */
export interface FieldReader {
  /** Whether a list of names has a key or an address among these values. */
  holds(fields: LabelledFields): boolean;
  /** Returns a draft for each key and each address in the fields; what a file calls the key comes first. */
  read(fields: LabelledFields): readonly Draft[];
  /** Returns a draft without a key for fields that name an account, so that it is reported; none for others. */
  name(fields: LabelledFields): readonly Draft[];
}

/** Makes a reader for fields under these names. `kinds` are all values of the file that say the type of an entry, see `kindValues`. */
export function createFieldReader(names: readonly string[], kinds: ReadonlySet<string>): FieldReader {
  const places = placesOf(names);
  // Where no entry says the type of its code, the types are those of entries: login, website, note.
  const saysKinds = [...kinds].some((word) => KINDS.has(word));
  return {
    holds: ({ values }) =>
      keysIn(names, places, values).some(({ key }) => isKey(key) && key.length >= SURE_BYTES) ||
      values.some(isAddressed),
    read: ({ values }) => draftsOf(names, places, values, saysKinds),
    name: ({ values }) => {
      const draft = withFacts({}, places, values);
      return draft.issuer || draft.name ? [draft] : [];
    },
  };
}

/** The plain words of fields that may say the type of a code. */
export function kindValues({ names, values }: LabelledFields): readonly string[] {
  return (placesOf(names).get('kind') ?? []).map((at) => kindWord(values[at]));
}

function draftsOf(
  names: readonly string[],
  places: FieldPlaces,
  values: readonly unknown[],
  saysKinds: boolean,
): readonly Draft[] {
  const first = (role: FieldRole) => textsOf(places, values, role).find((text) => text !== '') ?? '';
  const notes = new Set(places.get('note'));
  const addressed = moreDrafts(
    values.filter((_, at) => !notes.has(at)),
    [],
  );
  const keys = keysIn(names, places, values).filter(
    ({ key }) => isKey(key) || (addressed.length === 0 && key.fault !== 'import-secret-missing'),
  );
  const others = keys.filter(({ key }) => !addressed.some(({ secret }) => isSameKey(secret, key)));
  const own = others.find(({ key }) => isKey(key)) ?? others[0];
  const word = kindWord(values[places.get('kind')?.[0] ?? -1]);
  const bare: readonly Draft[] =
    own === undefined
      ? []
      : [
          {
            kind: word === '' || !saysKinds ? own.kind : (KINDS.get(word) ?? word),
            secret: own.key,
            algorithm: first('algorithm'),
            digits: first('digits'),
            period: first('period').replace(/^(\d+)\s*(?:s|secs?|seconds?|sekunden)\.?$/i, '$1'),
            counter: first('counter'),
          },
        ];
  const coded = [...bare, ...addressed];
  return [...coded, ...moreDrafts(textsOf(places, values, 'note'), coded)].map((draft) =>
    withFacts(draft, places, values),
  );
}

function withFacts(draft: Draft, places: FieldPlaces, values: readonly unknown[]): Draft {
  const texts = (role: FieldRole) => textsOf(places, values, role);
  const first = (role: FieldRole) => texts(role).find((text) => text !== '') ?? '';
  return { ...draft, ...namesOf(draft, places, first), ...extrasOf(first, texts) };
}

function textsOf(places: FieldPlaces, values: readonly unknown[], role: FieldRole): readonly string[] {
  return (places.get(role) ?? []).map((at) => textOf(values[at]));
}

/** Where there is a column for the issuer, an empty cell in it means that there is none. */
function namesOf(draft: Draft, places: FieldPlaces, first: (role: FieldRole) => string): Draft {
  const title = first('title');
  const user = first('user');
  const isOne = user === title && samePlace(places);
  const hasUser = user !== '' && !isOne;
  const issuer = first('issuer') || (places.has('issuer') && !hasUser ? '' : title) || (findHost(first('url')) ?? '');
  const name = hasUser ? user : places.has('issuer') ? title : '';
  return { issuer: draft.issuer || issuer, name: draft.name || name };
}

function samePlace(places: FieldPlaces): boolean {
  const titles = places.get('title') ?? [];
  return (places.get('user') ?? []).every((at) => titles.includes(at));
}

function extrasOf(first: (role: FieldRole) => string, texts: (role: FieldRole) => readonly string[]): Draft {
  return {
    note: first('note'),
    tags: texts('tags'),
    favourite: /^(?:1|true|yes|ja|oui)$/i.test(first('favourite')),
    hosts: texts('url').flatMap((text) => text.split(/[,\s]+/)),
  };
}

function keysIn(
  names: readonly string[],
  places: FieldPlaces,
  values: readonly unknown[],
): readonly { readonly key: SetupKey; readonly kind: string | undefined }[] {
  return DECODERS.flatMap(([role, decode]) =>
    (places.get(role) ?? [])
      .filter((at) => {
        const text = textOf(values[at]);
        // Much else is called a key: only what is long enough for one counts.
        const isSure =
          !/^(?:key|schl[uü]ssel|cl[eé]|llave|sleutel)$/i.test((names[at] ?? '').trim()) || text.length >= 16;
        return values[at] !== null && values[at] !== undefined && values[at] !== '' && isSure && !isAddressed(text);
      })
      .map((at) => ({ key: decode(values[at]), kind: /^h(?:mac)?otp/i.test(names[at] ?? '') ? 'hotp' : undefined })),
  );
}

function isAddressed(value: unknown): boolean {
  return typeof value === 'string' && holdsAddress(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function kindWord(value: unknown): string {
  return textOf(value)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z\d]/g, '');
}
