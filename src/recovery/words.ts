/** Words that pages and files use for recovery codes, in the most frequent languages. */
const NAMES: readonly string[] = [
  'recover',
  'back-?\\s?up',
  'emergency',
  'rescue',
  'scratch code',
  'one-?\\s?time code',
  'single-?\\s?use',
  'two-?\\s?(factor|step)',
  '2fa',
  'wiederherstell',
  'notfall',
  'sicherungscode',
  'r\\u00E9cup\\u00E9ration',
  'secours',
  'recupera',
  'respaldo',
  'herstelcode',
  '\\u00E5terst\\u00E4ll',
  'gjenoppretting',
  'zapasow',
  '\\u0440\\u0435\\u0437\\u0435\\u0440\\u0432\\u043D',
  '\\u0432\\u043E\\u0441\\u0441\\u0442\\u0430\\u043D\\u043E\\u0432\\u043B\\u0435\\u043D',
  '\\u5907\\u7528',
  '\\u6062\\u590D',
  '\\u5099\\u7528',
  '\\u30D0\\u30C3\\u30AF\\u30A2\\u30C3\\u30D7',
  '\\u30EA\\u30AB\\u30D0\\u30EA',
  '\\uBCF5\\uAD6C',
  '\\uBC31\\uC5C5',
];

const PATTERN = new RegExp(NAMES.join('|'), 'iu');

/** Whether a line speaks of recovery codes. */
export function namesRecoveryCodes(line: string): boolean {
  return PATTERN.test(line);
}

/** Labels of buttons beside a list, in one word of a code's length. */
const BUTTONS: ReadonlySet<string> = new Set(
  (
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
