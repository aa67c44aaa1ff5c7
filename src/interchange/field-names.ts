/** What a column of a table or a member of a record is for, by its name. */
export type FieldRole =
  | `key-${'base32' | 'hex' | 'base64' | 'text'}`
  | 'issuer'
  | 'title'
  | 'user'
  | 'kind'
  | 'algorithm'
  | 'digits'
  | 'period'
  | 'counter'
  | 'note'
  | 'tags'
  | 'favourite'
  | 'url'
  | 'password';

/** Names without their blanks, marks, accents and capitals, the most telling first. */
const NAMES: Readonly<Record<FieldRole, string>> = {
  'key-base32': `totp otp otpauth otpurl otpuri otpurl totpuri totpurl totpauth totpsecret totpkey totpseed totpcode totptoken otpsecret otpkey otpseed
    otpcode hotpsecret hotp logintotp loginotp timeotpsecretbase32 hmacotpsecretbase32 authenticatorkey authenticatorsecret onetimepassword onetimecode onetimepasscode
    2fa 2facode 2fasecret 2fakey 2faseed 2fatoken twofa twofasecret twofakey twofactor twofactorsecret twofactorkey twofactorcode twofactorauth
    twofactorauthentication mfa mfasecret mfakey mfaseed secretbase32 base32secret secret secretkey setupkey sharedsecret seed
    geheimnis geheimschlussel geheimerschlussel einrichtungsschlussel totpschlussel totpgeheimnis otpgeheimnis 2faschlussel einmalkennwort
    einmalpasswort einmalcode schlussel authentifizierungsschlussel clesecrete cle motdepasseausageunique clavesecreta secreto llave
    chiavesegreta segreto chavesecreta segredo geheimesleutel sleutel key`,
  'key-hex': 'timeotpsecrethex hmacotpsecrethex totpsecrethex otpsecrethex secrethex hexsecret hexkey keyhex',
  'key-base64':
    'timeotpsecretbase64 hmacotpsecretbase64 totpsecretbase64 otpsecretbase64 secretbase64 base64secret keybase64',
  'key-text': 'timeotpsecret hmacotpsecret secretutf8 secretascii',
  issuer:
    'issuer issuername service servicename provider app application company vendor anbieter dienst aussteller emetteur fournisseur emisor proveedor servicio uitgever',
  title: `title name itemname entryname passwordname recordname nickname label displayname titel bezeichnung titre nom intitule titulo nombre
    titolo nome naam account entry item site website webseite description`,
  user: `username user userid login loginname loginusername accountname account email emailaddress mail identity benutzername benutzer nutzername
    anmeldename konto kontoname email nomdutilisateur utilisateur identifiant compte usuario nombredeusuario cuenta utente nomeutente conta gebruikersnaam`,
  kind: 'type otptype kind codetype tokentype typ art tipo soort',
  algorithm:
    'algorithm algo hash hashalgorithm hashalgo hashtype hashmode digest hmac hmacalgorithm algorithmus algorithme algoritmo algoritme',
  digits: `digits digit codelength numdigits numberofdigits ziffern stellen stellenzahl anzahlziffern anzahlderziffern codelange chiffres nombredechiffres
    digitos cifre cijfers length size lange laenge longueur longitud lunghezza`,
  period: `period interval step timestep timer timeperiod timeinterval refreshinterval periodseconds intervalseconds periode intervall zeitschritt
    zeitraum gultigkeit intervalle intervalo periodo intervallo`,
  counter: 'counter hotpcounter initialcounter movingfactor zahler compteur contador contatore teller',
  note: `note notes comment comments extra remark remarks additionalinfo memo notiz notizen bemerkung bemerkungen kommentar anmerkung anmerkungen
    remarque remarques commentaire nota notas opmerking`,
  tags: `tags tag group groups grouping grouptree folder folders foldername path category categories vault collection gruppe gruppen ordner kategorie
    schlagworter dossier groupe categorie carpeta categoria grupo cartella map`,
  favourite: 'favorite favourite fav starred pinned favorit favori favorito preferito',
  url: `url urls uri website site web webaddress domain host hostname loginuri loginurl passwordurl link webseite webadresse internetadresse adresse
    siteweb sitio sitioweb sitoweb`,
  password:
    'password pass passwd pwd loginpassword kennwort passwort motdepasse contrasena clave wachtwoord senha parola',
};

const ROLES = Object.keys(NAMES) as FieldRole[];
const RANKS: ReadonlyMap<string, readonly (readonly [FieldRole, number])[]> = (() => {
  const ranks = new Map<string, (readonly [FieldRole, number])[]>();
  for (const role of ROLES) {
    NAMES[role].split(/\s+/).forEach((name, rank) => {
      ranks.set(name, [...(ranks.get(name) ?? []), [role, rank]]);
    });
  }
  return ranks;
})();
/** Only what stands behind one of these is known to be about codes. */
const PREFIX = /^(?:timeotp|hmacotp|totp|hotp|otp|2fa|mfa|twofactor)/;
/** Names that mean something else where there are passwords, e.g. how long they are. */
const AMBIGUOUS = new Set([
  'length',
  'size',
  'lange',
  'laenge',
  'longueur',
  'longitud',
  'lunghezza',
  'key',
  'hash',
  'interval',
]);

/** The first name of each role among those given, by its place in the list. */
export type FieldPlaces = ReadonlyMap<FieldRole, readonly number[]>;

/** Finds which names stand for what, the most telling first in each role. One name may have two roles. */
export function placesOf(names: readonly string[]): FieldPlaces {
  const plain = names.map(plainName);
  const hasPasswords = plain.some((name) => rolesOf(name).some(([role]) => role === 'password'));
  const found = new Map<FieldRole, { readonly at: number; readonly rank: number }[]>();
  for (const [at, name] of plain.entries()) {
    if (hasPasswords && AMBIGUOUS.has(name)) continue;
    for (const [role, rank] of rolesOf(name)) found.set(role, [...(found.get(role) ?? []), { at, rank }]);
  }
  return new Map(
    [...found].map(([role, places]) => [role, places.sort((a, b) => a.rank - b.rank).map(({ at }) => at)] as const),
  );
}

function rolesOf(name: string): readonly (readonly [FieldRole, number])[] {
  return RANKS.get(name) ?? RANKS.get(name.replace(PREFIX, '')) ?? [];
}

/** Letters and digits in lower case; the accents of Latin letters fall away. */
function plainName(name: string): string {
  return name
    .slice(0, 100)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
