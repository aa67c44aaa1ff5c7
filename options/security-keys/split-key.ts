import { foldText } from '../../src/bytes/fold-text.ts';
import type { KeyTouchView, SecurityKeyView } from '../../src/messages/views.ts';
import { formatAgo, formatDay } from '../../src/ui/counted.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';

/** What goes to the other key. */
export interface SplitChoice {
  readonly label: string;
  /** How many of the sites and credentials. */
  readonly sites: number;
  readonly touches: number;
}

/** Why an entry can't be split so, in words at the name or at the choice. */
export function splitProblem(key: SecurityKeyView, { label, sites, touches }: SplitChoice) {
  const text = keyInventoryText.split;
  const name = foldText(label.trim());
  const isAll = sites === key.registrations.length && touches === touchesOf(key).length;
  return {
    name: name === '' ? securityKeysText.form.nameMissing : name === foldText(key.label) ? text.sameName : undefined,
    choice: sites + touches === 0 ? text.noneChosen : isAll ? text.allChosen(key.label) : undefined,
  };
}

/** Whether an entry has enough for two. */
export function canSplit(key: SecurityKeyView): boolean {
  return key.registrations.length + touchesOf(key).length > 1;
}

/** The credentials by which an entry is recognised. */
export function touchesOf(key: SecurityKeyView): readonly KeyTouchView[] {
  const { credentialId, touches, label, createdMs, checkedMs } = key;
  if (touches !== undefined) return touches;
  if (credentialId === undefined) return [];
  return [{ credentialId, label, addedMs: createdMs, ...(checkedMs !== undefined && { checkedMs }) }];
}

/** What is known of a credential: the entry that it came from, and when. */
export function touchWords({ label, addedMs, checkedMs }: KeyTouchView, at: number, nowMs: number) {
  const text = keyInventoryText.split;
  return {
    label: label === undefined ? text.touch(at + 1) : text.touchOf(label),
    hint: [
      ...(addedMs === undefined ? [] : [text.touchAdded(formatDay(addedMs))]),
      ...(checkedMs === undefined ? [] : [text.touchChecked(formatAgo(checkedMs, nowMs))]),
    ].join(' · '),
  };
}
