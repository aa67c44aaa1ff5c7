const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{Mn}+/gu;

/** A text as search and sorting see it: without case and accents. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ß', 'ss').normalize('NFC');
}
