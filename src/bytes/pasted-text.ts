/** Pages and mails put characters around what is copied from them that no one sees: byte order marks, zero-width blanks, direction marks. */
const INVISIBLE_ENDS = /^\p{Cf}+|\p{Cf}+$/gu;
const ENDS = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/** A text without blanks and invisible characters at its ends. */
export function trimPasted(text: string): string {
  return text.replace(ENDS, '');
}

/** A password without invisible characters at its ends; it may begin or end with a blank. */
export function trimPastedPassword(text: string): string {
  return text.replace(INVISIBLE_ENDS, '');
}
