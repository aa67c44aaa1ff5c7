import type { UnfinishedKey } from '../../messages/lost-key.ts';
import { lostKeyText } from '../strings/lost-key.ts';

/** What a key that is gone still opens, in one line. */
export function lineText({ why, label, left, slots }: UnfinishedKey): string {
  const text = lostKeyText.line;
  if (why === 'lost' && slots.length > 0) return text.lostUnlocks(label);
  return left === 0 ? text.unlocks(label) : text[why](label, left);
}
