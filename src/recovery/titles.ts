import { createLexicon, foldText } from '../fill/lexicon.ts';
import { RECOVERY } from '../fill/words/recovery.ts';

/**
 * What a line says about the codes below it: `codes` names recovery codes, `recovery` speaks of recovery or two-factor sign-in, `key`
 * names a setup key.
 */
export type Title = 'codes' | 'recovery' | 'key';

/** Names that are titles of a list, but no field of a sign-in form goes by. */
const LIST_TITLES = {
  en: 'scratch token*, scratch key*, bypass token*, bypass passcode*, fallback code*, fall back code*, fallback token*, fallback key*, spare code*, spare key*, spare token*, rescue token*, rescue key*, reserve token*, disposable code*, static code*, offline code*, offline backup code*, one time codes, one time use code*, one time recovery, one time backup, one time scratch, one time use scratch, one time passcodes, one time tokens, one time passwords, one time pins, onetime codes, single use code*, single use token*, single use backup, single use recovery, single use passcode*, use once code*, restore key*, recovery pin*, recovery word*, recoverycode*, backupcode*, two factor codes, 2fa codes, emergency scratch code*, emergency passcode*, emergency password*, access recovery code*',
  de: '*einmalcode*, *einmal code*, *einmalpassworter, *einmalkennworter, *einmalschlussel*, *tan liste*, *notfallpasswort*, *notfallpassworter, *notfall token*, *rettungsschlussel*, *ersatzschlussel*, *sicherungsschlussel*, *reserve code*',
  fr: 'code* a usage unique, cle* a usage unique, code* de contournement, code* de depannage, code* de recours, code* jetable*, codes uniques, code* d acces de secours, code* de reprise, code* de reserve, mots de passe a usage unique',
  es: 'codigo* de un solo uso, codigo* de uso unico, clave* de un solo uso, codigo* de reserva, clave* de emergencia, clave* de respaldo, codigo* de restablecimiento, codigo* de omision, codigos de rescate',
  pt: 'codigo* de uso unico, codigo* de utilizacao unica, chave* de emergencia, chave* de backup, codigo* de reposicao, codigo* de contingencia',
  it: 'codic* monouso, codic* usa e getta, codic* di scorta, codic* di sicurezza di backup, chiav* di emergenza, chiav* di backup, codic* di soccorso',
  nl: '*eenmalige code*, *wegwerpcode*, *reservesleutel*, *noodsleutel*, *herstel code*, *nood code*',
  sv: '*engangskod*, *reservnyckel*, *nodnyckel*',
  da: '*engangskode*, *nodnogle*, *reservenogle*',
  nb: '*engangskode*, *nodnokkel*, *reservenokkel*',
  fi: 'kertakayttoi* koodi*, kertakayttokoodi*, varmistuskoodi*, hatavarakoodi*',
  pl: 'kod* jednorazow*, jednorazow* kod*, zapasow* kod*, awaryjn* kod*, kod* ratunkow*, ratunkow* kod*, klucz* awaryjn*, klucz* zapasow*, hasla jednorazowe',
  cs: 'jednorazov* kod*, kod* pro jednorazove, zachrann* kod*, zalozni klic*',
  sk: 'jednorazov* kod*, zachrann* kod*',
  hu: 'egyszer hasznalatos kod*, egyszeri kod*, mentokod*, menekulokod*',
  ro: 'coduri de unica folosinta, coduri de salvare, coduri de backup, cod de backup',
  ru: 'одноразов* код*, аварийн* код*, запасн* код*, аварийн* ключ*, резервн* ключ*, скретч код*, одноразов* парол*',
  uk: 'одноразов* код*, аварійн* код*, запасн* код*, резервн* ключ*',
  bg: 'еднократн* код*, аварийн* код*',
  el: 'κωδικοι μιας χρησης, κωδικος μιας χρησης, εφεδρικ* κωδικ*, κωδικοι εκτακτης αναγκης',
  tr: 'tek kullanimlik kod*, tek seferlik kod*, acil kod*, kurtarma kelime*',
  ar: 'رموز احتياطية, رموز لمرة واحدة, رموز الطوارئ',
  he: 'קודים חד פעמיים, קודי חירום, קודי גישה לשעת חירום',
  ja: 'スクラッチコード, ワンタイムコード, 使い捨てコード, 緊急用コード, 緊急コード, 予備コード, 予備のコード, バックアップ用コード, バックアップキー, リカバリーキー',
  ko: '일회용 코드, 일회용 비밀번호, 백업 키, 비상 키, 복구 토큰, 백업용 코드',
  zh: '一次性代码, 一次性代碼, 备用密钥, 備用金鑰, 備用碼, 備用代碼, 備份碼, 備份代碼, 復原碼, 復原代碼, 恢復碼, 恢復代碼, 救援代码, 救援代碼, 紧急恢复, 紧急码, 應急碼, 应急代码',
  vi: 'ma dung mot lan, ma chi dung mot lan',
  id: 'kode sekali pakai, kode satu kali pakai',
};

/** Names of what codes are made from, which a page of setting up shows as well. */
const SETUP_KEYS = {
  en: 'setup key*, set up key*, secret key*, shared secret, totp secret, manual entry key, manual key, enter this key, enter this secret, enter the key, authenticator key*, authentication key*, otpauth',
  de: '*einrichtungsschlussel*, *setup schlussel*, *geheimer schlussel*, *geheimen schlussel*, *geheimschlussel*, diesen schlussel',
  fr: 'cle secrete, cle de configuration, cle d activation, cette cle',
  es: 'clave secreta, clave de configuracion, esta clave',
  pt: 'chave secreta, chave de configuracao, esta chave',
  it: 'chiave segreta, chiave di configurazione, questa chiave',
  nl: 'geheime sleutel, configuratiesleutel, installatiesleutel, deze sleutel',
  pl: 'klucz tajny, klucz konfiguracji, ten klucz',
  ru: 'секретный ключ, ключ настройки, этот ключ',
  ja: 'セットアップキー, シークレットキー, 秘密鍵',
  zh: '设置密钥, 設定金鑰, 安全密钥, 此密钥',
};

/** Words of recovery and two-factor sign-in in general, in the most frequent languages. */
const WEAK = {
  en: 'recover*, back up*, backup*, emergency*, rescue*, scratch*, one time*, single use*, two factor*, two step*, 2fa*, mfa*',
  de: '*wiederherstell*, *notfall*, *sicherung*, *zwei faktor*',
  fr: 'recuperation, secours, sauvegarde, deux facteurs',
  es: 'recupera*, respaldo, dos factores',
  nl: '*herstel*, tweestap*',
  sv: '*aterstall*',
  nb: '*gjenoppretting*',
  pl: '*zapasow*, odzyskiw*',
  ru: 'резервн*, восстановлен*',
  ja: 'バックアップ, リカバリ, 復旧, 予備',
  zh: '备用, 恢复, 備用, 備份, 备份',
  ko: '복구, 백업',
};

const CODES = 1 + 2;
const KEY = 4;
const RECOVERING = 8;
const look = createLexicon([RECOVERY, LIST_TITLES, SETUP_KEYS, WEAK]);
/** Longest line that is looked at, in UTF-16 units. */
const MAX_TITLE = 600;
/** A sentence that mentions a key is no title of one. */
const MAX_KEY_TITLE = 80;

/** Says what a line names, in any of the languages known; `undefined` for nothing of the kind. */
export function titleOf(line: string): Title | undefined {
  const found = look(foldText(line.slice(0, MAX_TITLE)));
  if ((found & CODES) !== 0) return 'codes';
  if ((found & KEY) !== 0 && line.length <= MAX_KEY_TITLE) return 'key';
  return (found & RECOVERING) !== 0 ? 'recovery' : undefined;
}

/** What the text above a line, and the line itself, promise. */
export interface Promised {
  readonly title: 'codes' | 'recovery' | undefined;
  /** The line above names recovery codes. */
  readonly isNext: boolean;
  /** A setup key is named nearer than recovery codes are. */
  readonly isKey: boolean;
}

/** Lines above a code that may hold its title. */
const REACH = 8;

/** Says for each line what the text above it promises; a title that names codes counts over vaguer words below it. */
export function titlesOf(lines: readonly string[]): readonly Promised[] {
  let codesAt = Number.NEGATIVE_INFINITY;
  let recoveryAt = Number.NEGATIVE_INFINITY;
  let keyAt = Number.NEGATIVE_INFINITY;
  return lines.map((line, at) => {
    const own = titleOf(line);
    if (own === 'codes') codesAt = at;
    else if (own === 'key') keyAt = at;
    else if (own === 'recovery') recoveryAt = at;
    return {
      isNext: own !== 'codes' && at - codesAt === 1,
      title: at - codesAt <= REACH ? 'codes' : at - recoveryAt <= REACH ? 'recovery' : undefined,
      isKey: keyAt > codesAt && at - keyAt <= REACH,
    };
  });
}

/** Labels of buttons beside a list, in one word of a code's length. */
const BUTTONS: ReadonlySet<string> = new Set(
  (
    'print copy done next back close save skip help share email login codes home more okay menu weiter druck zuruck fertig ' +
    'cancel codes verify submit delete backup change create remove reveal twofactor backupcodes download continue generate activate ' +
    'settings password username security complete finished recovery verified previous disabled regenerate copycodes printcodes ' +
    'downloadcodes herunterladen drucken kopieren weiter fertig schliessen telecharger imprimer copier continuer descargar imprimir ' +
    'copiar continuar scarica stampa continua'
  ).split(' '),
);

/** Whether a text without separators is the label of a button or a menu. */
export function isButtonWord(compact: string): boolean {
  return BUTTONS.has(compact.toLowerCase());
}
