import type { FaultCode } from '../../src/fault.ts';
import type { ImportedEntry } from '../../src/interchange/entry.ts';
import type { FileResult, MissingPart } from '../../src/interchange/read-import.ts';
import { isReadable } from '../../src/messages/interchange.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { FaultText } from '../../src/ui/strings/fault-text.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importFormatText } from '../../src/ui/strings/import-formats.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { readNoticesText } from '../../src/ui/strings/read-notices.ts';
import type { Row } from './choice.ts';

/** More memory than this, in MiB, is announced before it is used. */
const MUCH_MIB = 256;
const SHOWN_TAGS = 3;

/** How codes are generated, in a few words. */
export function kindText(otp: OtpParameters): string {
  const { kind } = importReviewText;
  if (otp.kind === 'steam') return kind.steam;
  const parts = [
    ...(otp.kind === 'totp' && otp.periodSeconds !== 30 ? [kind.period(otp.periodSeconds)] : []),
    ...(otp.digits === 6 ? [] : [kind.digits(otp.digits)]),
    ...(otp.algorithm === 'SHA-1' ? [] : [otp.algorithm]),
  ];
  const name = otp.kind === 'hotp' ? kind.counter(otp.counter) : parts.length === 0 ? kind.standard : kind.time;
  return [name, ...parts].join(', ');
}

/** Where an entry was read: its file, where there are several, and its line if that isn't its title; empty where neither means anything. */
export function placeText({ entry, file = '' }: Row): string {
  const { line, toEnd, inFile } = importReviewText.place;
  const isTitle = isNameless(entry) && entry.place?.toEnd !== true;
  if (entry.place === undefined || isTitle) return file;
  const place = entry.place.toEnd === true ? toEnd(entry.place.line) : line(entry.place.line);
  return file === '' ? place : inFile(file, place);
}

/** What an entry is called: its account, or the line of a text that names none. */
export function entryTitle({ entry }: Row): string {
  return isNameless(entry) && entry.place !== undefined
    ? importReviewText.place.title(entry.place.line)
    : accountTitle(entry);
}

function isNameless(entry: ImportedEntry): boolean {
  return entry.issuer === '' && entry.name === '' && !isReadable(entry);
}

/** What an entry has beside its code. */
export function extrasOf({ entry }: Row): readonly string[] {
  const { extras } = importReviewText;
  const [firstHost, ...otherHosts] = entry.hosts;
  const otherTags = entry.tags.length - SHOWN_TAGS;
  return [
    ...entry.tags.slice(0, SHOWN_TAGS),
    ...(otherTags > 0 ? [extras.more(otherTags)] : []),
    ...(entry.favourite ? [extras.favourite] : []),
    ...(firstHost === undefined ? [] : [firstHost.host]),
    ...(otherHosts.length > 0 ? [extras.more(otherHosts.length)] : []),
    ...(entry.note === '' ? [] : [extras.note]),
    ...(entry.recoveryCodes.length === 0 ? [] : [commonText.recoveryCodes(entry.recoveryCodes.length)]),
    ...(isReadable(entry) && entry.shortSecret ? [extras.shortKey] : []),
  ];
}

/** What a fault says where a file was chosen: the faults of pictures speak of scanning elsewhere. */
export function importFault(code: FaultCode): FaultText {
  const words: Partial<Record<FaultCode, FaultText>> = importText.pictures;
  return words[code] ?? faultText[code];
}

/** What reading an entry changed, assumed or left out, in sentences. */
export function noticesOf({ entry }: Row): readonly string[] {
  return (entry.notices ?? []).map(({ code, detail = '' }) => readNoticesText.sentences[code](detail));
}

/** What a file was found to be, and how many entries it has. */
export function fileText(result: FileResult): string {
  const { files } = importText;
  if (result.state === 'read') return files.read(importFormatText[result.format].label, result.count);
  if (result.state === 'refused' || result.format === undefined) return files.notRead;
  return importFormatText[result.format].label;
}

/** What the field for a file's passphrase says about it; empty for a file without one. */
export function passphraseHint(result: FileResult): string {
  if (result.state === 'read' || result.format === undefined) return '';
  const { files } = importText;
  const { label } = importFormatText[result.format];
  if (result.state === 'refused' && result.fault === 'import-unknown') return files.guessHint(label);
  const sentences = [files.hint(label)];
  // Both are bare Base64, so that nothing tells them apart.
  if (result.format === 'totp-authenticator-encrypted') sentences.push(files.maFileHint);
  else if (result.state === 'refused' && result.format.startsWith('keepass')) sentences.push(files.keyFileHint);
  else if (result.state === 'locked' && (result.memoryMib ?? 0) >= MUCH_MIB)
    sentences.push(files.memoryHint(result.memoryMib ?? 0));
  return sentences.join(' ');
}

/** Which pictures of a transfer were not among the files; there may be pictures of several transfers. */
export function missingText(missing: readonly MissingPart[]): string {
  const sizes = [...new Set(missing.map(({ of }) => of))];
  const sentences = sizes.map((size) => {
    const parts = missing.filter(({ of }) => of === size).map(({ part }) => part);
    return importText.missing.parts(parts, size);
  });
  return [...sentences, importText.missing.advice(missing.length)].join(' ');
}
